/// How the service is delivered (FEAT: `delivery_mode`).
public enum DeliveryMode: Hashable, Sendable, Codable {
  /// 线上 (ONLINE 100).
  case online
  /// 上门 (ON_SITE 200): at the address of whoever needs it.
  case onSite
  /// 到店 (WORKPLACE 300): where the provider works.
  case workplace
  /// A code that this client does not know.
  case unknown(Int)

  /// The modes that FEAT documents.
  public static let known: [DeliveryMode] = [.online, .onSite, .workplace]

  /// Makes a mode of FEAT's code for it.
  public init(code: Int) {
    self = Self.known.first { $0.code == code } ?? .unknown(code)
  }

  /// FEAT's code.
  public var code: Int {
    switch self {
    case .online: 100
    case .onSite: 200
    case .workplace: 300
    case .unknown(let code): code
    }
  }

  /// Reads FEAT's code.
  public init(from decoder: any Decoder) throws {
    self.init(code: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes FEAT's code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
