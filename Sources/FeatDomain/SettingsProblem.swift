/// Something in `settings.json5` that does not count, while everything else in it does.
public struct SettingsProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file cannot be read; nothing in it counts.
    case file(FileProblem.Kind)
    /// The file is not UTF-8; nothing in it counts.
    case notUTF8
    /// The file is not JSON5 from this line on; nothing in it counts.
    case syntax
    /// The file holds something else than an object; nothing in it counts.
    case notAnObject
    /// No setting has this name.
    case unknownKey
    /// The setting stands there before; that one counts.
    case duplicateKey
    /// The value is none that the setting can have.
    case wrongValue(expected: Expected)
    /// The setting is nothing without another one.
    case incomplete(without: String)
    /// No action has this name; the one that may be meant.
    case unknownAction(nearest: String?)
    /// No key is called so.
    case unknownKeyName(String)
    /// The key does on every screen what it does, or chooses by number.
    case reservedKey(String)
    /// The key is text in a field, or edits it, and the action acts there.
    case keyOfField(String)
    /// Another action that acts beside this one has the key; that one keeps it.
    case keyTaken(String, by: String)
    /// A secret stands in a file that others may read or change, or that a link leads to. The link,
    /// the owner, or the mode: that one is mended by `chmod 600` and the path.
    case exposedSecret(FileProblem.Kind)
  }

  /// What a setting can be.
  public enum Expected: Hashable, Sendable {
    /// One of these, as they are written in the file.
    case oneOf([String])
    /// A whole number.
    case wholeNumber(ClosedRange<Int>)
    /// The address of a server: https, or http on this computer.
    case address
    /// A text of printable ASCII characters that is not empty.
    case printableText
    /// An object of actions, each with a key, a list of keys, or null.
    case keysByAction
    /// A key, a list of keys, or null.
    case keys
  }

  /// Where the file is.
  public var path: String
  /// The line, from 1; nil when it is about the whole file.
  public var line: Int?
  /// The setting, within `keys` as `keys.ACTION`, safe to print; nil when it is about none.
  public var key: String?
  /// What is wrong.
  public var kind: Kind
  /// The setting that was meant, where no setting has this name and one has nearly the same.
  public var near: String?

  /// Makes a problem.
  public init(path: String, line: Int? = nil, key: String? = nil, kind: Kind, near: String? = nil) {
    self.path = path
    self.line = line
    self.key = key
    self.kind = kind
    self.near = near
  }
}
