import Synchronization

/// Messages on their way to the program from other threads.
public final class Mailbox: Sendable {
  private let letters = Mutex<[Letter]>([])
  private let wake: @Sendable () -> Void

  /// Makes a mailbox.
  ///
  /// - Parameter wake: Called after each message, from the thread that posts it.
  public init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  /// Leaves a message that nobody asked for, such as an SMS of the sandbox.
  public func post(_ message: Message) {
    post(Letter(ticket: nil, message: message))
  }

  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    wake()
  }

  func takeAll() -> [Letter] {
    letters.withLock { letters in
      defer { letters.removeAll() }
      return letters
    }
  }
}

/// A message, and which run of an effect it is the answer of.
struct Letter: Sendable {
  struct Ticket: Equatable, Sendable {
    let slot: Slot
    let number: Int
  }

  let ticket: Ticket?
  let message: Message
}
