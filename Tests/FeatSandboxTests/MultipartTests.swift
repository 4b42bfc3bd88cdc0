import Foundation
import Testing

@testable import FeatSandbox

@Suite("Forms with files")
struct MultipartTests {
  private static let type = "multipart/form-data; boundary=XX"

  private func parse(_ text: String, type: String = type) -> Multipart? {
    Multipart(Data(text.replacing("\n", with: "\r\n").utf8), contentType: type)
  }

  @Test("Fields and files are told apart, whatever their order and bytes")
  func parts() throws {
    let content = Data((0...255).map { UInt8($0) }) + Data("\r\n--XY\r\n--X".utf8)
    let body = ProjectBench.form("XX", id: "12", name: "图 1.png", content: content)
    let form = try #require(Multipart(body, contentType: Self.type))
    #expect(form.parts.map(\.name) == ["demand", "image"])
    #expect(form["demand"]?.content == Data("12".utf8))
    #expect(form["demand"]?.filename == nil)
    #expect(form["image"]?.filename == "图 1.png")
    #expect(form["image"]?.content == content)
    #expect(form["other"] == nil)
  }

  @Test(
    "The boundary may be quoted, in any case, with other parameters",
    arguments: [
      "multipart/form-data; boundary=\"XX\"", "Multipart/Form-Data;charset=utf-8;BOUNDARY=XX",
      "multipart/form-data; boundary = XX ; x",
    ])
  func contentType(_ type: String) {
    let form = parse("--XX\nContent-Disposition: form-data; name=\"a\"\n\nv\n--XX--\n", type: type)
    #expect(form?["a"]?.content == Data("v".utf8))
  }

  @Test("A preamble, an epilogue and blanks after a boundary are passed over")
  func padding() {
    let part = "Content-Disposition: form-data; name=a"
    #expect(parse("hello\n--XX  \n\(part)\n\nv\n--XX--\nbye")?.parts.count == 1)
    #expect(parse("--XX--")?.parts.isEmpty == true)
    #expect(parse("--XX\n\(part)\n\n\n--XX--")?["a"]?.content.isEmpty == true)
  }

  @Test(
    "A form that is broken is none",
    arguments: [
      "", "x", "--XX", "--XX\n", "--XX\nContent-Disposition: form-data; name=a\n\nv",
      "--XX\nContent-Disposition: form-data; name=a\n\nv\n--XX", "--XX\n\nv\n--XX--",
      "--XX\nContent-Disposition: attachment; name=a\n\nv\n--XX--",
      "--XX\nContent-Disposition: form-data\n\nv\n--XX--", "x--XX\n--XX--", "--XXX\n\n--XX--",
      "--XX\n--XX--",
    ])
  func broken(_ text: String) {
    #expect(parse(text) == nil)
  }

  @Test(
    "A content type without a boundary is none",
    arguments: [
      "", "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=XX",
    ])
  func noBoundary(_ type: String) {
    #expect(parse("--XX--", type: type) == nil)
  }

  @Test(
    "Of a file's name the folders are dropped and escapes undone",
    arguments: [
      (#"filename="../../etc/a.png""#, "a.png"), (#"filename="C:\\x\\a.png""#, "a.png"),
      (#"filename="a\"b;c.png""#, #"a"b;c.png"#), (#"filename="a%22b.png""#, #"a"b.png"#),
      ("filename=a.png", "a.png"), ("filename*=UTF-8''%E5%9B%BE.png; filename=x.png", "图.png"),
      (#"filename="""#, ""),
    ])
  func filenames(_ parameter: String, _ name: String) {
    let form = parse("--XX\nContent-Disposition: form-data; name=a; \(parameter)\n\nv\n--XX--")
    #expect(form?["a"]?.filename == name)
  }

  @Test("Cut anywhere, a form is none and nothing breaks")
  func cut() {
    let body = ProjectBench.form("XX", id: "1", name: "a.png")
    for length in 0..<(body.count - 4) {
      #expect(Multipart(body.prefix(length), contentType: Self.type) == nil)
    }
  }

  @Test("More parts than anyone needs are refused")
  func manyParts() {
    let part = "--XX\nContent-Disposition: form-data; name=a\n\nv\n"
    #expect(parse(String(repeating: part, count: 100) + "--XX--")?.parts.count == 100)
    #expect(parse(String(repeating: part, count: 101) + "--XX--") == nil)
  }
}
