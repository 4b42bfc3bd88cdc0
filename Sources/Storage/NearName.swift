/// Finds the name that somebody meant who has mistyped it.
enum NearName {
  /// The one of these names that is nearest, where it is near: two letters more, fewer or other at
  /// most, and one in a short name. Case, and what stands between the words, does not count.
  static func nearest(to typed: String, of names: Set<String>) -> String? {
    let letters = folded(typed)
    let most = letters.count < 6 ? 1 : 2
    // What is much longer is none of them, and need not be compared.
    guard letters.count <= 40 else { return nil }
    let near = names.map { (distance: distance(letters, folded($0)), name: $0) }
      .filter { $0.distance <= most }
    return near.min { $0 < $1 }?.name
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
  }

  /// How many letters are to be put in, taken out or changed to make one of the other.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in second.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
