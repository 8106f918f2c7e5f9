import Testing

@testable import Practice

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

  @Test func `a correction does not make it ring once more`() {
    var line = TimeLine(pair: "Ana,Ben", turn: 60)
    _ = line.play("0:50 tests +one · red\n1:00 tick\n1:00 corrected green")
    #expect(line.play("1:01 tick") == "1:01 tick")
  }

  @Test func `the timer is switched off, and on again with the length it had`() {
    var pairing = Pairing(people: ["Ana", "Ben"], turn: 60)
    pairing.toggleTurn(at: Moment(seconds: 10))
    #expect(pairing.clock(at: Moment(seconds: 10)) == nil)
    pairing.toggleTurn(at: Moment(seconds: 20))
    #expect(pairing.clock(at: Moment(seconds: 20))?.text == "1:00")
    var untimed = Pairing(people: ["Ana", "Ben"])
    untimed.toggleTurn(at: .start)
    #expect(untimed.clock(at: .start)?.text == "5:00")
  }

  @Test func `switching the timer off forgives no overtime`() {
    var pairing = Pairing(people: ["Ana", "Ben"], turn: 60)
    pairing.toggleTurn(at: Moment(seconds: 75))
    #expect(pairing.overtime == ["Ana": 15])
    #expect(pairing.handOver(at: Moment(seconds: 500))?.overtime == 0)
    #expect(pairing.overtime == ["Ana": 15])
  }

  @Test func `overtime is not forgiven when the keyboard is left`() {
    var line = TimeLine(pair: "Ana,Ben", turn: 60)
    _ = line.play("1:00 tick\n1:20 tick")
    #expect(line.flow.pairing.overtimeSoFar == ["Ana": 20])
    // Nobody knows what happened between the last look and the next sitting.
    _ = line.play("500:00 restart")
    #expect(line.flow.pairing.overtime == ["Ana": 20])
    #expect(line.flow.pairing.overtimeSoFar == ["Ana": 20])
  }

  @Test func `what was counted stays when other people sit down`() {
    var pairing = Pairing(people: ["Ana", "Ben"], turn: 60)
    _ = pairing.handOver(at: Moment(seconds: 70))
    _ = pairing.ring(at: Moment(seconds: 135))
    pairing.seat(["Cem", "Dora", "Cem"], at: Moment(seconds: 200))
    #expect(pairing.people == ["Cem", "Dora"])
    #expect(pairing.driver == "Cem" && pairing.handovers == 1)
    #expect(pairing.overtime == ["Ana": 10, "Ben": 5])
    #expect(pairing.clock(at: Moment(seconds: 201))?.text == "0:59")
  }

  @Test func `ping-pong has no overtime, whatever a timer was set to`() {
    var line = TimeLine(.pingPong, pair: "Ana,Ben", turn: 60)
    _ = line.play("0:00 rerun · none\n5:00 tests +a · red\n9:00 swap")
    #expect(line.flow.pairing.handovers == 2)
    #expect(line.flow.pairing.overtime.isEmpty)
  }

  @Test(arguments: [(0, "Over to Ben."), (75, "Over to Ben, 1:15 late.")] as [(Double, String)])
  func `a handover says how late it is`(overtime: Double, sentence: String) {
    #expect(Handover(from: "Ana", to: "Ben", overtime: overtime).sentence == sentence)
  }

  @Test func `the bell of a turn says who types next`() {
    let flow = PracticeFlow(pairing: Pairing(people: ["Ana", "Ben"], turn: 60))
    let view = flow.view(at: Moment(seconds: 60))
    #expect(
      Bell.turn.sentence(in: view)
        == "The bell: the turn is over. Ben types next: `tandem swap` hands over.")
    #expect(Bell.box.sentence(in: view) == view.sentence)
  }

  @Test func `a turn begins anew when the session goes on`() {
    var line = TimeLine(pair: "Ana,Ben", turn: 60)
    #expect(line.play("500:00 restart\n500:59 tick") == "500:00 restart\n500:59 tick")
  }
}
