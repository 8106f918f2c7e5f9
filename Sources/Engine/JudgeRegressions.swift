import Verdicts

/// The one way in which the outer loop darkens the light: what once was done is broken again.
enum JudgeRegressions {
  /// The acceptance tests of earlier steps that fail now.
  ///
  /// A test that never ended counts only if no test of the present step hangs or crashed with it:
  /// tests run side by side, and whoever was under way then is not to blame.
  ///
  /// - Parameters:
  ///   - outer: The verdict on the outer loop.
  ///   - currentSuite: The stem of the present step's file; nil if there are no steps.
  static func found(in outer: LoopVerdict, currentSuite: String?) -> [TestResult] {
    guard let currentSuite else { return [] }
    let isPresent = { (test: TestResult) in stem(of: test.file) == currentSuite }
    let presentHangs = outer.tests.contains { $0.status == .unfinished && isPresent($0) }
    return outer.tests.filter { test in
      guard test.file != nil, !isPresent(test) else { return false }
      return test.status == .failed || (test.status == .unfinished && !presentHangs)
    }
  }

  /// Takes over what the tests of earlier steps did, for a loop whose present step does not build.
  static func add(_ earlier: LoopVerdict, to verdict: inout LoopVerdict) {
    verdict.tests = earlier.tests
    verdict.suspects = earlier.suspects
    verdict.testSeconds = earlier.testSeconds
  }

  /// A file's name without folders and extension.
  static func stem(of file: String?) -> String? {
    guard let name = file?.split(separator: "/").last else { return nil }
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }
}
