/// Why a loop has the colour it has: the rules of truth, one case each (Docs/Verdicts.md).
public enum Reason: String, Codable, Sendable, CaseIterable {
  /// Rule 1, amber: the build failed.
  case notBuilt = "notBuilt"
  /// Rule 2, red: our deadline ended the run.
  case timedOut = "timedOut"
  /// Rule 3, red: a limit (memory, processes, file size, output) ended the run.
  case limitExceeded = "limitExceeded"
  /// Rule 4, red: the run died by a signal.
  case crashed = "crashed"
  /// Rule 5, red: the run ended before its tests were over, whatever the exit status.
  case incomplete = "incomplete"
  /// Rule 6, amber: no test function ran.
  case noTests = "noTests"
  /// Rule 6, amber: every test function was skipped.
  case allSkipped = "allSkipped"
  /// Rule 7, red: an issue counts as a failure, or the exit status is not zero.
  case testsFailed = "testsFailed"
  /// Rule 8, green: otherwise.
  case passed = "passed"

  /// Whether the run ended before its tests were over, so that some of them may be unknown.
  public var cutsShort: Bool {
    switch self {
    case .timedOut, .limitExceeded, .crashed, .incomplete: true
    case .notBuilt, .noTests, .allSkipped, .testsFailed, .passed: false
    }
  }

  /// Whether the run came to its end, so that no test is missing from it.
  public var listsEveryTest: Bool { !cutsShort && self != .notBuilt }

  /// The colour that this reason gives a light.
  public var colour: Colour {
    switch self {
    case .notBuilt, .noTests, .allSkipped: .amber
    case .timedOut, .limitExceeded, .crashed, .incomplete, .testsFailed: .red
    case .passed: .green
    }
  }
}

extension Reason {
  /// How bad it is compared with another framework's reason; the worse one counts.
  ///
  /// Red before amber before green; among reds the lower rule of Docs/Verdicts.md. `noTests` is
  /// below `passed`, since a framework without tests proves nothing about the package.
  var badness: Int {
    switch self {
    case .noTests: 0
    case .passed: 1
    case .allSkipped: 2
    case .testsFailed: 3
    case .incomplete: 4
    case .crashed: 5
    case .limitExceeded: 6
    case .timedOut: 7
    case .notBuilt: 8
    }
  }
}

/// The colour of a light: green, red or amber.
public enum Colour: String, Codable, Sendable, CaseIterable {
  /// Everything that was asked holds.
  case green = "green"
  /// Something that was asked does not hold.
  case red = "red"
  /// Nothing is known about behaviour yet: it does not build, or no test ran.
  case amber = "amber"
}
