import HTTP
import Synchronization
import Testing

@Suite struct RetryTests {
  @Test(
    "A read that met no ready server is sent twice more, each time after a longer wait",
    arguments: [
      .success(HTTPResponse(status: 429)), .success(HTTPResponse(status: 502)),
      .success(HTTPResponse(status: 503)), .success(HTTPResponse(status: 504)),
      .failure(HTTPFailure(.cannotResolve, mayHaveArrived: false)),
      .failure(HTTPFailure(.cannotConnect, mayHaveArrived: false)),
      .failure(HTTPFailure(.timedOut, mayHaveArrived: false)),
      .failure(HTTPFailure(.interrupted, mayHaveArrived: true)),
    ] as [Outcome])
  func retried(outcome: Outcome) async {
    let network = Network([outcome])
    #expect(await network.outcome(of: .get) == outcome)
    #expect(network.sent == 3)
    #expect(network.slept == [.milliseconds(1250), .milliseconds(2250)])
    #expect(network.announced == network.slept)
  }

  @Test(
    "Any other outcome of a read is final",
    arguments: [
      .success(HTTPResponse(status: 200)), .success(HTTPResponse(status: 404)),
      .success(HTTPResponse(status: 500)),
      .failure(HTTPFailure(.untrusted, mayHaveArrived: false)),
      .failure(HTTPFailure(.tooLarge, mayHaveArrived: true)),
      .failure(HTTPFailure(.cancelled, mayHaveArrived: true)),
      .failure(HTTPFailure(.insecureAddress, mayHaveArrived: false)),
      .failure(HTTPFailure(.invalidRequest, mayHaveArrived: false)),
      .failure(HTTPFailure(.timedOut, mayHaveArrived: true)),
      .failure(HTTPFailure(.other(2), mayHaveArrived: false)),
    ] as [Outcome])
  func final(outcome: Outcome) async {
    let network = Network([outcome])
    #expect(await network.outcome(of: .get) == outcome)
    #expect(network.sent == 1)
  }

  @Test("A write is never sent again", arguments: [HTTPMethod.post, .patch])
  func write(method: HTTPMethod) async {
    let outcome = Outcome.failure(HTTPFailure(.cannotConnect, mayHaveArrived: false))
    let network = Network([outcome])
    #expect(await network.outcome(of: method) == outcome)
    #expect(network.sent == 1)
  }

  @Test("A read that is answered in the end has that answer")
  func answeredInTheEnd() async {
    let network = Network([
      .failure(HTTPFailure(.interrupted, mayHaveArrived: true)),
      .success(HTTPResponse(status: 200)),
    ])
    #expect(await network.outcome(of: .get) == .success(HTTPResponse(status: 200)))
    #expect(network.sent == 2)
  }

  @Test(
    "The waits are between half a second and 4 s, whatever the dice say",
    arguments: [
      (0.0, [500, 500]), (1.0, [2000, 4000]), (-7.0, [500, 500]), (7.0, [2000, 4000]),
    ])
  func bounds(randomness: Double, waits: [Int]) async {
    let network = Network([.success(HTTPResponse(status: 503))], randomness: randomness)
    _ = await network.outcome(of: .get)
    #expect(network.slept == waits.map { .milliseconds($0) })
  }

  @Test(
    "Retry-After is obeyed up to a minute",
    arguments: [
      ("7", nil, 7.0), ("60", nil, 60.0), ("0", nil, 0.5), ("007", nil, 7.0),
      ("Wed, 01 Mar 2028 00:00:05 GMT", "Tue, 29 Feb 2028 23:59:58 GMT", 7.0),
      ("Sat, 01 Jan 2000 00:00:00 GMT", "Fri, 31 Dec 1999 23:59:01 GMT", 59.0),
    ] as [(String, String?, Double)])
  func retryAfter(value: String, date: String?, seconds: Double) async {
    let network = Network([.success(unavailable(retryAfter: value, date: date))])
    _ = await network.outcome(of: .get)
    #expect(network.slept == [.seconds(seconds), .seconds(seconds)])
  }

