/// Somebody who bids on a project.
public struct Participant: Hashable, Sendable {
  /// Who it is.
  public var user: User
  /// What they ask now; nil when the server sent no number.
  public var bid: Price?
  /// What they are good at, safe to print; empty when unknown.
  public var expertise: String
  /// Where they work; nil when unknown.
  public var workplace: Address?
  /// Where they are, safe to print; empty when unknown.
  public var location: String
  /// Whether they have withdrawn.
  public var hasQuit: Bool

  /// Makes a participant.
  public init(
    user: User, bid: Price?, expertise: String = "", workplace: Address? = nil,
    location: String = "", hasQuit: Bool = false
  ) {
    self.user = user
    self.bid = bid
    self.expertise = expertise
    self.workplace = workplace
    self.location = location
    self.hasQuit = hasQuit
  }
}

extension [Participant] {
  /// The order in which they are shown: the cheapest first, those without a price after them, and
  /// those who quit last.
  public var ranked: [Participant] {
    enumerated().sorted { left, right in
      if left.element.hasQuit != right.element.hasQuit { return !left.element.hasQuit }
      switch (left.element.bid, right.element.bid) {
      case (let one?, let other?) where one != other: return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left.offset < right.offset
      }
    }.map(\.element)
  }

  /// Those who still take part.
  public var active: [Participant] { filter { !$0.hasQuit } }
}
