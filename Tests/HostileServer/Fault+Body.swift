extension Fault {
  /// What may be in the place of the body that the server wrote, after it has acted.
  static let body: [Fault] = [
    broken("null") { _ in "null" },
    broken("[]") { _ in "[]" },
    broken("cut JSON") { String($0.dropLast(2)) },
    broken("nesting of 100,000") { _ in
      #"{"error":false,"data":"# + String(repeating: "[", count: 100_000)
    },
    odd("duplicate keys") { $0.dropLast() + "," + $0.dropFirst() },
    odd("null fields") { JSONMutation.leaves(of: $0) { _ in "null" } },
    odd("missing fields") { JSONMutation.withoutFields($0) },
    odd("wrong types") { JSONMutation.leaves(of: $0) { $0.isText ? "7" : #""seven""# } },
    odd("2^64") { JSONMutation.leaves(of: $0) { $0.isText ? nil : "18446744073709551616" } },
    odd("unknown status") { JSONMutation.leaves(of: $0) { $0.name == "status" ? "450" : nil } },
    odd("bad UTF-8") { JSONMutation.texts(of: $0, ending: [0xff, 0xc0, 0xaf, 0xe7]) },
    odd("lone surrogates") { JSONMutation.texts(of: $0, ending: #"\ud83d \ude00"#) },
    odd("ESC, C0 and C1") {
      JSONMutation.texts(of: $0, ending: #"\u001b[2J\u001b]0;x\u0007\u0008\u000d\u009b31m"#)
    },
    odd("bidi") { JSONMutation.texts(of: $0, ending: #"\u202e\u2066\u061c\u200b\ufeff"#) },
    odd("1 MB title") {
      JSONMutation.title(of: $0, ending: String(repeating: "x", count: 1 << 20))
    },
    odd("524,288 combining marks") {
      JSONMutation.title(of: $0, ending: String(repeating: "\u{301}", count: 524_288))
    },
    odd("10,000 rows", isOfLists: true) { JSONMutation.rows(of: $0, count: 10_000) },
    odd("next for ever", isOfLists: true) {
      JSONMutation.leaves(of: $0) {
        $0.name == "next" ? "2" : nil
      }
    },
  ]

  private static func broken(
    _ name: String, change: @escaping @Sendable (String) -> String
  ) -> Fault {
    changed(name, .unknown) { Array(change($0).utf8) }
  }

  private static func odd(
    _ name: String, isOfLists: Bool = false, change: @escaping @Sendable (String) -> [UInt8]
  ) -> Fault {
    changed(name, .perhapsDone, isOfLists: isOfLists, change: change)
  }

  private static func odd(
    _ name: String, isOfLists: Bool = false, change: @escaping @Sendable (String) -> String
  ) -> Fault {
    changed(name, .perhapsDone, isOfLists: isOfLists) { Array(change($0).utf8) }
  }

  private static func changed(
    _ name: String, _ knowledge: Knowledge, isOfLists: Bool = false,
    change: @escaping @Sendable (String) -> [UInt8]
  ) -> Fault {
    Fault(
      description: name, group: .body, knowledge: knowledge, isHeard: true,
      action: .answer { reply in
        let body = change(reply.body)
        return [.send(reply.head(length: body.count)), .sendBytes(body)]
      }, isOfLists: isOfLists)
  }
}
