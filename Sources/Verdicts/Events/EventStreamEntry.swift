/// What an event stream has reported so far about one test function or suite.
struct EventStreamEntry {
  var declaration: EventRecord.Payload?
  /// Whether an event has named it, beyond its declaration.
  var isSeen = false
  /// Seconds on the stream's clock.
  var startedAt: Double?
  /// Seconds on the stream's clock.
  var endedAt: Double?
  /// The library's own mark at the end, which is only a cross-check.
  var endSymbol: String?
  var isSkipped = false
  var issues: [TestIssue] = []

  /// Whether it failed, by an issue or by the library's word.
  var hasFailure: Bool { issues.contains(where: \.isFailure) || endSymbol == "fail" }

  /// Whether it is a test function; an event about something undeclared is taken for one.
  func isFunction(id: String) -> Bool {
    declaration.map { $0.kind == "function" } ?? !id.isEmpty
  }

  private var status: TestResult.Status {
    // A test that has failed and then never ended is still the suspect of what ended the run.
    if startedAt != nil, endedAt == nil, !isSkipped { return .unfinished }
    if hasFailure { return .failed }
    if isSkipped || endSymbol == "skip" { return .skipped }
    // No honest stream reports an end without a start.
    if startedAt == nil || endedAt == nil { return .unfinished }
    return issues.contains(where: \.isKnown) || endSymbol == "passWithKnownIssue" ? .known : .passed
  }

  /// The result as others see it; a suite or the run itself can only appear as failed.
  func result(
    _ identifier: TestIdentifier, loop: Loop, file: (String) -> String?
  ) -> TestResult {
    let location = declaration?.sourceLocation
    let isFunction = isFunction(id: identifier.id)
    var seconds: Double?
    if let startedAt, let endedAt { seconds = max(0, endedAt - startedAt) }
    return TestResult(
      id: identifier.id, name: name(identifier), suite: identifier.suite,
      module: identifier.module, framework: .swiftTesting, loop: loop,
      status: isFunction ? status : .failed, seconds: seconds, issues: issues,
      file: location?.path.flatMap(file), line: location?.line)
  }

  private func name(_ identifier: TestIdentifier) -> String {
    if identifier.id.isEmpty { return "outside of any test" }
    if let name = declaration?.displayName { return name }
    let name = TestIdentifier.plain(declaration?.name ?? identifier.function)
    return name.hasSuffix("()") ? String(name.dropLast(2)) : name
  }
}
