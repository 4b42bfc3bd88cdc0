import TerminalUI

@testable import FeatApp

/// What holds of every error sentence.
struct Rules {
  let language: Language

  /// What a sentence breaks; empty where it is as it should be.
  func broken(by situation: Situation) -> [String] {
    let sentence = situation.sentence(language)
    let lines = TextWrap.lines(situation.mark + sentence, columns: situation.columns)
    let kept: [(Bool, String)] =
      [
        (
          !sentence.isEmpty && lines.count <= (situation.isCommented ? 3 : 2),
          "is more than two lines, or none"
        ),
        (isWhole(sentence), "is no whole sentence"),
        (!hasForeignWords(sentence), "has a word that its reader need not know"),
        (saysEffect(sentence, situation.effect), "does not say whether it took effect"),
        (
          situation.isRule || situation.effect == .done || saysNext(sentence),
          "does not say what next"
        ),
      ] + (language == .english ? english(sentence) : chinese(sentence))
    return kept.filter { !$0.0 }.map { "\($0.1): \(sentence)" }
  }

  /// Every place is filled, and it ends as a sentence does, or with the name of a file or a command.
  private func isWhole(_ sentence: String) -> Bool {
    let isEnded = sentence.last.map { ".?。？".contains($0) } == true
    let isCommand = sentence.contains(#/(?:\/[\w.\/-]+|feat-tui|build)$/#)
    return !sentence.contains("{") && (isEnded || isCommand)
  }

  private func hasForeignWords(_ sentence: String) -> Bool {
    sentence.contains(
      #/[Cc]url|JSON(?!5)|errno|Optional|stderr|[Ss]ocket|\bnil\b|\b(?:TLS|SSL|DNS|HTTP)\b/#)
  }

  private func saysEffect(_ sentence: String, _ effect: Situation.Effect) -> Bool {
    switch (effect, language) {
    case (.none, _): true
    case (.unknown, .english): sentence.contains(#/\bmay\b/#)
    case (.unknown, .simplifiedChinese): sentence.contains("可能")
    case (.done, .english):
      sentence.contains(#/Signed out|is (?:closed|published|cancelled|selected)/#)
    case (.done, .simplifiedChinese): sentence.contains(#/已(?:退出登录|关闭|发布|取消|选定)/#)
    case (.notDone, .english):
      sentence.contains(
        #/(?i)nothing (?:was|is) |\b(?:not|no account was|no SMS was|none was) |is as it was|is wrong|still /#
      ) || sentence.contains("Saved at FEAT as draft")
    case (.notDone, .simplifiedChinese):
      sentence.contains(#/没有(?:任何|发送|占用|接受|建立|改动|变化|执行|上传)|[尚还]未?没?有?(?:登录|验证|保存)/#)
        || sentence.contains(#/未能保存|错误或已过期|暂时不能|仍为草稿|保持原样|已保存为 FEAT 草稿|已保留/#)
    }
  }

  private func saysNext(_ sentence: String) -> Bool {
    switch language {
    case .english:
      sentence.contains(
        #/(?i)\b(?:try|tries|check|checks|correct|press|enter|start|signs?|report|another|send|build|opens|ask|change)\b/#
      )
        || sentence.contains(
          #/(?i)\b(?:refresh|shorten|works|give|set|move|make|mend|delete|takes?|add|tells|reads|looks|goes|go)\b/#
        )
        || sentence.contains(
          #/Is it the|Is the server|Its reason stands above|--print-paths|Let HOME/#)
    case .simplifiedChinese: sentence.contains(#/请|按 |可以|可用|仍可|可保持/#)
    }
  }

  private func english(_ sentence: String) -> [(Bool, String)] {
    [(!sentence.contains(#/[\u{3400}-\u{9FFF}]|[，。：、]|  /#), "is not English")]
  }

  private func chinese(_ sentence: String) -> [(Bool, String)] {
    [
      (
        !sentence.contains(#/[\u{3400}-\u{9FFF}][,.:;!()]|[,:;!()] ?[\u{3400}-\u{9FFF}]/#),
        "has half-width punctuation"
      ),
      (
        !sentence.contains(#/[\u{3400}-\u{9FFF}][A-Za-z0-9$^~\/]|[A-Za-z0-9][\u{3400}-\u{9FFF}]/#),
        "lacks a space between Chinese and Latin"
      ),
      (
        !sentence.contains(#/ [，。：；、？！）”]|[，。：；、？！（“] |  /#),
        "has a space where none belongs"
      ),
      (leftInEnglish(sentence).isEmpty, "was left in English: \(leftInEnglish(sentence))"),
    ]
  }

  /// Latin words that are no names.
  private func leftInEnglish(_ sentence: String) -> [String] {
    let text = sentence.replacing(#/[~\/]+[\w.-]+(?:\/[\w.-]+)*/#, with: "")
    return text.matches(of: #/[A-Za-z][\w.-]*/#).map { String($0.output) }.filter {
      !Self.names.contains($0)
    }
  }

  private static let names: Set = [
    "FEAT", "feat-tui", "Enter", "Esc", "E", "F", "r", "e", "w", "http", "https", "UTF-8", "JSON5",
    "ASCII",
    "PNG", "JPEG", "GIF", "WebP", "MB", "VISUAL", "EDITOR", "vim", "null", "auto", "chmod",
    "settings.json5", "client_id", "client_secret", "client_sekret", "scope", "device_id",
    "print-paths", "accessible",
    "PROJECT_LOCKED", "slow_down", "HOME", "HOST", "PORT", "XDG_STATE_HOME", "TERM",
    "xterm-256color", "dumb",
    "xterm-unheard-of", "swift", "build", "featapi.com", "www.featapi.com",
    "README", "keys.refresh", "keys.publish", "Hyper", "R", "F5", "Space", "A", "O",
  ]
}
