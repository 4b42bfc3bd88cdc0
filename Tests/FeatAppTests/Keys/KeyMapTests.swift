import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The keys of the settings")
struct KeyMapTests {
  private static let path = "/home/lilei/.config/feat-tui/settings.json5"

  private func read(
    _ settings: (String, [String])...
  ) -> (map: KeyMap, problems: [SettingsProblem]) {
    let all = settings.enumerated().map { index, setting in
      Settings.KeySetting(action: setting.0, keys: setting.1, line: index + 2)
    }
    return KeyMap.reading(all, path: Self.path)
  }

  @Test(
    "Without settings no two actions of a screen have the same key, and each name is one action's")
  func standard() {
    for action in KeyAction.allCases {
      #expect(KeyAction(named: action.name) == action)
      for other in KeyAction.allCases where other.rawValue > action.rawValue {
        var places = other.standard.places.intersection(action.standard.places)
        for key in action.standard.keys where other.standard.keys.contains(key) {
          if key.isCharacter { places.subtract(.typing) }
          #expect(places.isEmpty, "\(action) and \(other) have \(key.name)")
        }
      }
    }
    #expect(read().map == .standard && read().problems.isEmpty)
  }

  @Test("An action has the keys of the settings, and others keep theirs")
  func remapped() {
    let (map, problems) = read(
      ("refresh", ["R"]), ("publish", ["p", "F5"]), ("mouse", []), ("reveal", ["Ctrl-O"]))
    #expect(problems.isEmpty)
    #expect(map[.refresh] == [.character("R")])
    #expect(map[.publish] == [.character("p"), .function(5)])
    #expect(map[.mouse] == [])
    #expect(map[.reveal] == [.control("o")])
    #expect(map.inField[.publish] == [.function(5)])
    #expect(map[.help] == KeyMap.standard[.help])
  }

  @Test("Two actions can exchange their keys")
  func exchanged() {
    let (map, problems) = read(("refresh", ["s"]), ("sort", ["r"]))
    #expect(problems.isEmpty)
    #expect(map[.refresh] == [.character("s")] && map[.sort] == [.character("r")])
  }

  @Test("Enter, Esc and the arrows stay, behind what is set")
  func kept() {
    let (map, problems) = read(
      ("choose", []), ("back", ["b"]), ("down", ["n"]), ("next_tab", []), ("new", ["N"]))
    #expect(map[.choose] == [.enter])
    #expect(map[.back] == [.character("b"), .escape] && map.inField[.back] == [.escape])
    #expect(map[.down] == [.character("n"), .down])
    #expect(map[.nextTab] == [.right])
    #expect(problems.isEmpty)
  }

  @Test("At a clash the first one has the key, and the other keeps its own")
  func clash() {
    let (map, problems) = read(("refresh", ["R"]), ("sort", ["R"]), ("copy", ["p", "U"]))
    #expect(map[.refresh] == [.character("R")])
    #expect(map[.sort] == [.character("s")])
    #expect(map[.copy] == [.character("U")] && map[.publish] == [.character("p")])
    #expect(
      problems == [
        SettingsProblem(
          path: Self.path, line: 3, key: "keys.sort", kind: .keyTaken("R", by: "refresh")),
        SettingsProblem(
          path: Self.path, line: 4, key: "keys.copy", kind: .keyTaken("p", by: "publish")),
      ])
  }

  @Test("What never meets can have the same key: a letter does not act where one types")
  func apart() {
    let (map, problems) = read(
      ("resend", ["n"]), ("quit", ["a"]), ("reveal", ["F6"]), ("sort", ["F6"]))
    #expect(problems.isEmpty)
    #expect(map[.resend] == map[.new] && map[.reveal] == map[.sort])
  }

  @Test("Names that there are not are told, with the one that may be meant")
  func unknown() {
    let (map, problems) = read(
      ("refesh", ["R"]), ("dance", ["d"]), ("sort", ["Hyper"]), ("find", ["\u{1b}[31m"]))
    #expect(
      problems.map(\.kind) == [
        .unknownAction(nearest: "refresh"), .unknownAction(nearest: nil), .unknownKeyName("Hyper"),
        .unknownKeyName("?[31m"),
      ])
    #expect(problems.map(\.line) == [2, 3, 4, 5])
    #expect(map == .standard)
  }

  @Test(
    "A key that means the same everywhere, or is text in a field, is refused",
    arguments: [
      ("refresh", "Enter", SettingsProblem.Kind.reservedKey("Enter")),
      ("refresh", "Left", .reservedKey("Left")), ("refresh", "^C", .reservedKey("^C")),
      ("refresh", "^Z", .reservedKey("^Z")), ("refresh", "7", .reservedKey("7")),
      ("refresh", "１", .reservedKey("1")), ("save", "s", .keyOfField("s")),
      ("reveal", "Space", .keyOfField("Space")), ("help", "^A", .keyOfField("^A")),
      ("next_field", "Backspace", .keyOfField("Backspace")), ("down", "End", .keyOfField("End")),
    ])
  func refused(action: String, key: String, kind: SettingsProblem.Kind) {
    let (map, problems) = read((action, [key]))
    #expect(problems.map(\.kind) == [kind])
    #expect(map == .standard)
  }

  @Test("Where one wants a letter that another action lost, it has it")
  func freed() {
    let (map, problems) = read(("cancel", []), ("quit", ["x"]))
    #expect(problems.isEmpty && map[.quit] == [.character("x")])
  }
}
