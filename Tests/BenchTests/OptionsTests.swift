import Testing

@testable import bench

/// The command line of `script/bench`.
@Suite struct OptionsTests {
  private func options(_ arguments: String...) throws -> Options {
    try Options(["--folder", "/f", "--root", "/r", "--tandem", "/this/tandem"] + arguments)
  }

  @Test func `plain swift test is the partner unless another one is named`() throws {
    #expect(try options("--pairs", "3").isComparison == false)
    #expect(try options("--against", "/other/tandem").isComparison)
  }

  @Test func `another environment alone compares the release with itself`() throws {
    let options = try options("--against-environment", "TANDEM_PIECES=off")
    #expect(options.isComparison)
    #expect(options.other == "/this/tandem TANDEM_PIECES=off")
  }

  @Test func `the value of a variable may be empty and hold an equals sign`() throws {
    let options = try options(
      "--against", "/other/tandem", "--against-environment", "A=b=c", "--against-environment", "B=")
    #expect(options.againstEnvironment == ["A": "b=c", "B": ""])
    #expect(options.other == "/other/tandem A=b=c B=")
  }

  @Test(arguments: [
    ["--against"], ["--against-environment", "TANDEM_PIECES"], ["--against-environment", "=off"],
    ["--against", "/b", "--markdown"], ["--against", "/b", "--profile"],
    ["--against", "/b", "--only", "endurance"], ["--only", "nothing"], ["--pairs", "0"],
  ])
  func `what cannot be done is refused`(arguments: [String]) {
    #expect(throws: Refusal.self) {
      try Options(["--folder", "/f", "--root", "/r", "--tandem", "/t"] + arguments)
    }
  }

  @Test func `what takes long gets fewer pairs, but at least one`() throws {
    let pairs = Plan.paired.reduce(into: [:]) { $0[$1.name] = $1.comparedPairs(of: 20) }
    #expect(pairs["library"] == 20)
    #expect(pairs["template"] == 10)
    #expect(pairs["modules"] == 5)
    #expect(Plan.paired.allSatisfy { $0.comparedPairs(of: 1) == 1 })
  }

  @Test func `both releases are first equally often`() {
    let first = (1...20).map { Side.order(inPair: $0).first }
    #expect(first.count { $0 == .other } == 10)
  }
}
