import EmbeddedResources
import FeatDomain
import Foundation
import Testing

extension CountryList {
  /// The countries that the program comes with.
  static let embedded = CountryList(parsing: EmbeddedResources.countries)
}

/// A valid mobile number of one country, as `Resources/Countries/generate.py` wrote it down.
struct Example: CustomTestStringConvertible, Sendable {
  var iso3: String
  var national: String
  var grouped: String

  var testDescription: String { "\(iso3) \(grouped)" }

  /// One for each country of the program.
  static let all: [Example] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "examples.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
      .filter { $0.count == 3 }
      .map { Example(iso3: $0[0], national: $0[1], grouped: $0[2]) }
  }()
}

/// A country with little to say, for tests that need to know all of it.
func country(
  _ id: String = "XYZ", code: String = "999", english: String = "Nowhere", chinese: String = "无处",
  pinyin: String = "wc", lengths: [Int] = [8], trunk: String = "0", groups: [Int] = [4, 4],
  pattern: String = #"6\d{7}"#, leads: Bool = false
) -> Country {
  let numbering = Numbering(
    possibleLengths: lengths, trunkPrefix: trunk, groups: groups, mobilePattern: pattern)
  return Country(
    id: id, callingCode: code, englishName: english, chineseName: chinese, pinyinInitials: pinyin,
    numbering: numbering, leadsCallingCode: leads)
}
