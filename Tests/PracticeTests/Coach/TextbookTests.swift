import Practice
import Testing

/// Fifteen cycles of the string calculator as a careful pair works them.
@Suite struct TextbookTests {
  /// The way of a cycle, as saves of a time line without their times.
  private static let cycles: [String] = [
    // The first test calls what does not exist: amber, then a stub that is red, then green.
    "tests +empty_is_0 · amber|code · red|code !e1 · green",
    "tests +one_is_1 · red|code !e2 · green|code · green",
    "tests +two_is_2 · red|code · amber|code · green",
    "tests +two_numbers_add · red|code · red|code !e3 · green|code · green|both · green",
    "tests +many_numbers_add · red|code · green",
    // A tidying that breaks a test and is fixed.
    "tests +newline_separates · red|code !e4 · green|code · red|code · green",
    // A compile error that goes straight to green is the failing test.
    "tests +reads_a_delimiter · amber|code · green|tests · green",
    "tests +delimiter_and_newline · red|code !e5 · green|code · amber|code · green",
    // A new error type: test amber, stub amber, red, green.
    "tests +negative_throws · amber|code · amber|code · red|code · green",
    "tests +negative_is_named · red|code !e6 · green",
    "tests +all_negatives_are_named · red|code · green|code · green|rerun · green",
    // A test that is renamed while tidying is no new one.
    "tests +above_1000_is_ignored · red|code · green|tests -above_1000_is_ignored +over_1000_is_ignored · green",
    "tests +1000_counts · red|tests · red|code · green",
    "tests +long_delimiter · amber|code · red|code !e7 · green|code · green",
    // The last one: two helpers become one table of the same tests.
    "tests +two_delimiters · red|code !e8 · green|both · green|code · green",
  ]

  /// The cycles with a save every forty seconds.
  private static var lines: [String] {
    var second = 0
    return cycles.flatMap { $0.split(separator: "|") }.map { save in
      second += 40
      return "\(second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60) \(save)"
    }
  }

  @Test(arguments: ["classic", "baby-steps", "ping-pong"])
  func `fifteen textbook cycles draw no remark`(name: String) {
    var line = TimeLine(
      Rhythm.named(name)!, pair: "Ana,Ben", examples: (1...8).map { "e\($0)" })
    for text in Self.lines {
      _ = line.tell(text)
      #expect(line.notes.last?.noticed == [], "\(text)")
    }
    #expect(line.remarks.isEmpty)
    #expect(line.flow.noticed.isEmpty)
    #expect(line.notes.last?.cycle == 15)
    #expect(line.tests.count == 15)
  }

  @Test func `right predictions draw no remark either`() {
    var line = TimeLine(hides: true, examples: (1...8).map { "e\($0)" })
    for text in Self.lines {
      _ = line.tell(text)
      _ = line.tell("\(text.split(separator: " ")[0]) predict \(text.split(separator: " ").last!)")
    }
    #expect(line.remarks.isEmpty)
    let score = line.flow.view(at: .start).score
    #expect(score.right == Self.lines.count && score.wrong == 0)
  }
}
