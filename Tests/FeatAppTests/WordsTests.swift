import EmbeddedResources
import Foundation
import Testing

@testable import FeatApp

@Suite("Words in both languages")
struct WordsTests {
  @Test("Both languages have the same keys and the same places to fill")
  func sameShape() throws {
    let english = try places(in: EmbeddedResources.english)
    let chinese = try places(in: EmbeddedResources.simplifiedChinese)
    #expect(english == chinese)
  }

  @Test("A text names the key that an action has, whichever that is")
  func keys() throws {
    for language in Language.allCases {
      for (path, text) in try texts(in: language.resource) where !path.hasPrefix("settings.") {
        for place in text.matches(of: /\{key:(\w+)\}/) {
          #expect(KeyAction(named: String(place.1)) != nil, "\(path): \(place.0)")
        }
        let fixed = text.matches(
          of: #/\^[A-BD-Z]|\bF[1-9]|Ctrl|PgDn|PgUp|[Pp]ress \w\b|按 [A-Za-z?^:] /#)
        // Line by line `?` is an answer, whatever keys help has.
        #expect(fixed.isEmpty || path.hasPrefix("reading."), "\(path): \(text)")
      }
    }
    #expect(!Vocabulary.of(.english).words.detail.notRead.contains("{"))
  }

  @Test("Chinese words are Chinese: no sentence was left untranslated")
  func translated() throws {
    let english = try texts(in: EmbeddedResources.english)
    let chinese = try texts(in: EmbeddedResources.simplifiedChinese)
    let same = english.filter { chinese[$0.key] == $0.value }.keys.sorted()
    #expect(same == ["header.product"])
  }

  @Test(
    "The language follows LC_ALL, then LC_MESSAGES, then LANG",
    arguments: [
      (["LANG": "zh_CN.UTF-8"], Language.simplifiedChinese),
      (["LANG": "en_GB.UTF-8"], .english),
      (["LANG": "de_DE.UTF-8"], .english),
      (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], .english),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"], .simplifiedChinese),
      (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english),
      (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], .simplifiedChinese),
      ([:], .english),
    ])
  func environment(_ variables: [String: String], _ language: Language) {
    #expect(Language { variables[$0] } == language)
  }

  @Test("A template fills its places by name, and leaves others alone")
  func template() {
    let template = Template("{a} of {b}, {c}")
    #expect(template(b: "2", a: "1") == "1 of 2, {c}")
    #expect(Template("no place")() == "no place")
    #expect(Template("{open")(open: "x") == "{open")
  }

  private func places(in file: [UInt8]) throws -> [String: [String]] {
    try texts(in: file).mapValues { text in
      text.matches(of: /\{([\w:]+)\}/).map { String($0.1) }.sorted()
    }
  }

  private func texts(in file: [UInt8]) throws -> [String: String] {
    var texts: [String: String] = [:]
    func walk(_ value: Any, _ path: String) {
      if let text = value as? String { texts[path] = text }
      for (key, inner) in value as? [String: Any] ?? [:] {
        walk(inner, path.isEmpty ? key : "\(path).\(key)")
      }
    }
    walk(try JSONSerialization.jsonObject(with: Data(file)), "")
    return texts
  }
}
