/// What state a service project (FEAT: service demand, 服务需求项目) is in.
///
/// FEAT's codes are names, not an order: they are never compared by size.
public enum ProjectStatus: Hashable, Sendable {
  /// 草稿 (DRAFT 0): its owner alone sees it.
  case draft
  /// 审核中 (REVIEW 100): named by FEAT, not in use yet.
  case review
  /// 已发布 (OPEN 200): others may look and bid.
  case open
  /// 关闭 (CLOSED 300): no new bids; its owner picks the winner.
  case closed
  /// 已完成 (COMPLETED 400): the winner is picked.
  case completed
  /// 已取消 (CANCELLED 500): cancelled from OPEN or CLOSED.
  case cancelled
  /// A code that this client does not know; nil where the server sent none.
  case unknown(Int?)

  /// The statuses that FEAT documents, in the order of a project's life.
  public static let known: [ProjectStatus] = [
    .draft, .review, .open, .closed, .completed, .cancelled,
  ]

  /// Makes a status of FEAT's code for it.
  public init(code: Int?) {
    self = Self.known.first { $0.code == code } ?? .unknown(code)
  }

  /// FEAT's code; nil where the server sent none.
  public var code: Int? {
    switch self {
    case .draft: 0
    case .review: 100
    case .open: 200
    case .closed: 300
    case .completed: 400
    case .cancelled: 500
    case .unknown(let code): code
    }
  }
}
