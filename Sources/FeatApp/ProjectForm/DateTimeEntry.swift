import FeatDomain
import TerminalUI

/// A date and time that is being edited, part by part, and is one that exists at every moment.
///
/// Digits replace a part from its left, arrows step it. Where it may be empty it is so until the
/// first key, which fills it in. It shows wall-clock time; which zone that is, its owner knows.
struct DateTimeEntry: Equatable, Sendable {
  /// The parts in their order.
  enum Part: Int, CaseIterable, Sendable {
    case year, month, day, hour, minute

    /// How many digits it has.
    var width: Int { self == .year ? 4 : 2 }

    /// The numbers that it can be, the day in the longest of months.
    var numbers: ClosedRange<Int> {
      switch self {
      case .year: 2000...2099
      case .month: 1...12
      case .day: 1...31
      case .hour: 0...23
      case .minute: 0...59
      }
    }
  }

  /// A part as it is drawn.
  struct Segment: Equatable, Sendable {
    /// What stands between it and the one before.
    var separator: String
    /// Its digits, or what stands for those that are missing: always equally wide.
    var text: String
    /// Whether keys go to it.
    var isSelected: Bool
  }

  /// How far one press of an arrow moves the minute: to the next multiple.
  static let minuteStep = 5

  /// The date and time, to the minute; nil while there is none.
  private(set) var value: CivilTime?
  /// Where the next key goes.
  private(set) var part = Part.year
  /// Whether it can be emptied.
  let isOptional: Bool
  /// What the first key fills in.
  let proposal: CivilTime

  /// The digits of the part so far, while more are expected.
  private var typed = ""
  /// What it was before the first of these.
  private var original: CivilTime?

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - value: What it shows at first; it must show something unless it is optional.
  ///   - proposal: What the first key fills into an empty one.
  init(_ value: CivilTime?, isOptional: Bool = false, proposal: CivilTime) {
    self.proposal = Self.bounded(proposal)
    self.isOptional = isOptional
    self.value = value.map(Self.bounded) ?? (isOptional ? nil : self.proposal)
  }

  /// The parts to draw.
  ///
  /// - Parameter isFocused: Whether keys go to this entry.
  func segments(isFocused: Bool) -> [Segment] {
    Part.allCases.map { part in
      let isSelected = isFocused && part == self.part
      let separator =
        switch part {
        case .year: ""
        case .month, .day: "-"
        case .hour: " "
        case .minute: ":"
        }
      let text = isSelected && !typed.isEmpty ? typed : value?.digits(of: part)
      return Segment(
        separator: separator,
        text: (text ?? "") + String(repeating: "_", count: part.width - (text ?? "").count),
        isSelected: isSelected)
    }
  }

  /// Handles a key that edits or moves.
  ///
  /// - Returns: Whether the key means something here. Any other ends the typing in a part.
  mutating func handle(_ key: Key) -> Bool {
    switch key.halfWidth {
    case .character(let character):
      guard let digit = character.wholeNumberValue, character.isASCII else {
        return separate(character)
      }
      fill()
      type(digit)
    case .backspace: eraseTyped()
    case .delete, .control("u"): clear()
    case .up: step(by: 1)
    case .down: step(by: -1)
    case .left, .control("b"): move(to: Part(rawValue: part.rawValue - 1))
    case .right, .control("f"): move(to: Part(rawValue: part.rawValue + 1))
    case .home, .control("a"): move(to: .year)
    case .end, .control("e"): move(to: .minute)
    default:
      endTyping()
      return false
    }
    return true
  }

  /// Takes a date, or a date and time, that was copied somewhere: as people or servers write it.
  ///
  /// - Parameter zone: The zone that the entry shows, for a time that names its own.
  /// - Returns: Whether it was one; if not, nothing has changed.
  mutating func paste(_ text: String, in zone: LocalZone) -> Bool {
    guard let pasted = PastedDate.time(in: text, over: value ?? proposal, zone: zone),
      Part.year.numbers.contains(pasted.year)
    else { return false }
    endTyping()
    value = Self.bounded(pasted)
    return true
  }

