import FeatDomain

/// An image of a project. Its shape is not documented: whatever tells its name is taken.
struct AttachmentRow: Decodable {
  /// The file's name, safe to print; empty when nothing tells it.
  let name: String

  private enum CodingKeys: String, CodingKey {
    case name, filename, file_name, title, image, file, url, path
  }

  init(from decoder: any Decoder) throws {
    if let address = try? decoder.singleValueContainer().decode(String.self) {
      name = SafeLine(Self.lastPart(of: address)).text
      return
    }
    let object = try decoder.container(keyedBy: CodingKeys.self)
    let names = [CodingKeys.name, .filename, .file_name, .title].lazy.map { object.safeText($0) }
    let addresses = [CodingKeys.image, .file, .url, .path].lazy.map {
      SafeLine(Self.lastPart(of: object.readable($0, as: String.self) ?? "")).text
    }
    name = names.first { !$0.isEmpty } ?? addresses.first { !$0.isEmpty } ?? ""
  }

  /// What stands behind the last slash of an address or path, without a query.
  private static func lastPart(of address: String) -> String {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let parts = path.split(separator: UInt8(ascii: "/"))
    return parts.last.map { String(Substring($0)) } ?? ""
  }
}
