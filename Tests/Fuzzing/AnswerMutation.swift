import Foundation
import HTTP
import Mutations

/// Changes an answer to another that no server should give.
enum AnswerMutation {
  static func changed(
    _ exchange: Recording.Exchange, asTree: Bool, _ random: inout SeededRandom
  ) -> HTTPResponse {
    var response = exchange.response
    if random.isOneIn(6) { response.status = statuses.random(&random) }
    if random.isOneIn(20) {
      response.headers.append(HTTPHeader("Retry-After", retries.random(&random)))
    }
    if random.isOneIn(5000) {
      response.body = Data(large(&random, exchange.tree).utf8)
    } else if asTree {
      var tree = exchange.tree
      for _ in 0...random.below(3) { tree = tree.mutated(&random) }
      response.body = Data(tree.text.utf8)
    } else {
      response.body = Data(Array(response.body).mutated(&random))
    }
    return response
  }

  /// What only size makes a trouble of.
  private static func large(_ random: inout SeededRandom, _ tree: JSONTree) -> String {
    let count = 1 << (10 + random.below(9))
    switch random.below(5) {
    case 0: return #"{"error":false,"data":"# + String(repeating: "[", count: count)
    case 1: return tree.widened(by: min(count, 5000)).text
    case 2: return tree.lengthened(by: String(repeating: "e\u{301}", count: count)).text
    case 3: return tree.lengthened(by: "a" + String(repeating: "\u{301}", count: count)).text
    default: return tree.lengthened(by: String(repeating: "<p>长", count: count)).text
    }
  }

  private static let statuses = [
    200, 201, 202, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 502,
    503, 504, 0, 999,
  ]
  private static let retries = [
    "0", "1", "60", "61", "-1", "99999999999999999999", "Sun, 06 Nov 1994 08:49:38 GMT", "",
    "\u{7}",
  ]
}

extension JSONTree {
  /// The document with the elements of its lists many times over, each object with a number of its
  /// own.
  func widened(by count: Int) -> JSONTree {
    switch self {
    case .array(let items):
      guard let first = items.first else { return self }
      return .array((0..<count).map { first.numbered(900_000 + $0) })
    case .object(let members):
      return .object(
        members.map { Member(name: $0.name, value: $0.value.widened(by: count)) })
    default: return self
    }
  }

  private func numbered(_ id: Int) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { $0.name == "id" ? Member(name: "id", value: .raw("\(id)")) : $0 })
  }

  /// The document with something at the end of its first text that is none of its families' words.
  func lengthened(by text: String) -> JSONTree {
    switch self {
    case .array(let items): .array(items.map { $0.lengthened(by: text) })
    case .object(let members):
      .object(
        members.map { member in
          let isText = ["title", "description", "message", "firstname", "name", "question"]
            .contains(member.name)
          if isText, case .string(let old) = member.value {
            return Member(name: member.name, value: .string(old + text))
          }
          return member.name == "data"
            ? Member(name: "data", value: member.value.lengthened(by: text)) : member
        })
    default: self
    }
  }
}
