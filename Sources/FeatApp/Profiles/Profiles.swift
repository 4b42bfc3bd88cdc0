public import FeatDomain
public import TerminalUI

/// The screen on which another account of this computer is opened, or a new one is added.
public struct Profiles: Equatable, Sendable {
  /// What happened here.
  public enum Message: Equatable, Sendable {
    case listed([Profile])
    case moved(Key)
    case chosen
    case typed(Key)
    case pasted(String)
    case nameGivenUp
    case wentBack
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case nothing
    case opened(ProfileName)
    case left
  }

  /// The profiles of this server; the one that is open is among them.
  private(set) var profiles: [Profile] = []
  /// The one that is open.
  let open: ProfileName
  private(set) var cursor = ListCursor()
  /// The name of a new one, while it is typed.
  private(set) var name: TextField?
  private(set) var problem: Problem?

  init(open: ProfileName) {
    self.open = open
  }

  /// How many rows the list has: the last one adds a profile.
  var rowCount: Int { profiles.count + 1 }

  /// The profile under the cursor; nil at the row that adds one.
  var selected: Profile? {
    profiles.indices.contains(cursor.selected) ? profiles[cursor.selected] : nil
  }

  /// Applies what happened.
  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .listed(let profiles): take(profiles, context)
    case .moved(let key): _ = cursor.handle(key, count: rowCount, rows: rows(context))
    case .chosen: return choose()
    case .typed(let key): change { _ = $0.handle(key) }
    case .pasted(let text): change { $0.insertLine(text) }
    case .nameGivenUp:
      name = nil
      problem = nil
    case .wentBack: return .left
    }
    return .nothing
  }

  private mutating func take(_ profiles: [Profile], _ context: Context) {
    self.profiles = profiles
    if !profiles.contains(where: { $0.name == open }) {
      self.profiles.append(Profile(name: open, phone: context.account?.session.phone))
    }
    let index = self.profiles.firstIndex { $0.name == open } ?? 0
    cursor.select(index, count: rowCount, rows: rows(context))
  }

  private mutating func choose() -> Outcome {
    if let name { return add(name.text) }
    guard let selected else {
      name = TextField(capacity: 64)
      return .nothing
    }
    return selected.name == open ? .left : .opened(selected.name)
  }

  private mutating func add(_ text: String) -> Outcome {
    guard let name = ProfileName(text) else {
      problem = .profileNameInvalid
      return .nothing
    }
    guard !profiles.contains(where: { $0.name == name }) else {
      problem = .profileExists
      return .nothing
    }
    return .opened(name)
  }

  private mutating func change(_ edit: (inout TextField) -> Void) {
    guard var name else { return }
    let before = name.text
    edit(&name)
    self.name = name
    if name.text != before { problem = nil }
  }

  /// How many rows of the list are seen.
  func rows(_ context: Context) -> Int {
    let others = context.isRoomy ? 7 : name == nil ? 1 : 5
    return max(1, context.body.rows - others)
  }
}
