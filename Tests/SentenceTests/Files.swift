import FeatDomain
import Glibc

@testable import FeatApp

/// What is said of files of this computer, of the editor, and of what was typed.
enum Files {
  private static let session =
    "/home/lilei/.local/state/feat-tui/www.featapi.com/session.json"
  private static let settings = "/home/lilei/.config/feat-tui/settings.json5"

  private static let problems: [(String, FileProblem.Kind)] = [
    ("a link, pipe or folder", .notARegularFile), ("hard link", .hardLinked),
    ("another owner", .otherOwner), ("mode 644", .looseMode(0o644)), ("too large", .tooLarge),
    ("malformed", .malformed), ("disk full", .system(ENOSPC)), ("quota", .system(EDQUOT)),
    ("no permission", .system(EACCES)), ("read-only disk", .system(EROFS)),
    ("a file for a folder", .system(ENOTDIR)), ("broken disk", .system(EIO)),
  ]

  /// What was not kept, and what was not used.
  static let own: [Situation] = problems.flatMap { name, kind in
    let problem = FileProblem(path: session, kind: kind)
    let places: [(String, Situation.Effect, @Sendable (ErrorText) -> String)] = [
      ("keep the session", .notDone, { $0.sentence(forNotSaving: problem, isSession: true) }),
      (
        "keep a sign-up, a draft, the device's name", .notDone,
        { $0.sentence(forNotSaving: problem, isSession: false) }
      ),
      (
        "take the session's file away", .done,
        { $0.sentence(for: AccountNotice.signedOut(problem)) }
      ),
      ("use the kept session", .none, { $0.sentence(for: problem, in: .session) }),
      ("use the kept sign-up", .none, { $0.sentence(for: problem, in: .signUp) }),
      ("show a kept draft", .none, { $0.sentence(for: problem, in: .draft) }),
      ("edit a text", .notDone, { $0.sentence(for: EditorFailure.file(problem)) }),
    ]
    return places.map { place, effect, sentence in
      Situation(
        place: place, cause: name, effect: effect, columns: 78, mark: "",
        isRecorded: place.hasSuffix(" the session") || name == "disk full"
          || place == "use the kept session"
      ) {
        sentence(ErrorText($0))
      }
    }
  }

  /// What does not count of the settings.
  static let ofSettings: [Situation] = settingsKinds.map { name, kind in
    Situation(place: "read the settings", cause: name, columns: 78, mark: "") {
      ErrorText($0).sentence(for: [
        SettingsProblem(path: settings, line: 7, key: "client_secret", kind: kind)
      ])
    }
  }

  /// A name that is nearly one of a setting.
  static let ofNames: [Situation] = [
    Situation(place: "read the settings", cause: "nearly a name", columns: 78, mark: "") {
      ErrorText($0).sentence(for: [
        SettingsProblem(
          path: settings, line: 7, key: "client_sekret", kind: .unknownKey, near: "client_secret")
      ])
    }
  ]

  private static let settingsKinds: [(String, SettingsProblem.Kind)] =
    [
      ("no UTF-8", .notUTF8), ("no JSON5", .syntax), ("no object", .notAnObject),
      ("unknown name", .unknownKey), ("named twice", .duplicateKey),
      ("no such choice", .wrongValue(expected: .oneOf(["\"auto\"", "1", "2"]))),
      ("no number", .wrongValue(expected: .wholeNumber(10...3600))),
      ("no address", .wrongValue(expected: .address)),
      ("no text", .wrongValue(expected: .printableText)),
      ("no object of keys", .wrongValue(expected: .keysByAction)),
      ("no key", .wrongValue(expected: .keys)), ("half", .incomplete(without: "client_id")),
      ("no such action", .unknownAction(nearest: nil)),
      ("nearly an action", .unknownAction(nearest: "refresh")),
      ("no name of a key", .unknownKeyName("Hyper")), ("a key of all", .reservedKey("Enter")),
      ("a key of fields", .keyOfField("^A")),
      ("a key of another action", .keyTaken("F5", by: "publish")),
    ] + problems.map { ("file: " + $0.0, .file($0.1)) }
    + problems.prefix(4).map { ("secret: " + $0.0, .exposedSecret($0.1)) }

  /// The editor, and images: below their field.
  static let ofForm: [Situation] =
    [
      ("no such program", EditorFailure.notFound(command: "vim")),
      ("not started", .cannotStart(12)), ("exit code", .exited(code: 1)),
      ("signal", .killed(signal: 9)),
    ].map { name, failure in
      Situation(place: "edit a text", cause: name, effect: .notDone, columns: 60) {
        ErrorText($0).sentence(for: failure)
      }
    }
    + [
      ("missing", ImageProblem.missing), ("a folder", .notAFile),
      ("too large", .tooLarge(most: 5_242_880)), ("no image", .notAnImage),
      ("broken disk", .system(EIO)),
    ].map { name, problem in
      Situation(place: "read an image", cause: name, columns: 60) {
        ErrorText($0).sentence(for: problem, path: "~/Pictures/kitchen-tap.jpg")
      }
    }

  /// What is wrong with what was typed, before anything is sent.
  static let typed: [Situation] =
    typedProblems.map { name, problem in
      Situation(place: "type", cause: name, isRule: true) { ErrorText($0).sentence(for: problem) }
    }
    + ProjectField.allCases.map { field in
      Situation(place: "the form", cause: "nothing in \(field)", columns: 60, isRule: true) {
        ErrorText($0).sentence(for: ProjectFieldProblem(field, .empty))
      }
    }
    + [
      ("too soon", ProjectFieldProblem.Kind.tooSoon), ("bidding too long", .afterNeededBy),
      ("past", .past), ("no number", .notANumber), ("too many images", .tooMany),
    ].map { name, kind in
      Situation(place: "the form", cause: name, columns: 60, isRule: true) {
        ErrorText($0).sentence(for: ProjectFieldProblem(.neededBy, kind))
      }
    }

  private static let typedProblems: [(String, Problem)] = [
    ("no number", .numberEmpty), ("no phone number", .numberInvalid),
    ("no such calling code", .unknownCallingCode("999")), ("not six digits", .codeIncomplete),
    ("a paste without a code", .pasteWithoutCode), ("short password", .passwordTooShort),
    ("short new password", .newPasswordTooShort), ("half a question", .questionIncomplete),
    ("no old password", .oldPasswordEmpty), ("no question", .questionEmpty),
    ("no answer", .answerEmpty), ("no profile name", .profileNameInvalid),
    ("profile name taken", .profileExists),
  ]
}
