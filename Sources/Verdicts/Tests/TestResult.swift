/// What became of one test function in one run.
public struct TestResult: Hashable, Sendable {
  /// The end of a test.
  public enum Status: String, Codable, Sendable {
    /// It ran and nothing failed.
    case passed = "passed"
    /// It recorded at least one issue that counts as a failure.
    case failed = "failed"
    /// It was disabled or skipped itself.
    case skipped = "skipped"
    /// Its only issues were declared known (`withKnownIssue`, `XCTExpectFailure`).
    case known = "known"
    /// It started and never ended: the suspect of a crash or a timeout.
    case unfinished = "unfinished"

    /// Whether it counts as a failure.
    public var isRed: Bool { self == .failed || self == .unfinished }
  }

  /// The test framework that ran the test.
  public enum Framework: String, Sendable {
    /// Swift Testing, read from its event stream.
    case swiftTesting = "swiftTesting"
    /// XCTest, read from its console lines.
    case xctest = "xctest"
  }

  /// The framework's own identifier; opaque, stable while name and place stay the same.
  public var id: String
  /// The test's name for people: the display name, the raw identifier, or `testSpare`.
  public var name: String
  /// The suite that holds it, outermost first, joined by `/`; empty for a free function.
  public var suite: String
  /// The module that holds it.
  public var module: String
  /// The framework that ran it.
  public var framework = Framework.swiftTesting
  /// The loop it belongs to.
  public var loop = Loop.inner
  /// The end it had.
  public var status: Status
  /// Seconds between start and end; nil if it did not end.
  public var seconds: Double?
  /// What it recorded, in order.
  public var issues: [TestIssue] = []
  /// The file that declares it, relative to the judged folder; nil if unknown.
  public var file: String?
  /// The line of the declaration, from 1; nil if unknown.
  public var line: Int?

  /// Names the test whatever line it is on: `Module.Suite/name`.
  ///
  /// The framework's own ``id`` holds the line and column, which change with every edit above.
  public var identity: String { suite.isEmpty ? "\(module)/\(name)" : "\(module).\(suite)/\(name)" }
}

/// One thing that a test recorded: a failed expectation, a thrown error, a comment with it.
public struct TestIssue: Hashable, Sendable {
  /// The framework's own words, untouched.
  public var message: String
  /// The source of the value under test, such as `fizzBuzz(3)`; nil if it cannot be determined.
  public var expression: String?
  /// The expected value as source text; nil if it cannot be determined.
  public var expected: String?
  /// The value that was found; nil if it cannot be determined.
  public var actual: String?
  /// Comments and differences that came along.
  public var details: [String] = []
  /// Whether it was declared known and so does not count.
  public var isKnown = false
  /// Whether it is only a warning (`severity: .warning`) and so does not count.
  public var isWarning = false
  /// The file, relative to the judged folder; nil if unknown.
  public var file: String?
  /// The line, from 1.
  public var line: Int?
  /// The column, from 1; XCTest knows none.
  public var column: Int?

  /// Whether it makes its test fail.
  public var isFailure: Bool { !isKnown && !isWarning }
}
