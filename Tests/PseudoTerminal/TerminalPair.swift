import Glibc

/// The two ends of a pseudo terminal. No program inherits them.
struct TerminalPair {
  let master: Int32
  let slave: Int32
  let name: String

  init(columns: Int, rows: Int) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    // Swift's Glibc leaves posix_openpt and its like out: these are what they do.
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
    let getNumber: UInt = 0x8004_5430  // TIOCGPTN
    var number: Int32 = 0
    guard master >= 0, ioctl(master, unlock, &number) == 0, ioctl(master, getNumber, &number) == 0
    else { throw PseudoTerminalFailure("no pseudo terminal") }
    name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    resize(columns: columns, rows: rows)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }
}
