import FeatAPI
import FeatDomain
import Mutations
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Random keys")
struct RandomKeysTests {
  @Test("Random keys, pastes, sizes and answers break nothing", arguments: [1, 2, 3, 4])
  func breakNothing(_ seed: UInt64) {
    Locale.use()
    var random = SeededRandom(seed)
    var now = FakeClock().now
    var kept = SignUpProgress()
    var app = start(kept, now, isSignedIn: false)
    var seen = Set<App.Screen>()
    for _ in 0..<5000 {
      now.milliseconds += Int64.random(in: 0..<400, using: &random)
      var effects = app.handle(event(&random), at: now)
      if Int.random(in: 0..<4, using: &random) == 0 {
        effects += app.update(answer(&random), at: now)
      }
      let frame = app.frame
      #expect(frame.rows.count == frame.size.rows)
      seen.insert(app.screen)
      for case .saveProgress(let progress) in effects { kept = progress }
      if effects.contains(.exit(.finished)) {
        app = start(kept, now, isSignedIn: Bool.random(using: &random))
      }
    }
    #expect(seen.isSuperset(of: [.signUp, .projects, .account, .profiles]))
    #expect(!seen.isDisjoint(with: [.passwordChange, .questionChange]))
  }

  @Test("The same at the password and at recovery", arguments: [5, 6])
  func breakNothingAtPassword(_ seed: UInt64) {
    Locale.use()
    var random = SeededRandom(seed)
    var now = FakeClock().now
    var app = startAtPassword(now)
    var seen: Set<Recovery.Step?> = []
    for _ in 0..<5000 {
      now.milliseconds += Int64.random(in: 0..<400, using: &random)
      _ = app.handle(event(&random), at: now)
      if Int.random(in: 0..<4, using: &random) == 0 {
        _ = app.update(accountAnswer(&random), at: now)
      }
      #expect(app.frame.rows.count == app.frame.size.rows)
      seen.insert(app.recovery?.step)
      if app.screen != .recovery, app.signUp.step != .password { app = startAtPassword(now) }
    }
    #expect(seen == [nil, .question, .password])
  }

  /// Somebody who has signed in by password before.
  private func startAtPassword(_ now: UnixTime) -> App {
    var app = start(
      SignUpProgress(iso3: "CHN", signInWay: .password, lastNumber: .sample), now,
      isSignedIn: false)
    for key in [Key.character("2"), .enter] { _ = app.handle(.key(key), at: now) }
    return app
  }

  private func start(_ progress: SignUpProgress, _ now: UnixTime, isSignedIn: Bool) -> App {
    var app = App(
      language: .english, isSandbox: false, session: isSignedIn ? .sample : nil,
      progress: progress, now: now)
    app.take(countries: .builtIn)
    return app
  }

  private func event(_ random: inout SeededRandom) -> TerminalEvent {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      return .resized(
        Size(
          columns: Int.random(in: 1...130, using: &random),
          rows: Int.random(in: 1...40, using: &random)))
    case 1: return .paste(["中文 123456", "\n\n", "12\u{202E}3", ""].random(&random), isCut: false)
    case 2: return .resumed
    default: return .key(Self.keys.random(&random))
    }
  }

  private func accountAnswer(_ random: inout SeededRandom) -> Message {
    let failure = APIFailure(
      ErrorTextTests.kinds.random(&random), serverMessage: "m",
      mayHaveTakenEffect: Bool.random(using: &random))
    let answers: [Message] = [
      .signUp(.passwordJudged(.failure(failure))), .signUp(.passwordJudged(.success(.sample))),
      .recovery(.questionLoaded(.success(ServerText("Pet\u{1B}?")))),
      .recovery(.questionLoaded(.failure(failure))), .recovery(.answerAccepted),
      .recovery(.answerRefused(failure)), .recovery(.passwordSet),
      .recovery(.passwordNotSet(failure)),
    ]
    return answers.random(&random)
  }

  private func answer(_ random: inout SeededRandom) -> Message {
    let failure = APIFailure(
      ErrorTextTests.kinds.random(&random), serverMessage: "m",
      mayHaveTakenEffect: Bool.random(using: &random))
    let answers: [Message] = [
      .callingCodesLoaded(.success(.some)), .callingCodesLoaded(.failure(failure)),
      .signUp(.codeSent(.sample, .signUp)), .signUp(.codeNotSent(.sample, .signIn, failure)),
      .signUp(.codeVerified(.success(.permit(Secret("p"))))),
      .signUp(.codeVerified(.success(.signedIn(.sample)))),
      .signUp(.codeVerified(.failure(failure))), .signUp(.registered(.failure(failure))),
      .signUp(.registered(.success(.sample))), .account(.userLoaded(.failure(failure))),
      .account(.userLoaded(.success(User(uid: 1, name: "李雷")))), .sandboxEnded,
      .messageArrived(phone: "+86-1", code: "123456"),
      .account(.userLoaded(.failure(APIFailure(.unauthorized)))),
      .projects(.pageLoaded(1, .success(ProjectPage(projects: [.sample(), .sample(id: 7)])))),
      .projects(.commandFinished(1042, .close, .notDone(failure, nil))),
      .passwordChange(.answered(failure)), .passwordChange(.answered(nil)),
      .questionChange(.answered(failure)), .signOutAnswered(failure),
      .profiles(.listed([Profile(name: .named("work"), phone: .sample)])),
      .profileOpened(.named("work"), OpenedProfile(session: .sample)),
      .profileOpened(.default, OpenedProfile()),
      .savingFailed(FileProblem(path: "/x", kind: .tooLarge), isSession: true),
    ]
    return answers.random(&random)
  }

  /// All but Ctrl-C; the digits and letters that act come often.
  private static let keys: [Key] =
    "1234567890rLAAcn?qzghjkＬ１中é ".map { .character($0) } + [
      .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .function(1), .function(2), .function(9),
      .function(3), .control("l"), .control("r"), .control("u"), .control("w"), .control("k"),
      .control("t"), .control("f"),
    ]
}
