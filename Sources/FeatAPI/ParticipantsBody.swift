import FeatDomain

/// `{data: [Participant]}`.
struct ParticipantsBody: Decodable {
  private let data: LenientList<ParticipantRow>

  var participants: [Participant] {
    var known: Set<UInt64> = []
    return data.elements.map(\.participant).filter { known.insert($0.user.uid).inserted }
  }
}

/// Somebody who bids on a project. Whoever has no number cannot be chosen, and is left out.
private struct ParticipantRow: Decodable {
  let participant: Participant

  private enum CodingKeys: String, CodingKey {
    case user, current_bid, expertise, workplace, user_location, has_quit, hasQuit
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    let row = try object.decode(UserRow.self, forKey: .user)
    // A number alone says nothing to anyone.
    let named = object.readable(.expertise, as: NamedIDRow.self)?.namedID.name ?? ""
    let expertise = [object.safeText(.expertise), named].first { !$0.isEmpty } ?? row.expertise
    let location = object.safeText(.user_location)
    participant = Participant(
      user: row.user, bid: object.price(.current_bid), expertise: expertise,
      workplace: object.address(.workplace),
      location: location.isEmpty ? row.user.location : location,
      hasQuit: object.readable(.has_quit) ?? object.readable(.hasQuit) ?? false)
  }
}
