import HTTP
import Testing

@Suite struct ServerAddressTests {
  @Test(
    "An address is read, written and turned into a file name",
    arguments: [
      ("https://www.featapi.com", "https://www.featapi.com", "www.featapi.com"),
      ("HTTPS://WWW.FeatAPI.com/", "https://www.featapi.com", "www.featapi.com"),
      ("https://a.example:443", "https://a.example:443", "a.example"),
      ("https://a.example:8443/", "https://a.example:8443", "a.example-8443"),
      ("http://127.0.0.1:8000", "http://127.0.0.1:8000", "127.0.0.1-8000"),
      ("http://localhost", "http://localhost", "localhost-80"),
      ("http://[::1]:8000", "http://[::1]:8000", "__1-8000"),
    ])
  func readable(text: String, written: String, fileName: String) throws {
    let address = try #require(ServerAddress(text))
    #expect(address.text == written)
    #expect(address.fileName == fileName)
  }

  @Test(
    "What is more or less than scheme, host and port is no address",
    arguments: [
      "", "www.featapi.com", "ftp://a", "https:", "https://", "https:///", "https://a//",
      "https://a/b", "https://a?b", "https://a#b", "https://user@a", "https://user:1@a",
      "https://a:", "https://a:0", "https://a:65536", "https://a:+1", "https://a:x", "https://a b",
      "https://a\n", "https://中", "https://.", "https://.a", "https://..", "https://[::1",
      "https://[::1]x", "https://[]", "https://[1]", "https://a_b", "https://a%2f", "https://::1",
    ])
  func unreadable(text: String) {
    #expect(ServerAddress(text) == nil)
  }

  @Test(
    "Plain http is safe on this machine alone",
    arguments: [
      ("127.0.0.1", true), ("127.255.0.9", true), ("localhost", true), ("[::1]", true),
      ("127.0.0.1.example", false), ("127.1", false), ("127.0.0.01", false), ("127.0.0.256", false),
      ("127.0.0.0x1", false), ("0", false), ("0.0.0.0", false), ("[::]", false),
      ("[::ffff:127.0.0.1]", false), ("localhost.example", false), ("10.0.0.1", false),
    ])
  func safety(host: String, isSafe: Bool) throws {
    #expect(try #require(ServerAddress("http://\(host):80")).isSafe == isSafe)
    #expect(try #require(ServerAddress("https://\(host):80")).isSafe)
  }
}
