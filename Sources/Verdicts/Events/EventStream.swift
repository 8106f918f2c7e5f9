/// What an event stream reports about a run of Swift Testing: the only source of its verdict.
struct EventStream: Evidence {
  /// Every function that was seen, in order of start; then what failed outside of any function.
  private(set) var tests: [TestResult] = []
  /// Whether the library reported that the run is over.
  private(set) var isClosed = false
  /// Whether something failed: an issue that counts, or the library's own word for it.
  private(set) var hasFailure = false
  /// Whether it cannot be a whole and honest stream: unreadable lines, tests without an end.
  private(set) var isInconsistent = false
  /// How many test functions the stream names.
  private(set) var functionCount = 0

  private var entries: [String: EventStreamEntry] = [:]
  private var declared: [String] = []
  private var seen: [String] = []
  private let place: SourcePlace

  /// Reads a stream, which may be cut short anywhere.
  init(parsing text: String, root: String, loop: Loop) {
    place = SourcePlace(root: root)
    for line in text.lines where !line.isEmpty {
      if let record = EventRecord(line: line) { read(record) } else { isInconsistent = true }
    }
    conclude(loop: loop)
  }

  // MARK: Reading

  private mutating func read(_ record: EventRecord) {
    switch record.kind {
    case .test: declare(record.payload)
    case .event: happen(record.payload)
    case nil: break
    }
  }

  private mutating func declare(_ payload: EventRecord.Payload) {
    guard let id = payload.id else {
      isInconsistent = true
      return
    }
    if entries[id] == nil { declared.append(id) }
    entries[id, default: EventStreamEntry()].declaration = payload
  }

  private mutating func happen(_ payload: EventRecord.Payload) {
    switch payload.kind {
    case "runEnded":
      isClosed = true
      if payload.symbol == "fail" { hasFailure = true }
    case "testStarted": change(payload) { $0.startedAt = payload.instant?.absolute ?? 0 }
    case "testSkipped": change(payload) { $0.isSkipped = true }
    case "testEnded":
      change(payload) { entry in
        entry.endedAt = payload.instant?.absolute ?? 0
        entry.endSymbol = payload.symbol
      }
    case "issueRecorded":
      let issue = issue(payload)
      change(payload) { $0.issues.append(issue) }
    default: break
    }
  }

  /// An event without a test belongs to the run as a whole, kept under the empty identifier.
  private mutating func change(
    _ payload: EventRecord.Payload, _ body: (inout EventStreamEntry) -> Void
  ) {
    let id = payload.testID ?? ""
    if !(entries[id]?.isSeen ?? false) { seen.append(id) }
    entries[id, default: EventStreamEntry()].isSeen = true
    body(&entries[id, default: EventStreamEntry()])
  }

  private func issue(_ payload: EventRecord.Payload) -> TestIssue {
    let messages = payload.messages ?? []
    let text = messages.first?.text ?? "Issue recorded"
    let parts = ExpectationText(text)
    let location = payload.issue?.sourceLocation
    return TestIssue(
      message: text, expression: parts.expression, expected: parts.expected,
      actual: parts.actual, details: messages.dropFirst().compactMap(\.text),
      isKnown: payload.issue?.isKnown ?? false, isWarning: payload.issue?.isWarning ?? false,
      file: location?.path.flatMap { place.relative($0) }, line: location?.line,
      column: location?.column)
  }

  // MARK: Concluding

  private mutating func conclude(loop: Loop) {
    let suites = entries.compactMapValues { entry in
      entry.declaration?.kind == "suite" ? entry.declaration?.displayName : nil
    }
    var outside: [TestResult] = []
    for id in seen {
      guard let entry = entries[id] else { continue }
      let result = entry.result(
        TestIdentifier(id, suites: suites), loop: loop, file: { place.relative($0) })
      if entry.isFunction(id: id) {
        functionCount += 1
        tests.append(result)
        if result.status == .unfinished, isClosed { isInconsistent = true }
      } else if entry.issues.contains(where: \.isFailure) {
        outside.append(result)
      }
      if entry.hasFailure { hasFailure = true }
    }
    tests += outside
    let silent = declared.filter { id in
      entries[id]?.isSeen == false && entries[id]?.isFunction(id: id) == true
    }
    functionCount += silent.count
    // A suite whose set-up throws keeps its functions from starting: that is a failure, no lie.
    if !silent.isEmpty, !hasFailure { isInconsistent = true }
  }
}
