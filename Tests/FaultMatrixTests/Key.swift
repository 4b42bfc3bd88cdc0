/// What keys send.
enum Key {
  static let escape = "\u{1b}"
  static let f3 = "\u{1b}OR"
  static let controlC = "\u{3}"
  static let controlF = "\u{6}"
  static let controlL = "\u{c}"
  static let controlP = "\u{10}"
  static let controlS = "\u{13}"
  static let controlU = "\u{15}"
}
