import FeatDomain

/// What is known of a session since it began in this program or was found on the disk.
struct SessionLife {
  /// The session with its newest credential.
  var newest: Session
  /// The credential that was last seen on the disk; nil as long as the session was never there.
  private var onDisk: Credential?

  /// A session that was on the disk when the program started.
  static func found(_ session: Session) -> SessionLife {
    SessionLife(newest: session, onDisk: session.credential)
  }

  /// A session of somebody who has just signed in.
  static func begun(_ session: Session) -> SessionLife {
    SessionLife(newest: session, onDisk: nil)
  }

  /// Whether the disk still has a credential that was replaced: the new one could not be saved.
  var isAheadOfDisk: Bool { onDisk.map { $0 != newest.credential } ?? false }

  /// Learns what is on the disk now; nil for no session.
  ///
  /// Throws ``APIFailure/Kind/unauthorized`` where another copy of the program has signed out, or
  /// somebody else has signed in since.
  mutating func see(_ stored: Session?) throws(APIFailure) {
    guard let stored, stored.uid == newest.uid, stored.phone == newest.phone else {
      // Where it could not be saved, its absence says nothing.
      guard onDisk == nil else { throw APIFailure(.unauthorized) }
      return
    }
    if onDisk == nil {
      // Anything else was left there by an earlier sign-in, when this one could not be saved.
      if stored.credential == newest.credential { onDisk = stored.credential }
    } else if stored.credential != onDisk {
      // Another copy has renewed it, or the same user has signed in again.
      newest = stored
      onDisk = stored.credential
    }
  }

  /// Notes that the newest credential is on the disk.
  mutating func wasSaved() {
    onDisk = newest.credential
  }
}
