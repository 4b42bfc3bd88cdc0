import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Testing

@Suite("What is sent for an image")
struct ImageRequestTests {
  private func request(_ image: ImageUpload) async throws -> HTTPRequest {
    let server = Server(201, "{}")
    try await server.api.projects.addImage(.sample, 7, image)
    #expect(server.requests.count == 1)
    return try #require(server.requests.first)
  }

  private func boundary(_ request: HTTPRequest) throws -> String {
    let type = try #require(request.headers.last { $0.name == "Content-Type" }).value
    let prefix = "multipart/form-data; boundary="
    #expect(type.hasPrefix(prefix))
    return String(type.dropFirst(prefix.count))
  }

  @Test("A form with the project's number and the file, bytes as they are")
  func form() async throws {
    let bytes: [UInt8] = [0x89, 0x50, 0x0D, 0x0A, 0x2D, 0x2D, 0x00, 0xFF]
    let request = try await request(
      ImageUpload(name: "plan 1.png", type: "image/png", bytes: bytes))
    #expect(request.method == .post && request.path == "/api/service/demand-image/")
    #expect(request.headers.contains(HTTPHeader("Authorization", "Token \(Secret.key.revealed)")))
    let boundary = try boundary(request)
    let head =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"demand\"\r\n\r\n7\r\n"
      + "--\(boundary)\r\nContent-Disposition: form-data; name=\"image\"; "
      + "filename=\"plan 1.png\"\r\nContent-Type: image/png\r\n\r\n"
    let tail = "\r\n--\(boundary)--\r\n"
    #expect(request.body == Data(head.utf8) + Data(bytes) + Data(tail.utf8))
  }

  @Test("The line between the parts is another each time, and fits into a header")
  func boundary() async throws {
    let one = try boundary(try await request(.sample))
    let other = try boundary(try await request(.sample))
    #expect(one != other)
    #expect(one.utf8.count <= 70)
    let isPlain = one.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    #expect(isPlain)
  }

  @Test(
    "A name stays within its quotes",
    arguments: [
      ("a\"b.png", "a%22b.png"), ("a\r\nX: y", "a%0D%0AX: y"), ("a\\b", "a%5Cb"),
      ("a\u{0}\u{7F}", "a%00%7F"), ("照片.png", "照片.png"), ("e\u{301}\".png", "e\u{301}%22.png"),
      ("\"\u{301}", "%22\u{301}"),
    ])
  func name(name: String, sent: String) async throws {
    let request = try await request(ImageUpload(name: name, type: "image/png", bytes: []))
    let lines = String(decoding: request.body ?? Data(), as: UTF8.self)
      .components(separatedBy: "\r\n")
    let line = "Content-Disposition: form-data; name=\"image\"; filename=\"\(sent)\""
    #expect(lines.contains { Array($0.utf8) == Array(line.utf8) })
    #expect(lines.count == 11)
  }
}
