import Glibc
import Testing

@testable import FeatApp

/// What people read when something went wrong: see `ErrorSentences.txt`.
@Suite("Every error sentence")
struct SentenceTests {
  init() {
    // The width of characters is libc's to say, and it says it by locale.
    setlocale(LC_ALL, "C.UTF-8")
  }

  @Test("The sentences are those that were reviewed")
  func reviewed() throws {
    try SentenceFile.check()
  }

  @Test(
    "Each says in two lines what failed, whether it took effect and what next",
    arguments: SentenceFile.parts, Language.allCases)
  func rules(part: SentenceFile.Part, language: Language) {
    guard !part.isEnglishOnly || language == .english else { return }
    let rules = Rules(language: language)
    var broken: [String] = []
    for situation in part.situations {
      for rule in rules.broken(by: situation) where !broken.contains(rule) {
        broken.append(rule)
        Issue.record("\(situation.place), \(situation.cause): \(rule)")
      }
    }
  }

  @Test("No situation is there twice, and each has a sentence", arguments: SentenceFile.parts)
  func complete(part: SentenceFile.Part) {
    var seen: Set<String> = []
    for situation in part.situations {
      let name = "\(situation.place), \(situation.cause)"
      #expect(seen.insert(name).inserted, "\(name)")
      for language in Language.allCases { #expect(!situation.sentence(language).isEmpty) }
    }
  }

  @Test("A sentence is said in Chinese wherever it is said in English, and the other way round")
  func pairs() {
    for part in SentenceFile.parts where !part.isEnglishOnly {
      var chinese: [String: Set<String>] = [:]
      for situation in part.situations {
        chinese[situation.sentence(.english), default: []]
          .insert(situation.sentence(.simplifiedChinese))
      }
      for (english, translations) in chinese {
        #expect(translations.count == 1, "\(english): \(translations)")
      }
    }
  }
}
