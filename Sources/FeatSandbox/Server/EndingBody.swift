import FlyingFox
import FlyingSocks
import Foundation

/// The bytes of an answer, then an error that makes the server close the connection.
///
/// Between the two it throws away what the client is still sending, for a while: closing with
/// bytes unread resets the connection, and the client may then never see the answer.
struct EndingBody: AsyncBufferedSequence {
  typealias Element = UInt8

  /// At most so many unread bytes are thrown away, and for at most a second.
  static let patience = 8 << 20

  /// The answer.
  var text: Data
  /// The rest of the request.
  var unread: HTTPBodySequence

  func makeAsyncIterator() -> Iterator {
    Iterator(rest: text, unread: unread)
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: Data
    let unread: HTTPBodySequence

    mutating func next() async throws -> UInt8? {
      try await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async throws -> Data? {
      guard rest.isEmpty else {
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
      }
      await discard()
      throw EndOfConnection()
    }

    private func discard() async {
      await withTaskGroup { [unread] group in
        group.addTask {
          var count = 0
          var chunks = unread.makeAsyncIterator()
          while count < EndingBody.patience, let chunk = try? await chunks.next() {
            count += chunk.count
          }
        }
        // A client that sends slowly for ever has its answer by then.
        group.addTask { try? await Task.sleep(for: .seconds(1)) }
        await group.next()
        group.cancelAll()
      }
    }
  }

  /// What ends a connection.
  struct EndOfConnection: Error {}
}
