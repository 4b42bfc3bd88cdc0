extension Words {
  /// Copying a text of a project.
  final class Copying: Decodable, Sendable {
    let title: String
    let number: String
    let name: String
    let link: String
    let sent: Template

    /// What a part of a project is called.
    func name(of part: CopiedText.Part) -> String {
      switch part {
      case .number: number
      case .title: name
      case .link: link
      }
    }
  }
}
