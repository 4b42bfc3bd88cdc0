import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("What does not count of the settings")
struct SettingsTextTests {
  private static let path = "/home/lilei/.config/feat-tui/settings.json5"
  /// What is about the whole file.
  private static let ofFile: [SettingsProblem.Kind] = [
    .file(.tooLarge), .notUTF8, .syntax, .notAnObject,
  ]
  private static let ofKey: [SettingsProblem.Kind] = [
    .unknownKey, .duplicateKey, .wrongValue(expected: .oneOf(["\"auto\"", "1", "2"])),
    .wrongValue(expected: .wholeNumber(10...3600)), .wrongValue(expected: .address),
    .wrongValue(expected: .printableText), .wrongValue(expected: .keysByAction),
    .wrongValue(expected: .keys), .incomplete(without: "client_secret"),
    .exposedSecret(.looseMode(0o644)), .exposedSecret(.otherOwner),
    .unknownAction(nearest: nil), .unknownAction(nearest: "refresh"), .unknownKeyName("Hyper"),
    .reservedKey("Enter"), .keyOfField("^A"), .keyTaken("F5", by: "publish"),
  ]

  private func sentence(_ kinds: [SettingsProblem.Kind], _ language: Language) -> String {
    let problems = kinds.map {
      SettingsProblem(path: Self.path, line: 7, key: "client_id", kind: $0)
    }
    return ErrorText(words: Vocabulary.of(language).words).sentence(for: problems)
  }

  @Test(
    "Each problem has a sentence of its own, with file, line and key", arguments: Language.allCases)
  func sentences(_ language: Language) {
    let all = (Self.ofFile + Self.ofKey).map { sentence([$0], language) }
    #expect(Set(all).count == all.count)
    for sentence in all {
      #expect(sentence.contains(Self.path) && !sentence.contains("{"), "\(sentence)")
      #expect(TextWrap.lines(sentence, columns: 78, most: 9).count <= 2, "\(sentence)")
    }
    for kind in Self.ofKey {
      let sentence = sentence([kind], language)
      #expect(sentence.contains("client_id"))
      // What has to be mended in the file's rights has no line.
      if case .exposedSecret = kind { continue }
      #expect(sentence.contains("\(Self.path):7"))
    }
  }

  @Test(
    "A secret that others can read comes with the command that mends it",
    arguments: Language.allCases)
  func command(_ language: Language) {
    let sentence = sentence([.exposedSecret(.looseMode(0o644))], language)
    #expect(sentence.hasSuffix("chmod 600 \(Self.path)") && sentence.contains("644"))
  }

  @Test("Of several the first is said, and where the others are told", arguments: Language.allCases)
  func several(_ language: Language) {
    let one = sentence([.syntax], language)
    let three = sentence([.syntax, .unknownKey, .unknownKey], language)
    #expect(three.hasPrefix(one) && three.contains("2") && three.contains(" E "))
  }

  @Test("It stands on the first screen until a key is pressed")
  func notice() {
    var app = App(
      language: .english, isSandbox: false, session: nil, progress: SignUpProgress(), now: .sample)
    app.report([])
    #expect(app.notice == nil)
    app.report([SettingsProblem(path: Self.path, line: 7, kind: .syntax)])
    #expect(app.frame.text.contains("settings.json5:7 is not JSON5"))
    _ = app.handle(.key(.down), at: app.now)
    #expect(!app.frame.text.contains("settings.json5"))
  }
}
