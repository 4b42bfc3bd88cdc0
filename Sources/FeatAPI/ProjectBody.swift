import FeatDomain

/// `{data: Project}`.
struct ProjectBody: Decodable {
  private let data: ProjectDetail

  func project(readAt: UnixTime) -> Project { data.project(readAt: readAt) }
}

/// `{data: {id}}`: the answer of `createProject`, of which only the number is of use.
struct ProjectNumberBody: Decodable {
  private struct Row: Decodable {
    let id: Int64

    private enum CodingKeys: String, CodingKey { case id }

    init(from decoder: any Decoder) throws {
      id = try decoder.container(keyedBy: CodingKeys.self).id(.id)
    }
  }

  private let data: Row

  var id: Int64 { data.id }
}

/// A project with everything that its page shows.
private struct ProjectDetail: Decodable {
  private enum CodingKeys: String, CodingKey {
    case title, description, owner, winner, category, tags, service_address, service_length
    case attachments, match_expertises, price_unit, order
  }

  private let row: ProjectRow
  private let content: Project

  init(from decoder: any Decoder) throws {
    row = try ProjectRow(from: decoder)
    let object = try decoder.container(keyedBy: CodingKeys.self)
    content = Project(
      summary: row.summary(readAt: UnixTime(milliseconds: 0)), title: object.serverText(.title),
      description: object.serverText(.description, limit: .max),
      owner: object.readable(.owner, as: UserRow.self)?.user,
      winner: object.readable(.winner, as: UserRow.self)?.user,
      category: object.readable(.category, as: NamedIDRow.self)?.namedID,
      tags: object.list(.tags, of: TagRow.self).map(\.text).filter { !$0.isEmpty },
      address: object.address(.service_address),
      serviceLength: object.price(.service_length)?.text ?? "",
      images: object.list(.attachments, of: AttachmentRow.self).map(\.name),
      expertises: object.list(.match_expertises, of: NamedIDRow.self).map(\.namedID.name)
        .filter { !$0.isEmpty },
      priceUnit: Self.priceUnit(code: object.code(.price_unit)),
      order: object.readable(.order, as: OrderRow.self)?.order)
  }

  func project(readAt: UnixTime) -> Project {
    var project = content
    project.summary = row.summary(readAt: readAt)
    return project
  }

  private static func priceUnit(code: Int?) -> Project.PriceUnit? {
    switch code {
    case 100: .hour
    case 200: .wholeCase
    default: nil
    }
  }
}

/// A tag: a text, or a choice with its number.
private struct TagRow: Decodable {
  let text: ServerText

  private enum CodingKeys: String, CodingKey { case name }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      text = ServerText(String(name.unicodeScalars.prefix(Sanitizer.blockLimit)))
    } else {
      text = try decoder.container(keyedBy: CodingKeys.self).serverText(.name)
    }
  }
}
