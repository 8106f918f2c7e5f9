import Verdicts

/// How acceptance tests are told apart by step: by the file that holds them.
enum AcceptanceFile {
  /// The slug of the step whose acceptance file declares the test; nil for an inner test.
  static func step(of test: TestResult) -> String? {
    guard test.loop == .outer, let file = test.file, file.hasPrefix("Acceptance/") else {
      return nil
    }
    let name = file.split(separator: "/").last ?? ""
    guard name.hasSuffix(".swift") else { return nil }
    return String(name.dropLast(".swift".count))
  }
}
