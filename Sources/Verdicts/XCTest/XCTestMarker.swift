/// A line by which XCTest reports its progress.
///
/// A learner's print without a newline can come before it, so it is looked for anywhere.
enum XCTestMarker: Equatable {
  /// A suite begins; its name.
  case suiteStarted(String)
  /// A suite ends, passed or failed; its name.
  case suiteEnded(String)
  /// A case begins; its name.
  case caseStarted(String)
  /// A case ends; its name, its status and its seconds.
  case caseEnded(String, TestResult.Status, seconds: Double?)
  /// The sum after a suite's end; how many cases it ran, skipped ones included.
  case executed(Int)

  /// Reads one line; nil if it is not a marker.
  init?(_ line: String) {
    guard
      let marker = Self.testCase(line) ?? Self.testSuite(line) ?? Self.executed(line)
    else { return nil }
    self = marker
  }

  private static func testCase(_ line: String) -> XCTestMarker? {
    guard let (name, words) = named("Test Case '", in: line) else { return nil }
    if words.hasPrefix("started at ") { return .caseStarted(name) }
    guard words.hasSuffix(" seconds)"), let space = words.firstIndex(of: " ") else { return nil }
    let number = words[words.index(after: space)...].dropFirst().dropLast(" seconds)".count)
    guard let status = TestResult.Status(rawValue: String(words[..<space])),
      status == .passed || status == .failed || status == .skipped
    else { return nil }
    return .caseEnded(name, status, seconds: Double(String(number)))
  }

  private static func testSuite(_ line: String) -> XCTestMarker? {
    guard let (name, words) = named("Test Suite '", in: line) else { return nil }
    if words.hasPrefix("started at ") { return .suiteStarted(name) }
    if words.hasPrefix("passed at ") || words.hasPrefix("failed at ") { return .suiteEnded(name) }
    return nil
  }

  /// Reads `Executed 2 tests, with 0 failures (0 unexpected) in 0.0 (0.0) seconds`.
  private static func executed(_ line: String) -> XCTestMarker? {
    guard let found = line.ranges(of: "\t Executed ").last else { return nil }
    let words = line[found.upperBound...].split(separator: " ")
    guard words.count > 2, let count = Int(words[0]),
      words[1] == "test," || words[1] == "tests,", line.hasSuffix(" seconds")
    else { return nil }
    return .executed(count)
  }

  /// The quoted name after an opening, and the words behind it.
  private static func named(
    _ opening: String, in line: String
  ) -> (name: String, words: Substring)? {
    guard let found = line.ranges(of: opening).last,
      let quote = line[found.upperBound...].firstRange(of: "' ")
    else { return nil }
    return (String(line[found.upperBound..<quote.lowerBound]), line[quote.upperBound...])
  }
}
