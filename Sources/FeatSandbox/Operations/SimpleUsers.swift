import Foundation

extension SandboxState {
  /// Users by uid, in the order they were asked for; an unknown uid is left out.
  func simpleUsers(_ call: Call) throws(Refusal) -> Answer {
    var form = FormReader(call)
    form.require("uid")
    let uids = form.numbers("uid")
    try form.finish(in: call.language)
    let users = uids.compactMap { UInt64("\($0)") }.map { json(of: $0, call) }
    return .success(.array(users.filter { $0 != .null }), in: call.language)
  }
}

extension FormReader {
  /// At most so many users are asked for at once.
  private static let userLimit = 100

  /// The numbers of a list.
  fileprivate mutating func numbers(_ name: String) -> [Decimal] {
    guard case .array(let items)? = fields?[name] else {
      if has(name) { report(.notList, at: name) }
      return []
    }
    if items.count > Self.userLimit { report(.tooMany(limit: Self.userLimit), at: name) }
    return items.enumerated().compactMap { place, item in
      guard case .number(let number) = item else {
        report(.notWhole, at: name, place: place)
        return nil
      }
      return number
    }
  }
}
