import Practice
import Verdicts

/// One test as a line of a light's message: its mark and its identity.
enum TestLine {
  /// The mark of a test's end.
  static func mark(_ status: TestResult.Status) -> Character {
    switch status {
    case .passed: "✔"
    case .failed: "✘"
    case .skipped: "–"
    case .known: "≈"
    case .unfinished: "…"
    }
  }

  /// Reads the tests out of a message that ``LightMessage`` wrote.
  static func tests(in message: String) -> [RecordedTest] {
    var tests: [RecordedTest] = []
    var loop: Loop?
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { loop = nil }
      for (title, begun) in titles where line.hasPrefix(title) { loop = begun }
      guard let loop, line.hasPrefix("  "), let mark = line.dropFirst(2).first,
        line.dropFirst(3).first == " ", let status = status(mark)
      else { continue }
      // "… and 3 tests more" is not a test.
      let identity = String(line.dropFirst(4))
      if status == .unfinished, identity.hasPrefix("and "), !identity.contains("/") { continue }
      tests.append(RecordedTest(identity: identity, loop: loop, status: status))
    }
    return tests
  }

  /// The line that opens each loop's part of a message.
  static func title(_ loop: Loop) -> String {
    switch loop {
    case .inner: "Inner loop"
    case .outer: "Outer loop"
    }
  }

  private static let titles = Loop.allCases.map { (title($0) + ": ", $0) }

  private static func status(_ mark: Character) -> TestResult.Status? {
    let all: [TestResult.Status] = [.passed, .failed, .skipped, .known, .unfinished]
    return all.first { self.mark($0) == mark }
  }
}
