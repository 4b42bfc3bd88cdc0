import FeatDomain

extension Session {
  /// The key; an empty one where there is a token instead.
  var key: Secret { if case .key(let key) = credential { key } else { Secret("") } }
}
