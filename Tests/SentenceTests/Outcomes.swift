import FeatAPI
import FeatDomain
import Glibc

@testable import FeatApp

/// What came of a command, and of the chain of calls that makes a project.
enum Outcomes {
  static let commands: [Situation] = ProjectCommand.samples.flatMap { command in
    failed(command) + [
      notice(.changedElsewhere(command, 1042, now: .completed), command, .notDone),
      notice(.done(command, 1042), command, .done),
      notice(.unknown(command, 1042, APIFailure(.transport(.timedOut))), command, .unknown),
    ] + (command == .close ? [notice(.closedWithParticipants(1042, count: 3), command, .done)] : [])
  }

  private static func failed(_ command: ProjectCommand) -> [Situation] {
    let isFirst = command == ProjectCommand.samples.first
    let causes = Cause.all.filter { $0.canMeet(.command(command.action)) && !$0.isOpen }
    let failed = causes.flatMap { cause in
      (cause.isRefusal ? [true, false] : [false]).map { isRefused in
        Situation(
          place: FeatApp.Operation.command(command.action).name,
          cause: (isRefused ? "refused, by now Closed: " : "not done: ") + cause.name,
          effect: .notDone, columns: 78, mark: "", isCommented: cause.isCommented,
          isRecorded: isFirst && (isRefused || !cause.isRefusal || cause.isTypical)
        ) {
          let failure = cause.failure($0, isWrite: false)
          return ErrorText($0).sentence(
            for: isRefused
              ? .refused(command, 1042, failure, now: .closed) : .notDone(command, 1042, failure))
        }
      }
    }
    let refusal = APIFailure(.forbidden)
    return failed + [
      notice(.refused(command, 1042, refusal, now: nil), command, .notDone),
      notice(.notRead(1042, APIFailure(.transport(.timedOut))), command, .notDone),
    ]
  }

  private static func notice(
    _ notice: ProjectNotice, _ command: ProjectCommand, _ effect: Situation.Effect
  ) -> Situation {
    let cause = "\(notice)".prefix { $0 != "(" }
    return Situation(
      place: FeatApp.Operation.command(command.action).name, cause: String(cause), effect: effect,
      columns: 78, mark: "", isRecorded: true
    ) { ErrorText($0).sentence(for: notice) }
  }

  /// What is told of drafts on this computer, below the projects.
  static let ofDrafts: [Situation] = [
    Situation(place: "open a draft", cause: "gone", columns: 78, mark: "") {
      ErrorText($0).sentence(for: ProjectNotice.draftMissing)
    },
    Situation(place: "take a draft away", cause: "disk full", columns: 78, mark: "") {
      ErrorText($0).sentence(
        for: .made(1042, isPublished: true),
        butDraftStays: FileProblem(path: "/draft-1.json", kind: .system(ENOSPC)))
    },
  ]

  /// Why the form stands still, at each of its calls.
  static let form: [Situation] = drafts.flatMap { name, draft -> [Situation] in
    guard let link = draft.nextLink else { return [] }
    let causes = Cause.all.filter { $0.canMeet(link.operation) && !$0.isOpen }
    let failed = causes.map { cause in
      halt(
        name, cause.name, link, draft, isCommented: cause.isCommented,
        isRecorded: cause.isTypical
          && (draft.projectID == nil || cause.kind == .transport(.cannotConnect))
      ) { .failed(cause.failure($0, isWrite: false)) }
    }
    let lost = APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)
    return failed + [
      halt(name, "stopped", link, draft) { _ in .stopped },
      halt(name, "broken off earlier", link, draft) { _ in .unfinished },
      halt(name, "an image that cannot be read", link, draft) { _ in
        .unusableImage(path: "a.png", .missing)
      },
      halt(name, "effect unknown", link, draft, effect: .unknown) { _ in .unknown(lost) },
      halt(name, "effect unknown, session over", link, draft, effect: .unknown) { _ in
        .unknown(APIFailure(.unauthorized))
      },
    ]
  }

  private static func halt(
    _ place: String, _ cause: String, _ link: ProjectDraft.Link, _ draft: ProjectDraft,
    effect: Situation.Effect = .notDone, isCommented: Bool = false, isRecorded: Bool = true,
    _ reason: @escaping @Sendable (Language) -> ProjectForm.Halt.Reason
  ) -> Situation {
    Situation(
      place: place, cause: cause, effect: effect, isCommented: isCommented, isRecorded: isRecorded
    ) {
      ErrorText($0).sentence(
        for: ProjectForm.Halt(link: link, reason: reason($0)), of: draft, key: "Enter")
    }
  }

  /// A draft at each call of its chain, with as much as can be left to do.
  private static let drafts: [(String, ProjectDraft)] = {
    var draft = ProjectDraft(id: 1, uid: 7, fields: ProjectFields(title: "Move a piano"))
    draft.fields.description = "It is heavy."
    draft.fields.tags = ["piano"]
    draft.fields.images = (1...10).map { "~/\($0).png" }
    draft.isToBePublished = true
    var drafts: [(String, ProjectDraft)] = []
    draft.willSend(newestID: 1)
    draft.failed()
    while let link = draft.nextLink {
      drafts.append((link.operation.name + ", in the form", draft))
      if case .create = link {
        draft.completed(link, projectID: 123_456)
        draft.fields.title = "Move a grand piano"
      } else {
        draft.completed(link, projectID: 123_456)
      }
      if case .addImage = link { draft.fields.images.removeLast(draft.fields.images.count - 1) }
    }
    return drafts
  }()
}
