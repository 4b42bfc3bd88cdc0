import HostileServer
import Mutations
import PseudoTerminal

extension Soak {
  /// All but those of tokens: whoever is signed in here has a key.
  private static let faults = Fault.all.filter { $0.group != .token && $0.group != .renewal }

  /// Does something that fails, and then the same again, which does not.
  func meetFault() throws {
    let fault = Self.faults.random(&random)
    note(fault)
    if fault.isOfLists { return try failToList(fault) }
    switch random.below(5) {
    case 0: try failToSave(fault)
    case 1, 2: try failToRead(fault)
    default: try failToList(fault)
    }
  }

  private func failToList(_ fault: Fault) throws {
    arm(fault, "GET /api/service/demand/")
    try operate("r")
    try endFault()
    try refresh()
  }

  private func failToRead(_ fault: Fault) throws {
    try operate("/小程序\r", until: "1 of 1 ")
    try operate("\r", until: "Participants: ")
    arm(fault, "GET /api/service/demand/{id}/")
    try operate("r")
    try endFault()
    try operate("r", until: "Participants: ")
    try operate(Key.escape)
  }

  private func failToSave(_ fault: Fault) throws {
    try openDraft("Soak \(random.below(1_000_000))")
    arm(fault, "PATCH /api/service/demand/{id}/")
    try operate(Key.controlS)
    try endFault()
    // Looking may have found out that it was done, and then the form is closed.
    if terminal.shows("[ Save changes ]") {
      try operate(Key.controlS, until: Self.saved, "1 of 1 ")
    }
    noteWrite()
    try operate(Key.escape)
  }

  private func arm(_ fault: Fault, _ operation: String) {
    stage.server.arm(fault, at: operation, number: fault.isOnce ? 1 : nil)
  }

  /// Waits for a sentence, or stops what would take too long, and puts everything right.
  private func endFault() throws {
    let sentences = ["! ", "Your session ran out.", "No clear answer", Self.saved, "still waiting"]
    try? terminal.wait(for: "a sentence", seconds: 1.5) { terminal in
      terminal.shows(anyOf: sentences)
    }
    if terminal.shows("still waiting") || terminal.shows("reading..") {
      try operate(Key.escape)
    }
    try stage.server.disarm()
    try terminal.waitOrPoll(for: "the end of the fault", seconds: 20) {
      !$0.shows("still waiting") && !$0.shows("saving")
    }
    if terminal.shows("Your session ran out.") { try signInAgain() }
  }

  /// By password, because a number gets three codes in two hours.
  private func signInAgain() throws {
    let (byCode, byPassword) = ("A code will go to", "FEAT has deprecated this way")
    if !terminal.shows("What is your phone number?") { try terminal.type(Key.f3) }
    try terminal.wait(toSeeAnyOf: [byCode, byPassword])
    try terminal.answerQuestion("")
    if terminal.shows(byCode) { try operate("\t", until: byPassword) }
    try operate("\r", until: "The password of")
    try operate(Stage.ownerPassword)
    try operate("\r")
    try terminal.wait(for: "sign-in to close") { !$0.shows("The password of") }
    // The screen below hears no key at first, like a question.
    try terminal.answerQuestion("")
  }
}
