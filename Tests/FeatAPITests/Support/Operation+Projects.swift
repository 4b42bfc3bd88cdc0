import FeatAPI
import FeatDomain
import Mutations

extension Operation {
  /// Does an operation on projects: on the project 7, or on the third page.
  func projectValue(_ api: ProjectAPI) async throws(APIFailure) -> Value {
    switch self {
    case .listProjects: return .page(try await api.list(.sample, 3))
    case .getProject: return .project(try await api.get(.sample, 7))
    case .createProject: return .number(try await api.create(.sample, .sample))
    case .editProject: try await api.edit(.sample, 7, .sample)
    case .setTags: try await api.setTags(.sample, 7, ["合同", "a\"b"])
    case .addImage: try await api.addImage(.sample, 7, .sample)
    case .publish: _ = try await api.carryOut(.sample, 7, .publish)
    case .close: _ = try await api.carryOut(.sample, 7, .close)
    case .cancel: _ = try await api.carryOut(.sample, 7, .cancel)
    case .selectWinner: return .order(try await api.carryOut(.sample, 7, .selectWinner(21)))
    case .participants: return .participants(try await api.participants(.sample, 7))
    default: return .categories(try await api.categories(.sample))
    }
    return .done
  }

  /// An answer with which an operation on projects succeeds.
  var projectAnswer: JSONTree {
    switch self {
    case .listProjects:
      [
        "data": [.project(), .project(["id": 6, "status": 0, "title": nil])],
        "pagination": ["next": 4, "page_size": 100, "total_count": 302],
      ]
    case .participants: ["data": [.participant]]
    case .categories: ["data": [["id": 7, "name": "法律"]]]
    case .setTags, .addImage: ["error": false]
    case .selectWinner: ["data": .order]
    default: ["data": .project()]
    }
  }
}

extension JSONTree {
  /// A project as the server shows it, with some of its fields changed.
  static func project(_ changes: [String: JSONTree] = [:]) -> JSONTree {
    project.with(changes)
  }

  /// An object with some of its members changed, or more of them.
  func with(_ changes: [String: JSONTree]) -> JSONTree {
    guard case .object(var members) = self else { return self }
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
      members.removeAll { $0.name == name }
      members.append(Member(name: name, value: value))
    }
    return .object(members)
  }

  static let order: JSONTree = [
    "id": 31, "sn": "CN0000000031", "status": 100, "currency": "CNY", "total_amount": "600.00",
    "provider": ["uid": 21], "consumer": ["uid": 17],
  ]

  static let participant: JSONTree = [
    "id": 1, "user": ["uid": 21, "firstname": "小明", "lastname": "王"], "current_bid": "600.00",
    "expertise": "律师", "workplace": ["level_1": "上海市"], "user_location": "上海", "has_quit": false,
  ]

  private static let project: JSONTree = [
    "id": 7, "status": 200, "title": "合同审查", "description": "<p>A &amp; B</p>",
    "owner": ["uid": 17, "timezone_utc_offset": "+08:00"], "winner": nil,
    "category": ["id": 3, "name": "法律"], "tags": ["合同", ["id": 5, "name": "急"]],
    "delivery_mode": 200,
    "service_address": [
      "country_code": "CHN", "level_1": "上海市", "level_2": nil, "address": "世纪大道 1 号",
      "contact_name": "王", "phone": "123", "formatted": "上海市世纪大道 1 号",
    ],
    "service_length": .raw("2.5"), "start_time": "2026-12-24T18:30:00+08:00",
    "closed_time": "2026-12-17T10:30:00Z", "attachments": [["image": "/media/a/plan.png?x=1"]],
    "lead_bid": "600.00", "price_unit": 200, "match_expertises": [["id": 9, "name": "律师"]],
    "order": nil,
  ]
}

extension ProjectFields {
  static let sample = ProjectFields(
    title: "合同审查", description: "A & B", deliveryMode: .online)
}

extension ProjectInput {
  static let sample = ProjectInput(.sample, changedFrom: nil)
}

extension ImageUpload {
  static let sample = ImageUpload(name: "plan.png", type: "image/png", bytes: [0x89, 0x50, 0x4E])
}
