import FeatAPI

extension Problem {
  /// The part of it that the server says about some fields; nil where it says nothing of them.
  func part(naming names: [String]) -> Problem? {
    guard case .failed(_, let failure) = self, !failure.fields.isEmpty else { return nil }
    return part { names.contains($0) }
  }
}
