extension Fault {
  /// What a network does.
  static let network: [Fault] = [
    Fault(
      description: "refused", group: .network, knowledge: .nothingSent, isHeard: false,
      action: .refusal),
    lost("no headers ever", isEndless: true) { _ in [.hang] },
    lost("stall in the body", isEndless: true) { [.send(half($0)), .hang] },
    lost("drip", isEndless: true) { [.send($0.head(length: 1_000_000)), .drip] },
    lost("reset before", isHeard: false) { _ in [.reset] },
    lost("reset in the body") { [.send(half($0)), .reset] },
    lost("end at a length") { [.send(half($0))] },
    lost("end in a chunk") { reply in
      var reply = reply
      reply.headers.append("Transfer-Encoding: chunked")
      return [.send(reply.head() + "ffff\r\n" + reply.body.prefix(reply.body.count / 2))]
    },
    lost("end at close") { [.send($0.head() + $0.body.prefix($0.body.count / 2))] },
    lost("end before any byte") { _ in [] },
    lost("endless body") { reply in
      let piece = String(repeating: " ", count: 65_536)
      return [.send(reply.head()), .sendRepeatedly(piece, times: .max)]
    },
    lost("500 KB header") { reply in
      var reply = reply
      reply.headers.append("X-Filler: " + String(repeating: "x", count: 500_000))
      return [.send(reply.text())]
    },
    lost("gzip bomb") { reply in
      var reply = reply
      reply.headers.append("Content-Encoding: gzip")
      let bomb = GzipBomb.bytes(of: 512 << 20)
      return [.send(reply.head(length: bomb.count)), .sendBytes(bomb)]
    },
  ]

  /// A fault after which nobody at the client's end knows whether the server has acted.
  private static func lost(
    _ name: String, isHeard: Bool = true, isEndless: Bool = false,
    steps: @escaping @Sendable (Reply) -> [LoopbackServer.Step]
  ) -> Fault {
    Fault(
      description: name, group: .network, knowledge: .unknown, isHeard: isHeard,
      action: .answer(steps), isEndless: isEndless)
  }

  /// A head with the whole length, and half of the body.
  private static func half(_ reply: Reply) -> String {
    reply.head(length: reply.body.utf8.count) + reply.body.prefix(reply.body.count / 2)
  }
}
