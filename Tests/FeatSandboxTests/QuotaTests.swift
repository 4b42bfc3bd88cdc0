import Testing

@testable import FeatSandbox

@Suite("The quota as it is written")
struct QuotaTests {
  @Test("Two whole numbers with a slash are a quota")
  func reads() {
    #expect(Quota("3/7200") == Quota(count: 3, seconds: 7200))
    #expect(Quota("1000000/1") == Quota(count: 1_000_000, seconds: 1))
  }

  @Test(
    "Anything else is none",
    arguments: ["", "3", "3/", "/3", "0/1", "1/0", "-1/5", "1/2/3", "a/b", "3/1000001", "3 /9"])
  func refuses(_ text: String) {
    #expect(Quota(text) == nil)
  }
}
