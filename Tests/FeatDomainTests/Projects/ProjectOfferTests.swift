import FeatDomain
import Testing

@Suite("What a project offers")
struct ProjectOfferTests {
  /// The whole rule: enabled actions in their order, then those that only something near stands in
  /// the way of. A change of the rule is a change of one line here.
  static let expected = """
    draft      owner  -  edit publish copy
    draft      owner  0  edit publish copy
    draft      owner  3  edit publish copy
    draft      other  -  copy
    draft      other  0  copy
    draft      other  3  copy
    review     owner  -  copy
    review     owner  0  copy
    review     owner  3  copy
    review     other  -  copy
    review     other  0  copy
    review     other  3  copy
    open       owner  -  close copy cancel (selectWinner: closeFirst)
    open       owner  0  close copy cancel (selectWinner: closeFirst)
    open       owner  3  close copy cancel (selectWinner: closeFirst)
    open       other  -  copy
    open       other  0  copy
    open       other  3  copy
    closed     owner  -  selectWinner copy cancel
    closed     owner  0  copy cancel (selectWinner: nobodyTakesPart)
    closed     owner  3  selectWinner copy cancel
    closed     other  -  copy
    closed     other  0  copy
    closed     other  3  copy
    completed  owner  -  seeResult copy
    completed  owner  0  seeResult copy
    completed  owner  3  seeResult copy
    completed  other  -  copy
    completed  other  0  copy
    completed  other  3  copy
    cancelled  owner  -  copy
    cancelled  owner  0  copy
    cancelled  owner  3  copy
    cancelled  other  -  copy
    cancelled  other  0  copy
    cancelled  other  3  copy
    450        owner  -
    450        owner  0
    450        owner  3
    450        other  -
    450        other  0
    450        other  3
    """

  @Test("The table is FEAT's, for every status, role and number of participants")
  func table() {
    var lines: [String] = []
    for status in ProjectStatus.known + [.unknown(450)] {
      for role in [ProjectRole.owner, .other] {
        for participants in [nil, 0, 3] { lines.append(line(status, role, participants)) }
      }
    }
    #expect(lines.joined(separator: "\n") == Self.expected)
  }

  @Test("Every action is in each answer once, and a disabled one names what would enable it")
  func complete() {
    for status in ProjectStatus.known + [.unknown(450), .unknown(nil)] {
      for role in ProjectRole.allCases {
        let offers = ProjectOffer.offers(status: status, role: role, participants: 1)
        #expect(Set(offers.map(\.action)) == Set(ProjectAction.allCases))
        #expect(offers.count == ProjectAction.allCases.count)
        for offer in offers {
          #expect(!offer.enabledIn.isEmpty)
          if offer.isEnabled { #expect(offer.enabledIn.contains(status)) }
        }
      }
    }
  }

  private func line(_ status: ProjectStatus, _ role: ProjectRole, _ participants: Int?) -> String {
    let offers = ProjectOffer.offers(status: status, role: role, participants: participants)
    let name = if case .unknown(let code?) = status { "\(code)" } else { "\(status)" }
    var words = offers.filter(\.isEnabled).map { "\($0.action)" }
    for offer in offers {
      if let obstacle = offer.obstacle, obstacle == .closeFirst || obstacle == .nobodyTakesPart {
        words.append("(\(offer.action): \(obstacle))")
      }
    }
    let number = participants.map { "\($0)" } ?? "-"
    let parts = [name.padded(to: 9), "\(role)", number, words.joined(separator: " ")]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

@Suite("A project's status")
struct ProjectStatusTests {
  static let noon = UnixTime(milliseconds: 1_795_000_000_000)

  @Test(
    "Each documented code has its status and back",
    arguments: [
      (0, ProjectStatus.draft), (100, .review), (200, .open), (300, .closed), (400, .completed),
      (500, .cancelled), (450, .unknown(450)), (-1, .unknown(-1)),
    ])
  func codes(code: Int, status: ProjectStatus) {
    #expect(ProjectStatus(code: code) == status)
    #expect(status.code == code)
  }

  @Test("No code is an unknown status")
  func none() {
    #expect(ProjectStatus(code: nil) == .unknown(nil))
  }

  @Test("OPEN turns CLOSED at its closing time")
  func closes() {
    let project = ProjectSummary(
      id: 1, status: .open, title: "", closingTime: Self.noon.adding(seconds: 60),
      readAt: Self.noon)
    #expect(project.status(at: Self.noon.adding(seconds: 59)) == .open)
    #expect(project.status(at: Self.noon.adding(seconds: 60)) == .closed)
  }

  @Test("Where the server says OPEN after the closing time, its clock is right")
  func serverIsRight() {
    let project = ProjectSummary(
      id: 1, status: .open, title: "", closingTime: Self.noon.adding(seconds: -60),
      readAt: Self.noon)
    #expect(project.status(at: Self.noon.adding(seconds: 60)) == .open)
  }

  @Test(
    "Time alone changes no other status",
    arguments: [ProjectStatus.draft, .review, .closed, .completed, .cancelled, .unknown(450)])
  func others(_ status: ProjectStatus) {
    let project = ProjectSummary(
      id: 1, status: status, title: "", closingTime: Self.noon.adding(seconds: 1),
      readAt: Self.noon)
    #expect(project.status(at: Self.noon.adding(seconds: 9)) == status)
  }

  @Test("A project that names no owner is the user's own, as it is from the user's own list")
  func role() {
    var project = ProjectSummary(id: 1, status: .open, title: "", readAt: Self.noon)
    #expect(project.role(of: 7) == .owner)
    project.ownerID = 7
    #expect(project.role(of: 7) == .owner)
    #expect(project.role(of: 8) == .other)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
