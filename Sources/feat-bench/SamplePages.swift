import FeatDomain
import FoundationEssentials
import HTTP

/// Pages of projects as FEAT sends them, made as they are asked for.
struct SamplePages {
  /// When everything happens.
  static let now = UnixTime(milliseconds: 1_795_000_000_000)
  /// The number of the oldest project.
  static let firstID: Int64 = 1_000_001

  let rows: Int
  var pageSize = 100

  var count: Int { (rows + pageSize - 1) / pageSize }

  func body(_ number: Int) -> HTTPResponse {
    let first = (number - 1) * pageSize
    let objects = (first..<min(rows, first + pageSize)).map(project).joined(separator: ",")
    let next = number < count ? "\(number + 1)" : "null"
    let pagination = #"{"next":\#(next),"page_size":\#(pageSize),"total_count":\#(rows)}"#
    return HTTPResponse(
      status: 200, body: Data(#"{"data":[\#(objects)],"pagination":\#(pagination)}"#.utf8))
  }

  /// The project in a place of the list, the newest first; every tenth has no bid.
  private func project(_ index: Int) -> String {
    let id = Self.firstID + Int64(rows - 1 - index)
    let closing = Self.now.adding(seconds: 3600 + Self.scattered(index) % 2_592_000)
    let bid = index.isMultiple(of: 10) ? "null" : #""\#(Self.scattered(index) % 9000 + 10).50""#
    return #"""
      {"id":\#(id),"title":"\#(Self.titles[index % Self.titles.count]) #\#(index)",
      "status":\#(Self.statuses[index % Self.statuses.count]),"delivery_mode":\#(index % 3 * 100 + 100),
      "description":"<p>The monthly report takes <b>40 minutes</b> &amp; times out.</p>",
      "owner":{"uid":1,"username":"feat","display_name":"小明"},"winner":null,"order":null,
      "category":{"id":101,"name":"Software"},"tags":["sql","performance"],"attachments":[],
      "start_time":"\#(closing.adding(seconds: 604_800).iso8601)",
      "end_time":"\#(closing.adding(seconds: 608_400).iso8601)",
      "closed_time":"\#(closing.iso8601)","lead_bid":\#(bid),"service_address":null,
      "service_length":"2.5","price_unit":200}
      """#
  }

  /// A number that looks like chance, so that nothing is in order by itself.
  private static func scattered(_ index: Int) -> Int {
    Int(truncatingIfNeeded: UInt32(truncatingIfNeeded: index) &* 2_654_435_761 >> 4)
  }

  private static let statuses = [200, 0, 300, 400, 200, 500, 200, 400]
  private static let titles = [
    "Fix a slow SQL report", "企业官网改版", "Quarterly bookkeeping", "办公室空调检修",
    "Cut a 3 minute product video", "Title in 中文 and English", "写字楼深度保洁",
  ]
}
