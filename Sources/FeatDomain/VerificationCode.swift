/// Finds the code in what people type and paste.
public enum VerificationCode {
  /// The six digits in a pasted text: `123 456`, `123-456` or a whole SMS; nil when there are none.
  ///
  /// The first run of exactly six digits is taken, and failing that the first in which they stand
  /// in threes or one by one. Longer and shorter runs, such as those of a phone number or of
  /// "15 minutes", are left alone. Full-width digits count, and come out as ASCII.
  public static func digits(in pasted: String) -> String? {
    let text = pasted.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.digit ?? (scalar.isHyphen ? "-" : scalar.isSpace ? " " : "|")
    }
    // A hyphen joins the digits of a phone number or a date, so 021-654321 holds no code. A space
    // may just as well end what came before.
    for word in text.split(whereSeparator: { $0 == "|" || $0 == " " }) {
      let runs = word.split(separator: "-")
      if runs.count == 1, runs[0].count == SignUpRules.codeLength { return string(runs) }
    }
    for phrase in text.split(separator: "|") {
      let runs = phrase.split { $0 == " " || $0 == "-" }
      let isCode = runs.map(\.count) == [3, 3] || runs.map(\.count) == [1, 1, 1, 1, 1, 1]
      if isCode { return string(runs) }
    }
    return nil
  }

  /// This key as an ASCII digit, also when it is full-width; nil when it is neither.
  public static func digit(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
    else { return nil }
    return scalar.digit.map { Character($0) }
  }

  private static func string(_ runs: [ArraySlice<Unicode.Scalar>]) -> String {
    String(String.UnicodeScalarView(runs.joined()))
  }
}
