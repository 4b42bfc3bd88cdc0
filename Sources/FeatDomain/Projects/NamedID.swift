/// A choice of FEAT's with its number, such as a category.
public struct NamedID: Hashable, Sendable, Codable, Identifiable {
  /// FEAT's number for it.
  public var id: Int64
  /// Its name, safe to print; empty when the server sent the number alone.
  public var name: String

  /// Makes a choice.
  public init(id: Int64, name: String = "") {
    self.id = id
    self.name = name
  }
}
