import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

/// Nothing on the screen may give a hidden light away.
@Suite struct HiddenLightTests {
  private static let sizes = [Size(80, 24), Size(120, 40), Size(40, 10), Size(60, 15), Size(30, 8)]

  /// A trainer whose first light is hidden.
  static func hiding(
    _ verdict: Verdict, size: Size = Size(80, 24), after earlier: [Verdict] = []
  ) -> Driver {
    var trainer = Driver.practising(
      columns: size.columns, rows: size.rows, flow: PracticeFlow(hidesAll: true))
    for verdict in earlier {
      trainer.answer(verdict, after: testChange)
      trainer.practise(.predicted(Prediction(.red)))
    }
    trainer.answer(verdict, after: testChange)
    return trainer
  }

  /// Lights that differ in all that a light can tell.
  private static let lights = [
    verdict(greenLoop, outer: greenExamples, run: "9"), verdict(redLoop, run: "9"),
    verdict(amberLoop, outer: amberLoop, run: "9"),
    verdict(LoopVerdict(reason: .noTests), outer: nil, run: "9"),
  ]

  @Test(arguments: sizes)
  func `all hidden lights look the same, in the frame and in the title`(size: Size) {
    let frames = Self.lights.map { Self.hiding($0, size: size).frame() }
    #expect(Set(frames).count == 1)
    let later = Self.lights.map {
      Self.hiding($0, size: size, after: [verdict(redLoop)]).frame()
    }
    #expect(Set(later).count == 1)
  }

  @Test(arguments: sizes, [Look.GlyphSet.unicode, .ascii])
  func `nothing but the question names a colour, and no mark is shown`(
    size: Size, glyphs: Look.GlyphSet
  ) {
    for light in Self.lights {
      let frame = Self.hiding(light, size: size).frame(Look(glyphs: glyphs))
      var words = frame.text + "\n" + frame.title
      for key in ["r red", "a amber", "g green"] {
        // Once in the question, once in the bar.
        words = words.replacing(key, with: "").replacing("· ", with: "")
          .replacing("Tandem needs", with: "")
      }
      // A line of the Definition of Done, which stands there before any light.
      words = words.replacing("every test of yours is green", with: "")
      let said = Set(words.split { !$0.isLetter }.map { $0.lowercased() })
      let leaks = ["red", "green", "amber", "fails", "passes", "pass", "build", "needs", "ran"]
      #expect(said.isDisjoint(with: leaks), "\(words)")
      let marks = Set(["✔", "✘", "▲"])
      #expect(!frame.cells.contains { marks.contains($0.text) })
      let roles: Set<Role> = [.green, .red, .amber, .greenBadge, .redBadge, .amberBadge]
      #expect(!frame.cells.contains { roles.contains($0.role) })
      #expect(!frame.title.contains { "✔✘▲".contains($0) })
    }
  }

  @Test(
    arguments: [
      .tab, .character("j"), .character("h"), .character("t"), .character("l"), .character("o"),
      .character("f"), .character("n"), .character("u"), .character("R"), .character("c"),
      .character("e"), .character("x"), .character("s"), .character("?"), .character("p"),
      .character("b"),
    ] as [KeyPress])
  func `no key tells anything of a hidden light`(key: KeyPress) {
    let outcomes = Self.lights.map { light in
      var trainer = Self.hiding(light)
      trainer.press(key)
      return Outcome(frame: trainer.frame(), effects: trainer.effects)
    }
    #expect(outcomes.allSatisfy { $0 == outcomes[0] })
  }

  private struct Outcome: Equatable {
    var frame: Frame
    var effects: [Effect]
  }

  @Test func `the line in the shell does not tell it either`() {
    let lines = Self.lights.map { Self.hiding($0).model.farewell }
    #expect(Set(lines).count == 1)
    #expect(lines[0]?.contains("last light hidden") == true)
  }

  @Test func `a status that comes later tells nothing, and is there when the light is shown`() {
    var trainer = Self.hiding(verdict(redLoop))
    let before = trainer.frame()
    var status = trainer.status(judged: verdict(redLoop))
    status.hintsShown = 1
    trainer.send(.statusChanged(status))
    #expect(trainer.frame() == before)
    #expect(trainer.model.kata?.status.hintsShown == 1)
    #expect(trainer.model.kata?.status.light == nil)
    #expect(trainer.model.kata?.status.done == trainer.status(nil).done)
    trainer.practise(.predicted(Prediction(.red)))
    #expect(trainer.model.kata?.status == status)
  }

  @Test(
    arguments: [("r", Colour.red), ("a", .amber), ("g", .green)] as [(Character, Colour)])
  func `one key predicts`(key: Character, colour: Colour) {
    var trainer = Self.hiding(verdict(redLoop))
    trainer.press(.character(key))
    #expect(trainer.effects == [.session(.predict(Prediction(colour)))])
    #expect(trainer.model.kata?.verdict == nil)
  }

  @Test func `r runs where nothing is hidden`() {
    var trainer = Driver.practising()
    trainer.press(.character("r"))
    #expect(trainer.effects == [.session(.run)])
  }

  @Test func `the prediction shows the light`() {
    var trainer = Self.hiding(verdict(redLoop))
    trainer.practise(.predicted(Prediction(.red)))
    #expect(trainer.model.kata?.verdict?.colour == .red)
    #expect(trainer.model.kata?.lights == [.red])
    #expect(trainer.frame().title.hasPrefix("✘ "))
  }

  @Test func `a newer light takes the place of the hidden one, which joins the row`() {
    var trainer = Self.hiding(verdict(redLoop))
    trainer.answer(verdict(greenLoop, run: "2"))
    #expect(trainer.model.kata?.isLightHidden == true)
    #expect(trainer.model.kata?.lights == [.red])
  }

  @Test func `a second of the clock does not show the light`() {
    var trainer = Self.hiding(verdict(redLoop))
    trainer.wait(1)
    #expect(trainer.model.kata?.isLightHidden == true)
    #expect(trainer.model.kata?.lights == [])
  }

  @Test func `the judge corrects a hidden light in silence`() {
    var trainer = Self.hiding(verdict(redLoop))
    let before = trainer.frame()
    trainer.correct(verdict(greenLoop))
    #expect(trainer.frame() == before)
    trainer.practise(.predicted(Prediction(.green)))
    #expect(trainer.model.kata?.verdict?.colour == .green)
    #expect(trainer.model.kata?.correction == nil)
  }

  @Test func `the judge confirms a hidden light in silence`() {
    var light = verdict(redLoop)
    light.confirmed = false
    var trainer = Self.hiding(light)
    let before = trainer.frame()
    trainer.send(.confirmed(light.run))
    #expect(trainer.frame() == before)
    trainer.practise(.predicted(Prediction(.red)))
    #expect(trainer.text().contains("0.21 s ✓"))
  }

  @Test func `a light that was hidden before a break stays hidden`() {
    var flow = PracticeFlow(hidesAll: true)
    _ = flow.handle(.answered(verdict(redLoop), Change(files: [testChange])), at: .start)
    let trainer = Driver.practising(
      status: Driver().status(judged: verdict(redLoop)), flow: flow)
    #expect(trainer.text().contains("? HIDDEN"))
    #expect(!trainer.text().contains("Your last light"))
    #expect(trainer.model.farewell?.contains("last light hidden") == true)
  }
}
