public import Verdicts

/// How acceptance tests are assigned to steps: by the file that holds them.
public enum AcceptancePath {
  /// The slug of the step whose acceptance file declares the test; nil for an inner test.
  public static func step(of test: TestResult) -> String? {
    test.loop == .outer ? test.file.flatMap(step(at:)) : nil
  }

  /// The slug of the step whose acceptance file lies at a path; nil for any other path.
  public static func step(at file: String) -> String? {
    guard file.hasPrefix("Acceptance/") else { return nil }
    let name = file.split(separator: "/").last ?? ""
    guard name.hasSuffix(".swift") else { return nil }
    return String(name.dropLast(".swift".count))
  }
}
