import Practice
import Reports
import Screen
import Testing

@testable import Verdicts
@testable import tandem

/// What commands write.
@Suite struct ConsoleTests {
  private var lines: [String] {
    let failed = TestResult(
      id: "1", name: "three is Fizz", suite: "S", module: "M", status: .failed,
      issues: [TestIssue(message: "no", expected: "\"Fizz\"", actual: "\"3\"")])
    let verdict = Verdict(
      run: RunID(rawValue: "1"), inner: LoopVerdict(reason: .testsFailed, tests: [failed]),
      outer: LoopVerdict(reason: .notBuilt, needs: ["fizzBuzz"]))
    return VerdictLines(verdict, harmless: Sanitizer.harmless).lines
      + RhythmReport(PracticeFlow().view(at: .start)).lines
      + TestListReport(TestList(parsing: "- [ ] one\n- [x] two\n- ~~three~~\n")).lines
      + DoctorReport([Finding("git", .good, "/usr/bin/git")]).lines
  }

  @Test func `lines have ASCII marks where the settings ask for them`() {
    #expect(lines.contains { !$0.allSatisfy(\.isASCII) })
    let printed = lines.map { Console.printable($0, isASCII: true) }
    #expect(printed.allSatisfy { $0.allSatisfy(\.isASCII) }, "\(printed)")
    #expect(printed.first == "x RED  1 of 1 fails  0.0 s =")
    #expect(lines.map { Console.printable($0, isASCII: false) } == lines)
  }

  @Test func `no line commands the terminal`() {
    #expect(Console.printable("a\u{1B}[31mb", isASCII: true) == "ab")
  }
}
