import FeatDomain
import Glibc
import Testing

@testable import feat_tui

@Suite("The time zone of this computer", .timeLimit(.minutes(1)))
struct LocalZoneTests {
  @Test(
    "It is what libc says, to the second, for six years each way",
    arguments: [
      "UTC", "Asia/Shanghai", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe",
      "Africa/Cairo", "Pacific/Apia", "EST5EDT,M3.2.0,M11.1.0", "No/Such/Zone", "",
    ])
  func agrees(name: String) async {
    // A process of its own: TZ belongs to all of a process.
    await #expect(processExitsWith: .success) { [name] in
      setenv("TZ", name, 1)
      let now = 1_795_500_000
      let zone = LocalZone.system(around: UnixTime(milliseconds: Int64(now) * 1000))
      for second in stride(from: now - 6 * 31_536_000, through: now + 6 * 31_536_000, by: 7201) {
        var time = time_t(second)
        var civil = tm()
        localtime_r(&time, &civil)
        let offset = zone.offset(at: UnixTime(milliseconds: Int64(second) * 1000))
        #expect(offset == civil.tm_gmtoff)
      }
    }
  }

  @Test("The very second of a change is found")
  func change() async {
    await #expect(processExitsWith: .success) {
      setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1)
      let change = UnixTime(milliseconds: 1_772_953_200_000)
      let zone = LocalZone.system(around: change)
      #expect(zone.offset(at: change) == -4 * 3600)
      #expect(zone.offset(at: change.adding(seconds: -1)) == -5 * 3600)
    }
  }
}
