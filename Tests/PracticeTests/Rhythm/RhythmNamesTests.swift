import Practice
import Testing

@Suite struct RhythmNamesTests {
  @Test(arguments: ["classic", "baby-steps", "tcr", "ping-pong", "refactor"])
  func `every rhythm is found by its name in any case`(name: String) {
    #expect(Rhythm.named(name)?.name == name)
    #expect(Rhythm.named(name.uppercased())?.name == name)
  }

  @Test func `names are unique and every rule is a sentence`() {
    #expect(Set(Rhythm.all.map(\.name)).count == Rhythm.all.count)
    #expect(Rhythm.all.allSatisfy { $0.rule.hasSuffix(".") && !$0.phases.isEmpty })
  }

  @Test func `an unknown name gives no rhythm`() { #expect(Rhythm.named("waltz") == nil) }

  @Test func `options go to the rhythms that have them`() {
    #expect(Rhythm.named("baby-steps", box: 5)?.box == 5)
    #expect(Rhythm.named("baby-steps")?.box == 120)
    #expect(Rhythm.named("baby-steps", box: -3)?.box == 1)
    #expect(Rhythm.named("classic", box: 5)?.box == nil)
    #expect(Rhythm.named("tcr", isStrict: true)?.keeping == .greenOnly(undoing: .everything))
    #expect(Rhythm.named("tcr")?.keeping == .greenOnly(undoing: .codeOnly))
  }

  @Test func `another rhythm begins where the last one stands`() {
    var line = TimeLine(.babySteps)
    _ = line.play("0:10 tests +one · red\n0:20 code · green")
    let text = """
      0:30 rhythm refactor → no clock, “Green: make one small change, then save.”
      0:40 rhythm classic → “Green: tidy up while it stays green.”
      0:50 tests +two · red → CODE, “Make it pass with the least code you can.”
      0:55 rhythm refactor → REFACTOR, “This rhythm starts from green: make your tests pass first.”
      """
    #expect(line.play(text) == text)
  }
}
