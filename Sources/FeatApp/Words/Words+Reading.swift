extension Words {
  /// What is said where lines are read out and nothing is drawn.
  final class Reading: Decodable, Equatable, Sendable {
    let intro: String
    let choice: String
    let ask: Template
    let moreChoices: String
    let nextRows: Template
    let previousRows: Template
    let nextLines: Template
    let noChoice: Template
    let noBack: String
    let stillWaiting: String
    let fact: Template
    let comma: String
    let notNow: Template
    let filled: Template
    let filledSecret: String
    let textEnd: String
    let dateHint: Template
    let noDate: String
    let emptyIt: String
    let chosen: Template
    let countryHint: String
    let goTo: Template
    let onlyTab: Template
    let emptyLineMeans: Template
    let bid: Template
    let clock: Template

    static func == (one: Reading, other: Reading) -> Bool { one === other }
  }
}
