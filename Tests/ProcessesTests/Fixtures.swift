import Foundation
import Processes
import Support
import Synchronization

/// A command that runs a script in the shell.
func shell(_ script: String) -> Command {
  Command("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
}

/// Marks processes by an argument that no other process has, to see whether they are gone.
struct Mark {
  private let number = UInt32.random(in: 100_000_000...999_999_999)

  /// A shell word for a process that sleeps for years under this mark.
  var sleeper: String { "sleep \(number)" }

  /// A shell word for a process that writes without end under this mark.
  var flood: String { "yes \(number)" }

  /// Whether all marked processes have ended; gives the kernel a moment to bury them.
  func isGone() async throws -> Bool {
    try await eventually(within: .seconds(15)) { processes().isEmpty }
  }

  /// Kills what carries the mark.
  func clear() {
    for process in processes() { kill(process, SIGKILL) }
  }

  private func processes() -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int32.init).filter { process in
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return words.split(separator: 0).contains(Data("\(number)".utf8))
    }
  }
}

/// Counts looks.
final class Looks: Sendable {
  private let value = Mutex(0)

  /// Counts one more and tells how many there were.
  func next() -> Int {
    value.withLock {
      $0 += 1
      return $0
    }
  }

  /// How many there were.
  var count: Int { value.withLock { $0 } }
}
