import Glibc
import Testing

@testable import Terminals

extension OneTerminal {
  /// In the row with the terminal's suites, because one diversion at a time is possible.
  @Suite struct StderrLogTests {
    /// A pipe in the place of standard error.
    func makePipe() -> (read: Int32, write: Int32) {
      var ends: [Int32] = [-1, -1]
      precondition(pipe(&ends) == 0)
      _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
      return (ends[0], ends[1])
    }

    func say(_ text: String, to descriptor: Int32) {
      _ = write(descriptor, text, text.utf8.count)
    }

    func read(from descriptor: Int32) -> String {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    @Test func `what is written meanwhile is shown afterwards, once`() {
      let (reader, writer) = makePipe()
      defer {
        close(reader)
        close(writer)
      }
      let log = StderrLog(descriptor: writer)
      #expect(log.begin())
      say("a warning", to: writer)
      #expect(read(from: reader) == "")
      log.end()
      #expect(read(from: reader) == "a warning")
      say("direct", to: writer)
      #expect(read(from: reader) == "direct")
      #expect(log.begin())
      say("second", to: writer)
      log.end()
      log.end()
      #expect(read(from: reader) == "second")
    }

    @Test func `a second log does not take over`() {
      let (reader, writer) = makePipe()
      defer {
        close(reader)
        close(writer)
      }
      let first = StderrLog(descriptor: writer)
      #expect(first.begin())
      #expect(!StderrLog(descriptor: writer).begin())
      first.end()
    }
  }
}
