import Katas
import Practice
import Screen
import Trainer
import Verdicts

/// Drives a trainer as the app does: sends messages, presses keys, looks at the screen.
struct Driver {
  var model: Model
  /// What the last message asked for.
  var effects: [Effect] = []

  /// A trainer that shows the catalogue.
  init(columns: Int = 80, rows: Int = 24, isFirstRun: Bool = false) {
    model = Model(size: Size(columns, rows), isFirstRun: isFirstRun)
    send(.began(kata: nil))
    send(.catalogueLoaded(entries))
  }

  /// A trainer that practises step 2 of FizzBuzz, before the first light.
  static func practising(
    columns: Int = 80, rows: Int = 24, isolated: Bool = true, status: SessionStatus? = nil
  ) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.send(
      .opened(
        kata: fizzBuzz, status: status ?? driver.status(nil), place: "~/tandem/fizz-buzz",
        isolated: isolated))
    return driver
  }

  /// The status that a session has after a verdict; `one is 1` is the starter's, and only
  /// `three is Fizz` was seen red.
  func status(
    _ verdict: Verdict?, hints: Int = 0, changed: [String] = [], step: Int = 1,
    finished: Bool = false
  ) -> SessionStatus {
    SessionStatus(
      kata: "fizz-buzz", step: step, hintsShown: hints,
      done: DefinitionOfDone(
        judging: verdict, baseline: [test("one is 1").identity],
        promises: [Promise(text: "we would show this code")]),
      seenRed: [test("three is Fizz").identity, test("one is 1").identity],
      changedAcceptance: changed, isFinished: finished)
  }

  /// Sends a message.
  mutating func send(_ message: Message) { effects = update(&model, message) }

  /// Presses keys, one after the other.
  mutating func press(_ keys: KeyPress...) { for key in keys { send(.key(key)) } }

  /// Types a text.
  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Lets a run start and answer.
  mutating func answer(_ verdict: Verdict) {
    send(.runStarted(verdict.run))
    send(.answered(verdict, status(verdict)))
  }

  /// The screen.
  func frame(_ look: Look = Look()) -> Frame { view(model, size: model.size, look: look) }

  /// The screen as text, without empty rows at the end.
  func text(_ glyphs: Look.GlyphSet = .unicode) -> String { frame(Look(glyphs: glyphs)).text }
}
