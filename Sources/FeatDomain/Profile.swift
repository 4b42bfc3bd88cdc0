/// A profile that there is, as a list to choose from shows it.
public struct Profile: Hashable, Sendable {
  /// Its name.
  public var name: ProfileName
  /// The number that is signed in there; nil when nobody is, or nobody can tell.
  public var phone: PhoneNumber?
  /// Why its session cannot be read; nil when it can, and when there is none.
  public var problem: FileProblem?

  /// Makes a profile.
  public init(name: ProfileName, phone: PhoneNumber? = nil, problem: FileProblem? = nil) {
    self.name = name
    self.phone = phone
    self.problem = problem
  }
}
