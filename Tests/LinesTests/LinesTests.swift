import Glibc
import Testing

@testable import Lines

@Suite("Plain lines in and out")
struct LinesTests {
  @Test("Nothing that is written moves a cursor, whatever it was made of")
  func plainText() {
    var controls = String.UnicodeScalarView()
    for value in Array(0..<0x20) + Array(0x7F..<0xA0) + [0x2028, 0x2029] {
      if let scalar = Unicode.Scalar(UInt32(value)) { controls.append(scalar) }
    }
    let all = String(controls)
    for isUnicode in [true, false] {
      let bytes = PlainText.bytes(of: "a\(all)b", isUnicode: isUnicode)
      #expect(bytes.first == UInt8(ascii: "a") && bytes.last == UInt8(ascii: "b"))
      #expect(bytes.allSatisfy { (0x20..<0x7F).contains($0) })
    }
    #expect(PlainText.bytes(of: "粉刷 é", isUnicode: true) == Array("粉刷 é".utf8))
    #expect(PlainText.bytes(of: "粉刷 é", isUnicode: false) == Array("?? ?".utf8))
  }

  /// The lines that are read of what came through a pipe.
  private func lines(of bytes: [UInt8]) -> [String] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return [] }
    defer { close(ends[0]) }
    // As much as a pipe takes without a reader.
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    var stream = LineStream(descriptor: ends[0])
    var lines: [String] = []
    while !stream.hasEnded || !stream.isEmpty {
      if stream.isEmpty { stream.read() } else { lines.append(stream.next()) }
    }
    return lines
  }

  @Test("Lines end as on Unix or as on Windows, and the last one may have no end")
  func ends() {
    #expect(lines(of: Array("one\r\n\ntwo".utf8)) == ["one", "", "two"])
    #expect(lines(of: []) == [])
    #expect(lines(of: [0xFF, 0x0A]) == ["\u{FFFD}"])
  }

  @Test("Of a line that never ends no more is kept than a paste may have")
  func longLine() {
    // As much as is read at once, more often than a line has room for.
    let part = [UInt8](repeating: UInt8(ascii: "x"), count: 16_384)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var stream = LineStream(descriptor: ends[0])
    for _ in 0..<6 {
      #expect(write(ends[1], part, part.count) == part.count)
      stream.read()
    }
    _ = write(ends[1], "\nnext\n", 6)
    close(ends[1])
    while !stream.hasEnded { stream.read() }
    #expect(stream.next().utf8.count == LineStream.longest)
    #expect(stream.next() == "next")
  }
}
