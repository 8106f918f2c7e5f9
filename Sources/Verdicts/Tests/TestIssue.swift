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
