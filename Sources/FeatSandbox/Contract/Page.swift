/// The part of a list that a call asks for, by `page` and `page_size`.
struct Page: Equatable, Sendable {
  /// How many items a page has when the call does not say.
  static let usualSize = 20
  /// How many it has at most.
  static let largestSize = 100

  /// The page's number, from 1.
  var number: Int
  /// How many items a full page has.
  var size: Int

  /// Reads what a call asks for; a size that is none counts as left out, as FEAT's framework does.
  init(_ call: Call) throws(Refusal) {
    let number = call.request.parameter("page").map { Int($0) ?? 0 } ?? 1
    guard number > 0 else { throw Self.isInvalid(call) }
    let size = call.request.parameter("page_size").flatMap { Int($0) } ?? Self.usualSize
    self.number = number
    self.size = size < 1 ? Self.usualSize : min(size, Self.largestSize)
  }

  /// The answer with one page of a list that has so many items.
  func answer(
    _ call: Call, total: Int, items: (Range<Int>) -> [JSONValue]
  ) throws(Refusal) -> Answer {
    let (start, isOver) = (number - 1).multipliedReportingOverflow(by: size)
    // The first page of an empty list is a page.
    guard !isOver, start < total || number == 1 else { throw Self.isInvalid(call) }
    let end = min(start + size, total)
    var answer = Answer.success(.array(items(start..<end)), in: call.language)
    answer.add(
      "pagination",
      [
        "next": .whole(end < total ? number + 1 : nil),
        "page_size": .whole(size), "total_count": .whole(total),
      ])
    return answer
  }

  private static func isInvalid(_ call: Call) -> Refusal {
    .detail(.invalidPage, status: 404, in: call.language)
  }
}
