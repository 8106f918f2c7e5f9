/// What XCTest's console lines report about a run; XCTest has no other output on Linux.
///
/// Anything printed by the learner's code is in the same text, so the reader follows the order that
/// XCTest keeps (suites are opened and closed like brackets, one case at a time) and calls every
/// break of it inconsistent. Such a text never becomes green.
struct XCTestConsole: Evidence {
  /// Every case that was seen, in order of start.
  private(set) var tests: [TestResult] = []
  /// Whether the outermost suite was closed and its `Executed` line follows it.
  ///
  /// XCTest opens and closes a suite even when it has no case to run. A console without that line, an
  /// empty one included, means that something left the process before its time.
  private(set) var isClosed = false
  /// Whether the text breaks XCTest's order or its counts do not agree.
  private(set) var isInconsistent = false

  private var suites: [String] = []
  private var open: Int?
  private var issueIsOpen = false
  private var rootWasClosed = false
  private var ended = 0
  private let place: SourcePlace
  private let loop: Loop
  private let isCut: Bool

  /// Reads a console; `isCut` means that its middle is missing, which excuses missing cases.
  init(parsing console: String, isCut: Bool = false, root: String, loop: Loop) {
    place = SourcePlace(root: root)
    self.loop = loop
    self.isCut = isCut
    for line in console.lines { read(line) }
    if open != nil { isInconsistent = true }
  }

  var hasFailure: Bool { tests.contains { $0.status == .failed } }

  var functionCount: Int { tests.count }

  // MARK: Reading

  private mutating func read(_ line: String) {
    if let marker = XCTestMarker(line) {
      issueIsOpen = false
      follow(marker)
    } else if let (test, issue) = issue(in: line) {
      tests[test].issues.append(issue.issue)
      issueIsOpen = !issue.isWhole
    } else if issueIsOpen, let test = open ?? tests.indices.last {
      continueIssue(of: test, with: line)
    }
  }

  private mutating func follow(_ marker: XCTestMarker) {
    switch marker {
    case .suiteStarted(let name):
      // There is only one outermost suite, and it opens before any case.
      if suites.isEmpty, rootWasClosed || !tests.isEmpty { isInconsistent = true }
      suites.append(name)
      isClosed = false
    case .suiteEnded(let name):
      forgetLostCase()
      // The outermost suite begins before anything can be left out; of others the begin may be lost.
      if isCut, !suites.isEmpty, !suites.contains(name) { return }
      guard let index = suites.lastIndex(of: name), open == nil,
        isCut || index == suites.count - 1
      else {
        isInconsistent = true
        return
      }
      suites.removeSubrange(index...)
      rootWasClosed = suites.isEmpty
    case .caseStarted(let name):
      forgetLostCase()
      if open != nil || suites.isEmpty { isInconsistent = true }
      open = tests.count
      tests.append(test(name))
    case .caseEnded(let name, let status, let seconds):
      end(name, status, seconds)
    case .executed(let count):
      guard rootWasClosed else { return }
      isClosed = true
      if isCut ? ended > count : ended != count { isInconsistent = true }
    }
  }

  private mutating func end(_ name: String, _ status: TestResult.Status, _ seconds: Double?) {
    guard let index = open, tests[index].id == name else {
      if isCut {
        forgetLostCase()
        open = tests.count
        tests.append(test(name))
        return end(name, status, seconds)
      }
      isInconsistent = true
      // A case that printed its own success first and was then found to fail.
      if status == .failed, let index = tests.lastIndex(where: { $0.id == name }) {
        tests[index].status = .failed
      }
      return
    }
    open = nil
    ended += 1
    tests[index].seconds = seconds
    // An issue beats the word "passed", which a test can print itself.
    tests[index].status = tests[index].issues.isEmpty ? status : .failed
  }

  /// The end of a case, and more, can lie in the part of a console that was left out.
  private mutating func forgetLostCase() {
    guard isCut, let index = open else { return }
    tests.remove(at: index)
    open = nil
  }

  private func test(_ name: String) -> TestResult {
    let dot = name.lastIndex(of: ".")
    return TestResult(
      id: name, name: dot.map { String(name[name.index(after: $0)...]) } ?? name,
      suite: dot.map { String(name[..<$0]) } ?? "", module: "", framework: .xctest, loop: loop,
      status: .unfinished)
  }

  // MARK: Issues

  /// Reads a failure, such as `/kata/a.swift:14: error: BowlingTests.testSpare : failed - why`.
  private func issue(in line: String) -> (test: Int, issue: XCTestIssueText)? {
    let word = ": error: "
    guard let found = line.firstRange(of: word) else { return nil }
    let rest = line[found.upperBound...]
    guard let colon = rest.firstRange(of: " : "),
      let test = tests.lastIndex(where: { $0.id == rest[..<colon.lowerBound] })
    else { return nil }
    let prefix = line[..<found.lowerBound]
    let lastColon = prefix.lastIndex(of: ":")
    let path = lastColon.flatMap { place.relative(prefix[..<$0]) }
    let number = lastColon.flatMap { Int(prefix[prefix.index(after: $0)...]) }
    return (
      test,
      XCTestIssueText(
        String(rest[colon.upperBound...]), file: path, line: path == nil ? nil : number)
    )
  }

  private mutating func continueIssue(of test: Int, with line: String) {
    guard let issue = tests[test].issues.popLast() else { return }
    let longer = XCTestIssueText(issue.message + "\n" + line, file: issue.file, line: issue.line)
    tests[test].issues.append(longer.issue)
    issueIsOpen = !longer.isWhole
  }
}
