import Foundation
import PseudoTerminal
import Testing

@Suite("A computer without libcurl", .blocking)
struct LibraryTests {
  @Test("The program starts, and says what is missing once something is to be sent")
  func missing() throws {
    let folder = try TemporaryFolder()
    // A file that is no library stands in its place, and the system looks no further.
    try Data().write(to: URL(filePath: folder.path + "/libcurl.so.4"))
    let terminal = try startProgram(
      ["--api-url", "http://127.0.0.1:9", "--lang", "en"],
      environment: folder.environment(["LD_LIBRARY_PATH": folder.path]))
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.wait(forText: Place.country.sign)
    try terminal.type("china\r")
    try terminal.press("15915719111\r", after: Place.phone.sign)
    try terminal.wait(for: Sentence("failures.noLibrary.what"))
    try terminal.wait(for: Sentence("failures.noLibrary.next"))
  }
}
