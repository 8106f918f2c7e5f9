import Glibc
import Screen

/// A terminal inside this process: tests are the person in front of it.
final class PseudoTerminal {
  /// The program's end.
  let program: Int32
  private var person: Int32

  // `unlockpt` and `ptsname` are hidden from Swift; these are TIOCSPTLCK and TIOCGPTPEER of Linux.
  private static let setLock: UInt = 0x4004_5431
  private static let openPeer: UInt = 0x5441

  init(size: Size = Size(80, 24)) {
    person = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    precondition(person >= 0 && ioctl(person, Self.setLock, &isLocked) == 0)
    program = ioctl(person, Self.openPeer, O_RDWR | O_NOCTTY | O_CLOEXEC)
    precondition(program >= 0)
    resize(to: size)
  }

  deinit {
    close(program)
    hangUp()
  }

  /// Closes the window.
  func hangUp() {
    if person >= 0 { close(person) }
    person = -1
  }

  func resize(to size: Size) {
    var cells = winsize()
    cells.ws_col = UInt16(size.columns)
    cells.ws_row = UInt16(size.rows)
    _ = ioctl(person, UInt(TIOCSWINSZ), &cells)
  }

  /// Presses keys: the bytes as a terminal sends them.
  func type(_ bytes: String) {
    let bytes = Array(bytes.utf8)
    precondition(write(person, bytes, bytes.count) == bytes.count)
  }

  /// Everything that was sent to the terminal and not read yet.
  ///
  /// What the program wrote is here when its write returns: nothing is waited for.
  func output() -> String {
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    var entry = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, 0) > 0 {
      let count = read(person, &chunk, chunk.count)
      guard count > 0 else { break }
      text += chunk[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the terminal's driver puts lines together and echoes them, as for a shell.
  var isCooked: Bool {
    var modes = termios()
    tcgetattr(program, &modes)
    return modes.c_lflag & UInt32(ICANON) != 0 && modes.c_lflag & UInt32(ECHO) != 0
  }
}
