/// A short file that becomes a long one.
enum GzipBomb {
  /// A gzip file of so many zeros or a few more, which takes 1/158 of them. Its checksum is wrong:
  /// who gets as far as that has unpacked them all.
  static func bytes(of count: Int) -> [UInt8] {
    // One block with the fixed code of RFC 1951: a zero, then matches of 258 at distance 1.
    var bits = [true, true, false] + code("00110000")
    let match = code("11000101" + "00000")
    // 8 matches are 13 whole bytes, so the bytes repeat after the first two.
    for _ in 0..<16 { bits += match }
    let start = stride(from: 0, to: 120, by: 8).map { at in
      (0..<8).reduce(UInt8(0)) { $0 | (bits[at + $1] ? 1 << UInt8($1) : 0) }
    }
    let header: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]
    var file = header + start[..<2]
    let periods = count / (258 * 8) + 1
    file.reserveCapacity(file.count + 13 * periods + 16)
    for _ in 0..<periods { file += start[2...] }
    return file + [UInt8](repeating: 0, count: 16)
  }

  private static func code(_ digits: String) -> [Bool] { digits.map { $0 == "1" } }
}