  @Test(
    "A server that wants more than a minute is not asked again",
    arguments: [
      ("61", nil), ("99999999999999999999999999", nil),
      ("Fri, 31 Dec 9999 23:59:59 GMT", "Tue, 24 Nov 2026 17:00:00 GMT"),
    ] as [(String, String?)])
  func tooLong(value: String, date: String?) async {
    let network = Network([.success(unavailable(retryAfter: value, date: date))])
    _ = await network.outcome(of: .get)
    #expect(network.sent == 1)
  }

  @Test(
    "A Retry-After that says nothing leaves the usual waits",
    arguments: [
      ("", nil), ("-5", nil), ("+5", nil), ("1.5", nil), ("soon", nil), ("٣", nil),
      ("Tue, 24 Nov 2026 17:00:00 GMT", nil), ("Tue, 24 Nov 2026 17:00:00 GMT", "today"),
      ("Tue, 24 Nov 2026 17:00:00 GMT", "Tue, 24 Nov 2026 17:00:01 GMT"),
      ("Tue, 24 Nov 2026 25:00:00 GMT", "Tue, 24 Nov 2026 17:00:00 GMT"),
      ("Tue, 24 Nov 2026 17::00 GMT", "Tue, 24 Nov 2026 17:00:00 GMT"),
    ] as [(String, String?)])
  func meaningless(value: String, date: String?) async {
    let network = Network([.success(unavailable(retryAfter: value, date: date))])
    _ = await network.outcome(of: .get)
    #expect(network.slept == [.milliseconds(1250), .milliseconds(2250)])
  }

  @Test("Cancelling the wait ends the read")
  func cancelledWait() async {
    let network = Network([.success(HTTPResponse(status: 503))], sleepFails: true)
    #expect(
      await network.outcome(of: .get) == .failure(HTTPFailure(.cancelled, mayHaveArrived: true)))
    #expect(network.sent == 1)
  }

  private func unavailable(retryAfter: String, date: String?) -> HTTPResponse {
    let dates = date.map { [HTTPHeader("Date", $0)] } ?? []
    return HTTPResponse(status: 503, headers: [HTTPHeader("retry-after", retryAfter)] + dates)
  }
}

typealias Outcome = Result<HTTPResponse, HTTPFailure>

/// A client that answers from a list (the last one again and again) behind the retries.
private final class Network: Sendable {
  private let outcomes: [Outcome]
  private let randomness: Double
  private let sleepFails: Bool
  private let seen = Mutex(Seen())

  private struct Seen {
    var sent = 0
    var slept: [Duration] = []
    var announced: [Duration] = []
  }

  init(_ outcomes: [Outcome], randomness: Double = 0.5, sleepFails: Bool = false) {
    self.outcomes = outcomes
    self.randomness = randomness
    self.sleepFails = sleepFails
  }

  var sent: Int { seen.withLock { $0.sent } }
  var slept: [Duration] { seen.withLock { $0.slept } }
  var announced: [Duration] { seen.withLock { $0.announced } }

  func outcome(of method: HTTPMethod) async -> Outcome {
    let client = HTTPClient { _ throws(HTTPFailure) in
      let number = self.seen.withLock { seen in
        defer { seen.sent += 1 }
        return seen.sent
      }
      return try self.outcomes[min(number, self.outcomes.count - 1)].get()
    }
    .retryingReads(
      sleep: { duration in
        self.seen.withLock { $0.slept.append(duration) }
        if self.sleepFails { throw CancellationError() }
      },
      randomness: { self.randomness },
      waiting: { duration in self.seen.withLock { $0.announced.append(duration) } })
    do throws(HTTPFailure) {
      return .success(try await client.send(HTTPRequest(method, "/")))
    } catch {
      return .failure(error)
    }
  }
}
