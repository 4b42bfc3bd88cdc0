extension Words {
  /// What is wrong with the settings.
  struct Settings: Decodable, Equatable, Sendable {
    let file: Template
    let notUTF8: Template
    let syntax: Template
    let notAnObject: Template
    let unknownKey: Template
    let unknownKeyNear: Template
    let duplicateKey: Template
    let wrongValue: Template
    let incomplete: Template
    let exposed: Template
    let more: Template
    let oneOf: Template
    let wholeNumber: Template
    let address: String
    let printableText: String
    let keysByAction: String
    let keys: String
    let unknownAction: Template
    let unknownActionNear: Template
    let unknownKeyName: Template
    let reservedKey: Template
    let keyOfField: Template
    let keyTaken: Template
  }
}
