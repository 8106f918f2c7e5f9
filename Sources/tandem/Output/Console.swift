import ArgumentParser
import Foundation
import Reports
import Screen
import Sessions
import Synchronization
import Verdicts

/// What commands write: data to the standard output, everything else to the standard error.
///
/// Lines hold names of files and tests, which may be anything, so nothing in them commands a terminal.
enum Console {
  private static let ascii = Atomic(false)

  /// Whether lines have ASCII marks; JSON, pages and differences between files stay as they are.
  static var isASCII: Bool {
    get { ascii.load(ordering: .relaxed) }
    set { ascii.store(newValue, ordering: .relaxed) }
  }

  /// A text that cannot command a terminal, with marks that the terminal can show.
  static func printable(_ text: String, isASCII: Bool = Console.isASCII) -> String {
    let harmless = Sanitizer.harmless(text)
    return isASCII ? harmless.withASCIIMarks : harmless
  }

  /// Writes a line of data.
  static func line(_ text: String) { Self.text(printable(text) + "\n") }

  static func lines(_ lines: [String]) { text(lines.map { printable($0) + "\n" }.joined()) }

  /// Writes a JSON document, indented for people or on one line.
  static func json(_ value: JSONValue, pretty: Bool = true) {
    text(printable(value.text(pretty: pretty), isASCII: false) + "\n")
  }

  /// Writes data as it is.
  static func text(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes a line for the person, apart from the data.
  static func notice(_ text: String) {
    FileHandle.standardError.write(Data((printable(text) + "\n").utf8))
  }

  /// Writes over the progress line, if a person reads it; an empty text clears it.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data(("\r\u{1B}[K" + printable(text)).utf8))
  }

  /// The lines of the standard input, each as one press of Enter.
  static var enters: AsyncStream<Void> {
    AsyncStream { continuation in
      // Reading blocks, and no task may: a thread of its own waits.
      Thread.detachNewThread {
        while true {
          let bytes = FileHandle.standardInput.availableData
          if bytes.isEmpty { break }
          for byte in bytes where byte == 10 { continuation.yield() }
        }
        continuation.finish()
      }
    }
  }

  /// Ends the command with an error's sentence and exit code.
  static func fail(_ error: SessionError) -> ExitCode {
    notice("tandem: \(error)")
    return ExitCode(error.exitCode)
  }
}

extension Colour {
  /// The exit code (Docs/Guide.md).
  var exitCode: ExitCode {
    switch self {
    case .green: ExitCode(0)
    case .red: ExitCode(1)
    case .amber: ExitCode(2)
    }
  }
}

/// Runs what a command does and turns its typed error into a sentence and an exit code.
func orFail<Value>(_ body: () throws(SessionError) -> Value) throws -> Value {
  do throws(SessionError) { return try body() } catch { throw Console.fail(error) }
}

/// As ``orFail(_:)``, for work that waits.
func awaitOrFail<Value>(_ body: () async throws(SessionError) -> Value) async throws -> Value {
  do throws(SessionError) { return try await body() } catch { throw Console.fail(error) }
}
