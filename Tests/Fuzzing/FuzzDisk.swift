import FeatApp
import FeatDomain
import Foundation
import Synchronization

/// What the program keeps, in memory: the files of each profile.
final class FuzzDisk: Sendable {
  private struct Files {
    var session: Session?
    var progress = SignUpProgress()
    var drafts: [Int64: ProjectDraft] = [:]
  }

  private struct State {
    var open = ProfileName.default
    var files: [ProfileName: Files] = [.default: Files()]
    var isFull = false
    var leak: String?
  }

  private let state = Mutex(State())
  /// What must not get into a file that is no session.
  private let secrets = Mutex<[String]>([])

  var session: Session? {
    get { state.withLock { $0.files[$0.open]?.session } }
    set { state.withLock { $0.files[$0.open, default: Files()].session = newValue } }
  }

  /// Whether it takes no more files.
  var isFull: Bool {
    get { state.withLock { $0.isFull } }
    set { state.withLock { $0.isFull = newValue } }
  }

  /// A file with a secret in it that is no session; nil where there was none.
  var leak: String? { state.withLock { $0.leak } }

  func watch(for secrets: [String]) { self.secrets.withLock { $0 = secrets } }

  /// Has what was read elsewhere.
  func take(_ opened: OpenedProfile) {
    state.withLock { state in
      state.open = opened.name
      let drafts = opened.drafts.map { ($0.id, $0) }
      state.files[opened.name] = Files(
        session: opened.session, progress: opened.progress,
        drafts: Dictionary(drafts) { $1 })
    }
  }

  /// What is in the files of the profile that is open.
  var opened: OpenedProfile { state.withLock { Self.opened($0) } }

  /// The parts of the program that write and read files.
  func connect(to dependencies: inout Dependencies) {
    dependencies.saveSession = { (session) throws(FileProblem) in
      try self.write { $0.session = session }
    }
    dependencies.removeSession = { () throws(FileProblem) in try self.write { $0.session = nil } }
    dependencies.saveProgress = { (progress) throws(FileProblem) in
      self.search(progress)
      try self.write { $0.progress = progress }
    }
    dependencies.saveDraft = { (draft) throws(FileProblem) in
      self.search(draft)
      try self.write { $0.drafts[draft.id] = draft }
      return nil
    }
    dependencies.removeDraft = { (id) throws(FileProblem) in try self.write { $0.drafts[id] = nil }
    }
    dependencies.profiles = {
      self.state.withLock { state in
        state.files.map { Profile(name: $0.key, phone: $0.value.session?.phone) }
          .sorted { $0.name < $1.name }
      }
    }
    dependencies.openProfile = { name in
      self.state.withLock { state in
        state.open = name
        if state.files[name] == nil { state.files[name] = Files() }
        return Self.opened(state)
      }
    }
  }

  private static func opened(_ state: State) -> OpenedProfile {
    let files = state.files[state.open] ?? Files()
    return OpenedProfile(
      name: state.open, session: files.session, progress: files.progress,
      drafts: files.drafts.values.sorted { $0.id < $1.id }, sessionPath: "/state/session.json")
  }

  private func write(_ change: (inout Files) -> Void) throws(FileProblem) {
    try state.withLock { (state) throws(FileProblem) in
      guard !state.isFull else { throw FileProblem(path: "/state/file", kind: .system(28)) }
      change(&state.files[state.open, default: Files()])
    }
  }

  private func search(_ contents: some Encodable) {
    let secrets = secrets.withLock { $0 }
    guard !secrets.isEmpty, let data = try? JSONEncoder().encode(contents) else { return }
    let text = String(decoding: data, as: UTF8.self)
    guard secrets.contains(where: text.contains) else { return }
    state.withLock { $0.leak = text }
  }
}
