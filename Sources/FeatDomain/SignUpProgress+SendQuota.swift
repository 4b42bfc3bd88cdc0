/// The codes that one number can still get, counted from what this client had sent.
///
/// FEAT gives no machine-readable wait. Both forms are counted together. A send that failed is not
/// counted; one of which nobody knows is, and yet nobody may rely on its code.
extension SignUpProgress {
  /// How many more codes the number can get now.
  public func sendsLeft(for phone: PhoneNumber, at now: UnixTime) -> Int {
    max(0, SignUpRules.sendQuota - counted(for: phone, at: now).count)
  }

  /// When the number can get the next code; nil when it can now.
  public func nextSendTime(for phone: PhoneNumber, at now: UnixTime) -> UnixTime? {
    let times = counted(for: phone, at: now).map(\.at).sorted()
    guard times.count >= SignUpRules.sendQuota else { return nil }
    // Never more than the whole time, also where the clock was set back since.
    let first = min(times[times.count - SignUpRules.sendQuota], now)
    return first.adding(seconds: SignUpRules.sendWindow)
  }

  /// Until when the newest code for the number and form is good, also when that is over; nil when
  /// none is known.
  public func codeExpiry(for phone: PhoneNumber, formID: FormID) -> UnixTime? {
    let newest = sent.filter { $0.isTo(phone) && $0.formID == formID && $0.isDoubtful != true }
      .max { $0.at < $1.at }
    guard let newest, newest.isUsed != true else { return nil }
    return newest.at.adding(seconds: SignUpRules.codeLifetime)
  }

  /// Whether a code may have been sent to a number without an answer that said so.
  public func isDoubtful(sendTo phone: PhoneNumber, formID: FormID) -> Bool {
    sent.contains { $0.isTo(phone) && $0.formID == formID && $0.isDoubtful == true }
  }

  /// Notes that the codes for a number were exchanged: none of them works any more.
  public mutating func use(codesFor phone: PhoneNumber) {
    for index in sent.indices where sent[index].isTo(phone) { sent[index].isUsed = true }
  }

  /// Adds a code that was sent, or may have been, and drops those that count no more.
  public mutating func record(sent newest: Sent) {
    sent.append(newest)
    self = pruned(at: newest.at)
  }

  /// This progress without the sends that count no more.
  public func pruned(at now: UnixTime) -> SignUpProgress {
    var pruned = self
    pruned.sent = sent.filter { $0.counts(at: now) }.sorted { $0.at < $1.at }
    return pruned
  }

  private func counted(for phone: PhoneNumber, at now: UnixTime) -> [Sent] {
    sent.filter { $0.isTo(phone) && $0.counts(at: now) }
  }
}

extension SignUpProgress.Sent {
  /// The number decides, not the country it was typed for: several share a calling code.
  fileprivate func isTo(_ other: PhoneNumber) -> Bool {
    phone.wireFormat == other.wireFormat
  }

  /// A send that is more than a window ahead comes from a clock that has been put right since, and
  /// would count for years.
  fileprivate func counts(at now: UnixTime) -> Bool {
    now.adding(seconds: -SignUpRules.sendWindow) < at
      && at < now.adding(seconds: SignUpRules.sendWindow)
  }
}
