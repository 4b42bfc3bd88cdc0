import Foundation
import Testing

@testable import FeatSandbox

@Suite("Images of a project")
struct ImageTests {
  @Test("Up to five images are listed by name")
  func five() throws {
    var bench = ProjectBench()
    let id = bench.project()
    for number in 1...5 {
      #expect(try bench.attach("\(number).png", to: "\(id)").status == 201)
    }
    let names = try bench.get("\(id)/").data?["attachments"]?.items.map { $0["name"] }
    #expect(names == ["1.png", "2.png", "3.png", "4.png", "5.png"])
    let sixth = try bench.attach("6.png", to: "\(id)")
    #expect(sixth.message(at: "image") == Sentence.tooManyImages.english)
    #expect(bench.state.projects[id]?.images.count == 5)
  }

  @Test("What is no image is refused at its field")
  func noImage() throws {
    var bench = ProjectBench()
    let id = "\(bench.project())"
    let text = try bench.attach(to: id, content: Data("hello".utf8))
    #expect(text.message(at: "image") == Sentence.notImage.english)
    let empty = try bench.attach(to: id, content: Data())
    #expect(empty.message(at: "image") == Sentence.emptyFile.english)
    let long = try bench.attach(String(repeating: "x", count: 101), to: id)
    #expect(long.message(at: "image") == Sentence.tooLong(limit: 100).english)
  }

  @Test(
    "An image is known by how it begins",
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0],
      Array("GIF89a".utf8), Array("BM".utf8), Array("RIFF1234WEBPVP8 ".utf8),
    ])
  func kinds(_ bytes: [UInt8]) {
    #expect(Project.Image.isImage(Data(bytes)))
    #expect(!Project.Image.isImage(Data(bytes.dropFirst())))
  }

  @Test("Each part that is missing is said")
  func missingParts() throws {
    var bench = ProjectBench()
    let form = "--XX\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\ntext\r\n--XX--\r\n"
    let answer = try bench.call(
      "POST", "/api/service/demand-image/", as: bench.owner,
      type: "multipart/form-data; boundary=XX", body: Data(form.utf8))
    #expect(answer.message(at: "demand") == Sentence.required.english)
    #expect(answer.message(at: "image") == Sentence.notFile.english)
  }

  @Test("The project must be a draft of one's own")
  func project() throws {
    var bench = ProjectBench()
    let (draft, open) = (bench.project(), bench.project(.open))
    for id in ["9999", "x", ""] {
      #expect(try bench.attach(to: id).message(at: "demand") != nil, "\(id)")
    }
    let hidden = try bench.attach(to: "\(draft)", as: bench.other)
    #expect(hidden.message(at: "demand") == Sentence.noSuchProject.english)
    #expect(try bench.attach(to: "\(open)", as: bench.other).status == 403)
    #expect(try bench.attach(to: "\(open)").code == "INVALID_STATUS")
  }

  @Test("JSON is the wrong kind of body, and a broken form is said to be one")
  func wrongBody() throws {
    var bench = ProjectBench()
    #expect(try bench.post("", [:]).status == 400)
    let path = "/api/service/demand-image/"
    let json = try bench.call("POST", path, as: bench.owner, body: Data("{}".utf8))
    #expect(json.status == 415)
    let broken = try bench.call(
      "POST", path, as: bench.owner, type: "multipart/form-data; boundary=XX",
      body: Data("--XX".utf8))
    #expect(broken.status == 400)
    #expect(broken.body["detail"] == .string(Sentence.brokenForm.english))
  }
}
