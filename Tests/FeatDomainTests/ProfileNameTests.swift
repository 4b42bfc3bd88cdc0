import FeatDomain
import Testing

@Suite("The name of a profile")
struct ProfileNameTests {
  @Test(
    "It is of letters, digits, -, _ and .",
    arguments: ["a", "Work-2_b.c", "-", "_", "a.", "7", String(repeating: "x", count: 64)])
  func good(text: String) {
    #expect(ProfileName(text)?.text == text)
  }

  @Test(
    "Anything that could lead elsewhere is none",
    arguments: [
      "", ".", "..", ".a", "a/b", "a b", "a@b", "工作", "é", "a\0", "a\n", "~", "*", "a\u{301}",
      String(repeating: "x", count: 65),
    ])
  func bad(text: String) {
    #expect(ProfileName(text) == nil)
  }

  @Test("The default profile comes first, the others by their names")
  func order() {
    let names = ["b", "B", "a"].compactMap { ProfileName($0) } + [.default]
    #expect(names.sorted().map(\.text) == [nil, "B", "a", "b"])
    #expect(!(ProfileName.default < .default))
  }
}