  private mutating func fill() {
    if value == nil { value = proposal }
  }

  private mutating func endTyping() {
    typed = ""
    original = nil
  }

  private mutating func clear() {
    endTyping()
    if isOptional { (value, part) = (nil, .year) }
  }

  private mutating func move(to part: Part?) {
    endTyping()
    guard value != nil else { return fill() }
    self.part = part ?? self.part
  }

  private mutating func step(by step: Int) {
    endTyping()
    guard let value else { return fill() }
    let stepped =
      switch part {
      case .year: value.adding(months: 12 * step)
      case .month: value.adding(months: step)
      case .day: value.adding(days: step)
      case .hour: value.adding(minutes: 60 * step)
      case .minute: value.adding(minutes: Self.minutes(from: value.minute, by: step))
      }
    if Part.year.numbers.contains(stepped.year) { self.value = stepped }
  }

  /// The minutes to the next multiple of the step.
  private static func minutes(from minute: Int, by step: Int) -> Int {
    let beyond = minute % minuteStep
    guard beyond > 0 else { return step * minuteStep }
    return step > 0 ? minuteStep - beyond : -beyond
  }

  private static func bounded(_ time: CivilTime) -> CivilTime {
    time.setting(.year, to: time.year)
  }
}

// MARK: - Typing

extension DateTimeEntry {
  /// Takes a digit. The part is what was typed of it as soon as that can be meant, so that it is
  /// right whenever the form is sent.
  private mutating func type(_ digit: Int) {
    guard let base = original ?? value else { return }
    original = base
    typed += String(digit)
    let number = Int(typed) ?? 0
    switch (part, typed.count) {
    case (.year, 2): value = base.setting(.year, to: 2000 + number)
    case (.year, 1), (.year, 3): value = base
    case (.month, 1), (.day, 1): value = number == 0 ? base : base.setting(part, to: number)
    default: value = base.setting(part, to: number)
    }
    // No other digit can follow a 4 in a day.
    let isComplete = typed.count == part.width || number * 10 > part.numbers.upperBound
    if isComplete, part != .year || typed.count == part.width {
      move(to: Part(rawValue: part.rawValue + 1))
    }
  }

  /// A sign that people type between the parts goes on to the next one, unless the last digit did.
  private mutating func separate(_ character: Character) -> Bool {
    let isSeparator = "-/.: 年月日时点".contains(character)
    if isSeparator, !typed.isEmpty {
      move(to: Part(rawValue: part.rawValue + 1))
    } else {
      endTyping()
    }
    return isSeparator
  }

  /// Takes back what was typed of the part, and failing that goes back to the one before.
  private mutating func eraseTyped() {
    guard value != nil else { return }
    if let original {
      value = original
      endTyping()
    } else {
      move(to: Part(rawValue: part.rawValue - 1))
    }
  }
}

extension CivilTime {
  /// The same to the minute with one part set to the nearest number that it can be; a day that the
  /// month does not have becomes its last.
  fileprivate func setting(_ part: DateTimeEntry.Part, to number: Int) -> CivilTime {
    let number = max(part.numbers.lowerBound, min(number, part.numbers.upperBound))
    let year = part == .year ? number : year
    let month = part == .month ? number : month
    let day = part == .day ? number : day
    let time = CivilTime(
      year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)),
      hour: part == .hour ? number : hour, minute: part == .minute ? number : minute)
    return time ?? self
  }

  /// The digits of a part.
  fileprivate func digits(of part: DateTimeEntry.Part) -> String {
    let number =
      switch part {
      case .year: year
      case .month: month
      case .day: day
      case .hour: hour
      case .minute: minute
      }
    return String(repeating: "0", count: part.width - String(number).count) + String(number)
  }
}
