import Practice
import Testing

@Suite struct PairingTests {
  @Test func `the keyboard goes round in the order of the names`() {
    var pairing = Pairing(people: ["Ana", " Ben", "Cem ", "", " Ana"])
    #expect(pairing.people == ["Ana", "Ben", "Cem"])
    var seen: [String] = []
    for second in 0..<4 {
      seen.append("\(pairing.driver ?? "") + \(pairing.navigator ?? "")")
      _ = pairing.handOver(at: Moment(seconds: Double(second)))
    }
    #expect(seen == ["Ana + Ben", "Ben + Cem", "Cem + Ana", "Ana + Ben"])
    #expect(pairing.handovers == 4)
  }

  @Test func `nobody and somebody alone hand nothing over`() {
    var nobody = Pairing()
    var alone = Pairing(people: ["Ana"], turn: 60)
    #expect(nobody.handOver(at: .start) == nil && nobody.driver == nil)
    #expect(alone.handOver(at: .start) == nil && alone.driver == "Ana")
    #expect(alone.clock(at: .start) == nil)
  }

  @Test func `overtime is shown and counted`() {
    var pairing = Pairing(people: ["Ana", "Ben"], turn: 300)
    #expect(pairing.clock(at: Moment(seconds: 79))?.text == "3:41")
    #expect(pairing.clock(at: Moment(seconds: 330))?.text == "+0:30")
    #expect(
      pairing.handOver(at: Moment(seconds: 330)) == Handover(from: "Ana", to: "Ben", overtime: 30))
    #expect(pairing.overtime == ["Ana": 30])
    #expect(pairing.clock(at: Moment(seconds: 340))?.text == "4:50")
  }

  @Test func `the bell of a turn rings once`() {
    var line = TimeLine(pair: "Ana,Ben", turn: 60)
    let text = """
      0:59 tick
      1:00 tick → bell
      1:01 tick
      2:00 swap → over to Ben
      2:59 tick
      3:00 tick → bell
      """
    #expect(line.play(text) == text)
    #expect(line.flow.pairing.overtime == ["Ana": 60])
  }

  @Test func `a turn begins anew when the session goes on`() {
    var line = TimeLine(pair: "Ana,Ben", turn: 60)
    #expect(line.play("500:00 restart\n500:59 tick") == "500:00 restart\n500:59 tick")
  }
}
