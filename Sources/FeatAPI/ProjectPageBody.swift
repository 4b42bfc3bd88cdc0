import FeatDomain

/// `{data: [Project], pagination: {next, page_size, total_count}}`.
struct ProjectPageBody: Decodable {
  private struct Pagination: Decodable {
    let next: Int?
    let totalCount: Int?

    private enum CodingKeys: String, CodingKey { case next, total_count }

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: CodingKeys.self)
      next = object.code(.next)
      totalCount = object.code(.total_count)
    }
  }

  private enum CodingKeys: String, CodingKey { case data, pagination }

  private let data: LenientList<ProjectRow>
  private let pagination: Pagination?

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    data = try object.decode(LenientList<ProjectRow>.self, forKey: .data)
    pagination = object.readable(.pagination)
  }

  /// The page with this number. A next page that is not behind it would lead round in circles.
  func page(_ number: Int, readAt: UnixTime) -> ProjectPage {
    var known: Set<Int64> = []
    let projects = data.elements.map { $0.summary(readAt: readAt) }
    return ProjectPage(
      projects: projects.filter { known.insert($0.id).inserted }, unreadable: data.unreadable,
      next: pagination?.next.flatMap { $0 > number ? $0 : nil },
      totalCount: pagination?.totalCount)
  }
}
