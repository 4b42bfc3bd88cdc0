import FeatDomain
import Foundation

/// A project to try things out with; its moments are told from the start of the sandbox.
struct DemoProject: Sendable {
  /// Its status.
  var status: Project.Status
  /// What it is about, in a line.
  var title: String
  /// The number of its profession.
  var category: Int?
  /// Words that describe it.
  var tags: [String]
  /// Where the work is done.
  var delivery: Project.DeliveryMode?
  /// Where its owner wants it done.
  var address: Project.Address?
  /// How long the work takes, in hours.
  var hours: Decimal?
  /// How many minutes ago it was published, or made where it was not.
  var age = 0
  /// In how many days the work begins; negative where it has begun.
  var start: Int?
  /// In how many minutes bidding ends; left out, 7 days before the work begins.
  var closing: Int?
  /// What the work is worth to those who come by themselves, in yuan.
  var price = 1000
  /// How many of them come in the end.
  var crowd = 0
  /// What people with an account bid, in yuan, by their phone number.
  var bids: [String: Int] = [:]
  /// The names of its images.
  var images: [String] = []
  /// What it is about, as HTML.
  var description: String

  /// Makes a row of it.
  func add(to state: inout SandboxState, of person: DemoPerson, at now: UnixTime, pace: Double) {
    guard let owner = state.account(of: person.phone)?.uid else { return }
    let published = now.adding(seconds: -60 * age)
    let isPublished = status != .draft && status != .review
    var project = state.projects.draft(
      of: owner, at: published.adding(seconds: isPublished ? -5_400 : 0))
    (project.title, project.description) = (title, description)
    (project.category, project.tags, project.delivery) = (category, tags, delivery)
    (project.address, project.hours) = (address, hours)
    project.images = images.map { Project.Image(name: $0, size: 48_000 + 1_000 * $0.utf8.count) }
    project.startTime = start.map { Self.noon(of: now.adding(seconds: 86_400 * $0)) }
    project.endTime = project.startTime?.adding(seconds: 3600)
    project.wishedClosing = closing.map { now.adding(seconds: 60 * $0) }
    if isPublished {
      let size = Crowd(
        pace: pace, price: Yuan(fen: price * 100), size: crowd, start: published)
      project.open(at: published, crowd: size)
    }
    project.bids = state.bids(bids, on: project)
    project.given = status
    if status == .completed, let lead = project.leadBid(at: now) {
      (project.winner, project.amount) = (lead.uid, lead.value)
    }
    state.projects.keep(project)
  }

  /// Noon in China on the day of a moment.
  private static func noon(of moment: UnixTime) -> UnixTime {
    let day: Int64 = 86_400_000
    return UnixTime(milliseconds: moment.milliseconds / day * day + day / 6)
  }
}

extension SandboxState {
  fileprivate func bids(_ yuan: [String: Int], on project: Project) -> [Bid] {
    let known = accounts.compactMap { account in
      yuan[account.phone.wireFormat].map { (account, $0) }
    }
    return known.enumerated().map { place, pair in
      Bid(
        id: project.id * 100 + 50 + place, uid: pair.0.uid, value: Yuan(fen: pair.1 * 100),
        expertise: pair.0.expertises.first?.id)
    }
  }
}
