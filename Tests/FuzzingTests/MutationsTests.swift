import Mutations
import Testing

@Suite("Documents as trees")
struct MutationsTests {
  @Test(
    "A document is read as it is written",
    arguments: [
      #"{"a":[1,2.50,-3e9,null,true],"b":{"":"x"},"b":[]}"#, #""长\u0007\"\\é""#, "[]", "{}",
    ])
  func reading(text: String) {
    #expect(JSONTree(parsing: text)?.text == text)
  }

  @Test("Blanks and spellings do not matter")
  func spellings() {
    let tree = JSONTree(parsing: " { \"a\" : [ \"\\u957f\\n\\ud83d\\ude00\" , 1 ] }\n")
    #expect(tree == ["a": ["长\n😀", 1]])
  }

  @Test("What is no document is none", arguments: ["", "{", "[1,", "[1}", "\"a", "{1:2}", "[] []"])
  func nothing(text: String) {
    #expect(JSONTree(parsing: text) == nil)
  }

  @Test("An input follows from the seed and its number alone")
  func numbers() {
    let first = (0..<100).map { number in
      var random = SeededRandom(7, number: number)
      return random.next()
    }
    var other = SeededRandom(7, number: 42)
    #expect(other.next() == first[42])
    #expect(Set(first).count == 100)
  }
}
