extension Words {
  /// Why the program does not start.
  final class Launch: Decodable, Sendable {
    let noAddress: Template
    let unencryptedAddress: Template
    let noHome: String
    let noPipe: String
    let noFolderOfItsOwn: String
    let noSandbox: Template
    let sandboxNotStarted: Template
    let sandboxEnded: String
    let logNotOpened: Template
    let logOfAnother: Template
    let inputIsNoTerminal: String
    let outputIsNoTerminal: String
    let typeIsUnset: String
    let typeIsUnknown: Template
    let typeIsTooSimple: Template
    let terminalRefused: String
  }
}
