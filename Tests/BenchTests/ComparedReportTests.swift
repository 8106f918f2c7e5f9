import Testing

@testable import bench

/// What `script/bench --against` reports.
@Suite struct ComparedReportTests {
  private func result(
    _ name: String, other: [(Double, Double)], this: [(Double, Double)], lane: String = "sprint"
  ) throws -> ComparedResult {
    var result = ComparedResult(try #require(Plan.paired.first { $0.name == name }))
    let times = [Side.other: other, .this: this]
    for (side, replies) in times {
      for (light, confirmed) in replies {
        let answer = Trainer.Answer(
          run: "1", light: "green", reason: "passed", lane: lane, confirmed: false, isolated: true)
        result[side].add(Trainer.Reply(first: answer, light: light, confirmed: confirmed))
      }
    }
    return result
  }

  private func report(
    _ results: [ComparedResult], failures: [String: String] = [:]
  )
    -> ComparedReport
  {
    ComparedReport(
      findings: Findings(machine: Machine(), compared: results, failures: failures),
      other: "/old/tandem", this: "/new/tandem")
  }

  @Test func `the ratio of the medians and the median of the ratios are two things`() throws {
    let result = try result("library", other: [(1, 4), (3, 4)], this: [(2, 4), (3, 4)])
    #expect(result.moments.map(\.ratio) == [1.25, 1])
    #expect(result.moments.map(\.pairRatio) == [1.5, 1])
  }

  @Test func `a light that is confirmed at once is one line`() throws {
    let judged = try result("judge-xctest", other: [(1, 1)], this: [(1.2, 1.2)], lane: "judge")
    #expect(judged.moments.map(\.name) == ["light"])
    let sprinted = try result("library", other: [(1, 2)], this: [(1, 2)])
    #expect(sprinted.moments.map(\.name) == ["light", "confirmed"])
  }

  @Test func `as fast is said in one line`() throws {
    let result = try result("library", other: [(0.2, 0.8)], this: [(0.21, 0.8)])
    #expect(report([result]).verdict == ["No ratio is above 1.05."])
  }

  @Test func `what is slower is named with what to repeat`() throws {
    let results = [
      try result("library", other: [(0.2, 1)], this: [(0.22, 1.1)]),
      try result("tests", other: [(0.2, 1)], this: [(0.2, 1)]),
      try result("one-test", other: [(0.2, 1)], this: [(0.2, 1.06)]),
    ]
    #expect(
      report(results).verdict == [
        "Above 1.05: library (light 1.100), library (confirmed 1.100), one-test (confirmed 1.060).",
        "Repeat each of them once. The result of the repetition counts:",
        "  --pairs 40 --only library",
        "  --pairs 40 --only one-test",
      ])
  }

  @Test func `the table shows both releases and what failed`() throws {
    let result = try result("library", other: [(0.2, 0.8)], this: [(0.22, 0.8)])
    let lines = report([result], failures: ["tests": "No light came."]).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(6) == [
        "measure                           time       lane    pairs    other     this  ratio  of pairs",
        "save → light: library, ten tests  light      sprint      1  0.200 s  0.220 s  1.100     1.100  ✘",
        "save → light: library, ten tests  confirmed  sprint      1  0.800 s  0.800 s  1.000     1.000",
        "", "other: /old/tandem", "this:  /new/tandem",
      ])
    #expect(lines.contains("tests could not be measured: No light came."))
  }

  @Test func `each measure is told when it is done`() throws {
    let result = try result("library", other: [(0.2, 0.8)], this: [(0.22, 0.8)])
    #expect(
      ComparedReport.lines(result) == [
        "library, light: 0.200 s → 0.220 s, ratio 1.100",
        "library, confirmed: 0.800 s → 0.800 s, ratio 1.000",
      ])
  }

  @Test func `one package serves all measures that begin with the same files`() {
    let groups = Plan.compared { _ in true }.map { $0.map(\.name) }
    #expect(groups.first?.prefix(3) == ["library", "tests", "one-test"])
    #expect(groups.contains(["one-of-fifty", "five-files"]))
    #expect(groups.contains(["template"]) && groups.contains(["modules"]))
    #expect(groups.flatMap(\.self).sorted() == Plan.paired.map(\.name).sorted())
    #expect(Plan.compared { $0 == "tests" }.map { $0.map(\.name) } == [["tests"]])
  }

  @Test func `an empty result is no good news`() {
    #expect(report([]).verdict == ["Nothing was measured."])
  }
}
