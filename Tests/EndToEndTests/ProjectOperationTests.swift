import Curl
import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Testing

@Suite("The operations on projects over libcurl against the sandbox")
struct ProjectOperationTests {
  private let sandbox: RunningSandbox
  private let client: HTTPClient
  private let api: FeatAPI

  init() throws {
    sandbox = try RunningSandbox()
    client = .curl(
      baseAddress: try #require(ServerAddress(sandbox.url)), userAgent: "feat-tui/0")
    api = .http(client, locale: "en", now: Self.now)
  }

  @Sendable private static func now() -> UnixTime {
    UnixTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// Signs a demo account in.
  private func session(_ national: String = "13800138000") async throws -> Session {
    let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: national)
    try await api.sendCode(phone, .signIn)
    let code = Secret(try sandbox.code(for: "+86-\(national)"))
    guard case .signedIn(let session) = try await api.verifyCode(phone, .signIn, code) else {
      throw Failure("no account")
    }
    return session
  }

  private func draft(of session: Session) -> ProjectDraft {
    let neededBy = UnixTime(milliseconds: Self.now().milliseconds / 1000 * 1000)
      .adding(seconds: 20 * 86_400)
    let fields = ProjectFields(
      title: "合同 <审查> & \"more\"", description: "第一行 <b>\n  second & 'last'\n\nend",
      tags: ["合同", "a\"b"], deliveryMode: .onSite,
      address: Address(
        country: "CHN", levels: ["上海市", "浦东新区"], street: "世纪大道 1 号", contactName: "王",
        phone: "+86-15915719111"),
      neededBy: neededBy, closing: neededBy.adding(seconds: -86_400 * 9), serviceLength: "2.50",
      images: ["/home/a/照片 \"1\".png", "/home/a/plan.gif"])
    var draft = ProjectDraft(id: 1, uid: session.uid, fields: fields)
    draft.isToBePublished = true
    return draft
  }

  @Sendable private static func image(_ path: String) throws(ImageProblem) -> ImageUpload {
    ImageUpload(
      name: String(path.split(separator: "/").last ?? ""), type: "image/gif",
      bytes: Array("GIF89a".utf8) + (0...255))
  }

  /// Sends link after link, and answers those that were sent.
  private func finish(
    _ draft: inout ProjectDraft, _ session: Session
  ) async throws -> [ProjectDraft.Link] {
    var links: [ProjectDraft.Link] = []
    while let link = draft.nextLink, links.count < 20 {
      let outcome = await api.projects.send(link, session, draft, images: Self.image)
      guard case .done(let id) = outcome else { throw Failure("\(link): \(outcome)") }
      #expect(await api.projects.findOut(link, session, draft) == outcome, "\(link)")
      draft.completed(link, projectID: id)
      links.append(link)
    }
    return links
  }

  /// Bids on a project for another demo account.
  private func bid(_ value: String, on id: Int64, _ session: Session) async throws {
    struct Expertises: Decodable {
      struct Row: Decodable { let id: Int }
      let data: [Row]
    }
    let headers = [
      HTTPHeader("Authorization", "Token \(session.key.revealed)"),
      HTTPHeader("Content-Type", "application/json"),
    ]
    let list = try await client.send(HTTPRequest(.get, "/api/user/expertise/", headers: headers))
    let expertises = try JSONDecoder().decode(Expertises.self, from: list.body).data
    let body = #"{"value":"\#(value)","expertise":\#(try #require(expertises.first).id)}"#
    let answer = try await client.send(
      HTTPRequest(
        .post, "/api/service/demand/\(id)/submit-bid/", headers: headers, body: Data(body.utf8)))
    #expect(answer.status == 200)
  }

  @Test("A draft is made, changed and published link by link, and every link can be found out")
  func chain() async throws {
    let session = try await session()
    var draft = draft(of: session)
    #expect(try await finish(&draft, session).count == 5)
    let id = try #require(draft.projectID)
    let project = try await api.projects.get(session, id)
    #expect(project.title.original == draft.fields.title)
    #expect(project.description.original == HTMLText.escaped(draft.fields.description))
    #expect(Set(project.tags.map(\.original)) == Set(draft.fields.tags))
    #expect(project.images == ["照片 \"1\".png", "plan.gif"])
    #expect(Price(project.serviceLength) == Price("2.5"))
    #expect(project.address?.levels == draft.fields.address.levels)
    #expect(project.summary.neededBy == draft.fields.neededBy)
    #expect(project.summary.statusAsRead == .open)
    #expect(project.summary.role(of: session.uid) == .owner)
    let page = try await api.projects.list(session, 1)
    #expect(page.projects.first == project.summary.read(at: page.projects.first?.readAt))
    #expect(page.unreadable == 0)
    let counts = try await sandbox.counts().filter {
      $0.key.hasPrefix("P") && $0.key.contains("/service/")
    }
    #expect(counts.values.sorted() == [1, 1, 1, 2], "\(counts)")
  }

  @Test("A draft is edited by what changed")
  func edit() async throws {
    let session = try await session()
    var draft = draft(of: session)
    draft.isToBePublished = false
    _ = try await finish(&draft, session)
    draft.fields.title = "新标题"
    draft.fields.address.phone = ""
    draft.fields.closing = draft.fields.closing?.adding(seconds: 3600)
    #expect(try await finish(&draft, session).count == 1)
    let project = try await api.projects.get(session, try #require(draft.projectID))
    #expect(project.title.original == "新标题")
    #expect(project.address?.phone == "")
    #expect(project.address?.street == "世纪大道 1 号")
  }

  @Test("A project is closed, its winner selected, and the order is there")
  func life() async throws {
    let owner = try await session()
    let bidder = try await session("13900139000")
    var draft = draft(of: owner)
    _ = try await finish(&draft, owner)
    let id = try #require(draft.projectID)
    try await bid("600.00", on: id, bidder)
    let participants = try await api.projects.participants(owner, id)
    #expect(participants.contains { $0.user.uid == bidder.uid && $0.bid == Price("600") })
    let closed = await api.projects.carryOut(.close, owner, id, from: .open)
    guard case .done(let project?) = closed else { throw Failure("\(closed)") }
    #expect(project.summary.statusAsRead == .closed)
    let command = ProjectCommand.selectWinner(bidder.uid)
    let selected = await api.projects.carryOut(command, owner, id, from: .closed)
    guard case .done(let completed?) = selected else { throw Failure("\(selected)") }
    #expect(completed.summary.statusAsRead == .completed)
    #expect(completed.winner?.uid == bidder.uid)
    #expect(completed.order?.totalAmount == Price("600"))
    #expect(completed.order?.serialNumber.isEmpty == false)
    guard case .done = await api.projects.findOut(command, owner, id, from: .closed) else {
      throw Failure("not found out")
    }
    let again = await api.projects.carryOut(.cancel, owner, id, from: .closed)
    #expect(again == .changedElsewhere(completed.read(at: again)))
    let counts = try await sandbox.counts()
    #expect(counts["POST /api/service/demand/{id}/update-status/"] == 1, "\(counts)")
  }

  @Test("What a draft lacks is refused field by field, with the project as it is")
  func refused() async throws {
    let session = try await session()
    let input = ProjectInput(
      ProjectFields(title: "a", description: "b"), changedFrom: nil)
    let id = try await api.projects.create(session, input)
    let outcome = await api.projects.carryOut(.publish, session, id, from: .draft)
    guard case .refused(let failure, let project?) = outcome else { throw Failure("\(outcome)") }
    #expect(failure.kind == .refused(.validation))
    #expect(failure.message(for: "tags") != nil)
    #expect(project.summary.statusAsRead == .draft)
  }

  @Test("The categories can be chosen from, and somebody else's project is nobody's business")
  func others() async throws {
    let session = try await session()
    #expect(try await api.projects.categories(session).isEmpty == false)
    let other = try await self.session("13900139000")
    let id = try await api.projects.create(
      other,
      ProjectInput(
        ProjectFields(title: "a", description: "b"), changedFrom: nil))
    await #expect(throws: APIFailure.self) { try await api.projects.get(session, id) }
    guard
      case .notDone(let failure, nil) =
        await api.projects.carryOut(.publish, session, id, from: .draft)
    else { throw Failure("published") }
    #expect(failure.kind == .notFound)
  }
}

extension ProjectSummary {
  /// The same, read at another time.
  fileprivate func read(at time: UnixTime?) -> ProjectSummary {
    var summary = self
    summary.readAt = time ?? readAt
    return summary
  }
}

extension Project {
  /// The same, read when an outcome was.
  fileprivate func read(at outcome: CommandOutcome) -> Project {
    guard case .changedElsewhere(let other) = outcome else { return self }
    var project = self
    project.summary.readAt = other.summary.readAt
    return project
  }
}
