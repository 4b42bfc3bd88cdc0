import FeatDomain

/// A choice with its number, or the number alone.
struct NamedIDRow: Decodable {
  let namedID: NamedID

  private enum CodingKeys: String, CodingKey { case id, name }

  init(from decoder: any Decoder) throws {
    if let id = try? decoder.singleValueContainer().decode(Int64.self) {
      namedID = NamedID(id: id)
    } else {
      let object = try decoder.container(keyedBy: CodingKeys.self)
      namedID = NamedID(id: try object.id(.id), name: object.safeText(.name))
    }
  }
}

/// `{data: [NamedID]}`.
struct CategoriesBody: Decodable {
  private let data: LenientList<NamedIDRow>

  /// Those with a name: nobody could choose another.
  var categories: [NamedID] { data.elements.map(\.namedID).filter { !$0.name.isEmpty } }
}
