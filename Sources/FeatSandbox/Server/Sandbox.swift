public import FeatDomain
import Foundation

/// The sandbox without its network: one request after the other, each saved before it is
/// answered.
public actor Sandbox {
  /// What the sandbox needs from the world around it.
  public struct Surroundings: Sendable {
    /// What time it is.
    public var now: @Sendable () -> UnixTime
    /// Random numbers for codes, permits and keys.
    public var random: @Sendable () -> UInt64
    /// Takes one line for each message: `sms +86-15915719111 123456`.
    public var announce: @Sendable (String) -> Void
    /// Takes one line about something that went wrong.
    public var complain: @Sendable (String) -> Void

    /// Makes surroundings, by default the real time, real randomness and no one who listens.
    public init(
      now: @escaping @Sendable () -> UnixTime = { .now },
      random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) },
      announce: @escaping @Sendable (String) -> Void = { _ in },
      complain: @escaping @Sendable (String) -> Void = { _ in }
    ) {
      self.now = now
      self.random = random
      self.announce = announce
      self.complain = complain
    }
  }

  private var state: SandboxState
  private var journal = Journal()
  private let rules: SandboxRules
  private let file: StateFile?
  private let surroundings: Surroundings

  /// Makes a sandbox that goes on from its file, or begins with a seed where there is none.
  ///
  /// A file that cannot be read is set aside and complained about.
  public init(
    rules: SandboxRules = SandboxRules(), seed: Seed = .demo, file: StateFile? = nil,
    surroundings: Surroundings = Surroundings()
  ) {
    self.rules = rules
    self.file = file
    self.surroundings = surroundings
    let kept = file?.load(setAsideAt: surroundings.now(), complain: surroundings.complain)
    state = kept ?? seed.state(dice: Dice(surroundings.random))
    if state.book == nil {
      seed.furnish(&state, at: surroundings.now(), pace: rules.pace)
    }
    // From the start: its people, projects and times are the same when it starts again.
    guard state != kept else { return }
    do {
      try file?.save(state)
    } catch {
      surroundings.complain("feat-sandbox: cannot save its state: \(error)")
    }
  }

  /// Answers a request; the state is saved, and a message announced, before this returns.
  func answer(_ request: Request) -> Answer {
    if let answer = journal.answer(to: request) { return answer }
    let language = request.language
    switch Route.match(request.method, request.path) {
    case .operation(let route, let parameters):
      journal.count(route)
      return answer(request, route: route, parameters: parameters)
    case .wrongMethod(let allowed):
      return .detail(
        .wrongMethod, status: 405, headers: ["Allow": allowed.joined(separator: ", ")],
        in: language)
    case .slashMissing:
      let query = request.query.isEmpty ? "" : "?\(request.query)"
      return .detail(
        .slashMissing, status: 301, headers: ["Location": "\(request.path)/\(query)"],
        in: language)
    case .nothing:
      return .detail(.unknownPath, status: 404, in: language)
    }
  }

  private func answer(
    _ request: Request, route: Route, parameters: [String: String]
  ) -> Answer {
    var call = Call(
      request: request, parameters: parameters, now: surroundings.now(),
      dice: Dice(surroundings.random), rules: rules)
    call.caller = state.caller(call)
    // A wrong key is refused even where none is needed, as FEAT's framework does; a wrong access
    // token is as good as none.
    if case .key? = request.credential, call.caller == nil {
      return unauthorized(.badKey, in: request.language)
    }
    if route.access == .signedIn, call.caller == nil {
      return unauthorized(.noCredentials, in: request.language)
    }
    var next = state
    next.forgetOldThings(now: call.now, rules: rules)
    let before = next
    let answer: Answer
    do {
      answer = try route.rule(&next, call)
    } catch {
      let refusal = error as? Refusal
      return refusal?.answer ?? .detail(.brokenRule, status: 500, in: request.language)
    }
    guard keep(next) else { return .detail(.notSaved, status: 500, in: request.language) }
    if next != before { journal.countEffect(of: route) }
    if let message = answer.message {
      journal.keep(message)
      surroundings.announce("sms \(message.phone) \(message.code)")
    }
    return answer
  }

  /// Makes a state the current one; false, with the old one in place, if it cannot be saved.
  private func keep(_ next: SandboxState) -> Bool {
    guard next != state else { return true }
    do {
      try file?.save(next)
      state = next
      return true
    } catch {
      surroundings.complain("feat-sandbox: cannot save its state: \(error)")
      return false
    }
  }

  private func unauthorized(_ sentence: Sentence, in language: Language) -> Answer {
    .detail(sentence, status: 401, headers: ["WWW-Authenticate": "Token"], in: language)
  }
}

extension UnixTime {
  /// What the system's clock says.
  public static var now: UnixTime {
    UnixTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
