import FeatAPI
import FeatDomain
import Mutations
import Testing

@Suite("Answers that were tampered with")
struct FuzzTests {
  private static let answers: [JSONTree] =
    Operation.allCases.map(\.answer) + [
      ["data": ["key": "k", "uid": 9_223_372_036_854_776_000]],
      ["error": true, "code": "VALIDATION_EXCEPTION", "message": "No.", "data": ["phone": ["a"]]],
      ["detail": "No."], ["error": "invalid_grant", "error_description": "No."],
    ]

  @Test(
    "Whatever the server says, there is an outcome that can be shown", .timeLimit(.minutes(1)),
    arguments: 0..<20)
  func anything(seed: Int) async {
    var random = SeededRandom(seed)
    for count in 0..<1000 {
      let answer = Self.answers.randomElement(using: &random) ?? nil
      let bytes =
        count.isMultiple(of: 2)
        ? Array(answer.mutated(&random).mutated(&random).text.utf8)
        : Array(answer.text.utf8).mutated(&random)
      let status = [200, 200, 200, 400, 401, 429, 500].randomElement(using: &random) ?? 200
      let operation = Operation.allCases.randomElement(using: &random) ?? .register
      let outcome = await operation.outcome(Server(status, bytes: bytes))
      #expect(
        Self.isSound(outcome, of: operation), "\(status) \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private static func isSound(
    _ outcome: Result<Operation.Value, APIFailure>, of operation: Operation
  ) -> Bool {
    switch outcome {
    case .failure(let failure):
      let texts = failure.fields.flatMap { [$0.field, $0.message] } + [failure.serverMessage ?? ""]
      let isPossible = !failure.mayHaveTakenEffect || Operation.writes.contains(operation)
      return isPossible && (texts + [name(of: failure)]).allSatisfy(isSafe)
    case .success(.countries(let codes)):
      return (codes.countries.flatMap { [$0.iso3, $0.label] } + [codes.suggested ?? ""])
        .allSatisfy(isSafe) && codes.countries.allSatisfy { (1...4).contains($0.callingCode.count) }
    case .success(.user(let user)):
      return [user.name, user.location, user.timeZone].allSatisfy(isSafe)
    case .success(.verified(.permit(let permit))): return !permit.revealed.isEmpty
    case .success(.verified(.signedIn(let session))), .success(.registered(let session)):
      return !session.key.revealed.isEmpty && session.phone == .sample
    case .success(.question(let question)): return !question.isEmpty && isSafe(question.line)
    case .success(.page(let page)):
      return page.projects.map(\.title).allSatisfy(isSafe) && page.unreadable >= 0
        && Set(page.projects.map(\.id)).count == page.projects.count
        && page.next.map { $0 > 3 } ?? true
    case .success(.project(let project)):
      return project.id == 7 && texts(of: project).allSatisfy(isSafe)
    case .success(.order(let order)): return order.map(texts).map { $0.allSatisfy(isSafe) } ?? true
    case .success(.participants(let participants)):
      return participants.allSatisfy { texts(of: $0).allSatisfy(isSafe) }
    case .success(.categories(let categories)): return categories.map(\.name).allSatisfy(isSafe)
    case .success(.number(let number)): return number >= 0
    case .success(.done): return true
    }
  }

  private static func texts(of user: User?) -> [String] {
    guard let user else { return [] }
    return [user.name, user.location, user.timeZone]
  }

  private static func texts(of order: Order) -> [String] {
    [order.serialNumber, order.currency] + texts(of: order.provider) + texts(of: order.consumer)
  }

  private static func texts(of participant: Participant) -> [String] {
    [participant.expertise, participant.location, participant.workplace?.line ?? ""]
      + texts(of: participant.user)
  }

  private static func texts(of project: Project) -> [String] {
    [project.summary.title, project.title.line, project.category?.name ?? ""]
      + [project.address?.line ?? "", project.serviceLength]
      + project.images + project.expertises + project.tags.map(\.line)
      + texts(of: project.owner) + texts(of: project.winner) + (project.order.map(texts) ?? [])
  }

  private static func name(of failure: APIFailure) -> String {
    switch failure.kind {
    case .oauth(.other(let name)), .refused(.other(let name)): name
    default: ""
    }
  }

  /// A name of two parts may be two lines long; a field's name may have many parts.
  private static func isSafe(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      Sanitizer.block(String($0)) == SafeText(text: String($0), cut: 0)
    }
  }
}
