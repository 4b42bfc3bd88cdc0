/// What was typed into the field of a national number, as a number.
public enum PhoneReading: Equatable, Sendable {
  /// Nothing has been typed yet.
  case empty
  /// It cannot be sent: other signs than those of a number, another country's calling code, or
  /// not 4 to 15 digits (FEAT: `^\+[0-9]{1,4}-[0-9]{4,15}$`).
  case invalid
  /// It can be sent; a doubt asks "send anyway?" and never refuses.
  case number(PhoneNumber, doubt: PhoneDoubt?)
}

extension Country {
  /// Reads what was typed into the field of a national number.
  ///
  /// Spaces, hyphens, dots, slashes, parentheses and full-width digits are taken as people write
  /// them, and the country's own calling code after `+` or `00` is dropped. So is its trunk prefix,
  /// or a calling code without a sign, where only the rest is as a mobile number should be.
  public func read(_ typed: String) -> PhoneReading {
    guard let entry = TypedNumber(typed) else { return .invalid }
    guard !entry.digits.isEmpty || entry.hasPlus else { return .empty }
    guard let digits = withoutInternationalPrefix(entry) else { return .invalid }
    let (national, doubt) = national(of: digits)
    guard SignUpRules.nationalNumberLengths.contains(national.utf8.count) else { return .invalid }
    let number = PhoneNumber(iso3: id, callingCode: callingCode, national: national)
    return .number(number, doubt: doubt)
  }

  /// A national number in the groups in which it is written, such as `159 1571 9111`.
  ///
  /// A number of another length fills the groups from the left, and the last takes the rest.
  /// Without known groups it stays as it is.
  public func grouped(_ national: String) -> String {
    guard let groups = numbering?.groups, let last = groups.indices.last else { return national }
    var rest = Substring(national)
    var written: [Substring] = []
    for index in groups.indices where !rest.isEmpty {
      let group = index == last ? rest : rest.prefix(groups[index])
      written.append(group)
      rest = rest.dropFirst(group.count)
    }
    return written.joined(separator: " ")
  }

  private func withoutInternationalPrefix(_ entry: TypedNumber) -> String? {
    guard entry.hasPlus else {
      return entry.digits.dropping(prefix: "00" + callingCode) ?? entry.digits
    }
    return entry.digits.dropping(prefix: callingCode)
  }

  private func national(of digits: String) -> (national: String, doubt: PhoneDoubt?) {
    guard let numbering else { return (digits, nil) }
    let shorter = [numbering.trunkPrefix, callingCode].compactMap { digits.dropping(prefix: $0) }
    let readings = ([digits] + shorter).map { ($0, doubt: numbering.doubt(about: $0)) }
    // The first that looks right, else the first with a right length, else what was typed.
    return readings.first { $0.doubt == nil } ?? readings.first { $0.doubt == .unusualShape }
      ?? readings[0]
  }
}

extension String {
  /// Nil when it does not begin with the prefix, or when there is none.
  fileprivate func dropping(prefix: String) -> String? {
    !prefix.isEmpty && hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
