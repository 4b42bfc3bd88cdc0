import FeatDomain

/// What is known of a session since it began in this program or was found on the disk.
struct SessionLife {
  /// The session with its newest credential.
  private(set) var newest: Session
  /// Whether the session is or was on the disk.
  private var isStored: Bool
  /// The credentials that this program has exchanged for newer ones: none of them is good any more.
  private var exchanged: Set<Credential> = []
  /// Whether its user signs out: what is on the disk is none of its business any more.
  private(set) var isEnded = false

  /// A session that was on the disk when the program started.
  static func found(_ session: Session) -> SessionLife {
    SessionLife(newest: session, isStored: true)
  }

  /// A session of somebody who has just signed in.
  static func begun(_ session: Session) -> SessionLife {
    SessionLife(newest: session, isStored: false)
  }

  /// Takes a credential that the server gave in exchange for the newest one.
  mutating func renew(_ session: Session) {
    exchanged.insert(newest.credential)
    // A server may give the same again.
    exchanged.remove(session.credential)
    newest = session
  }

  /// Ends it: from now on it is in memory alone, until the server has been told.
  mutating func end() {
    isEnded = true
  }

  /// Learns what is on the disk now; nil for no session.
  ///
  /// Throws ``APIFailure/signedOutElsewhere`` where the session was there and is not any more.
  ///
  /// - Returns: Whether the disk has a credential that is used up, so that the newest belongs there.
  mutating func see(_ stored: Session?) throws(APIFailure) -> Bool {
    guard let stored, stored.uid == newest.uid, stored.phone == newest.phone else {
      // Where it could not be saved, its absence says nothing.
      guard !isStored else { throw APIFailure.signedOutElsewhere }
      return false
    }
    let isOld = exchanged.contains(stored.credential)
    if isOld || stored.credential == newest.credential {
      isStored = true
    } else if isStored {
      // Another copy has renewed it, or the same user has signed in again. Had this sign-in never
      // been there, it would be what an earlier one has left.
      newest = stored
    }
    return isOld
  }
}
