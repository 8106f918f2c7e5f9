import Examples
import Katas
import Practice
import Screen
import Verdicts

@testable import Trainer

/// Drives a trainer as the app does: sends messages, presses keys, looks at the screen.
struct Driver {
  var model: Model
  /// What the last message asked for.
  var effects: [Effect] = []
  /// The rhythm of the session, told everything that the trainer is told.
  var flow = PracticeFlow()
  /// Seconds since the session began.
  var seconds = 0.0

  /// A trainer that shows the catalogue.
  init(columns: Int = 80, rows: Int = 24, isFirstRun: Bool = false) {
    model = Model(size: Size(columns, rows), isFirstRun: isFirstRun)
    send(.began(kata: nil))
    send(.catalogueLoaded(entries))
  }

  /// A trainer that practises step 2 of FizzBuzz, before the first light.
  static func practising(
    columns: Int = 80, rows: Int = 24, isolated: Bool = true, status: SessionStatus? = nil,
    flow: PracticeFlow = PracticeFlow()
  ) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.flow = flow
    _ = driver.flow.handle(
      .stepBegan(baseline: [test("one is 1").identity, test("two is 2").identity]), at: .start)
    driver.send(
      .opened(
        kata: fizzBuzz, status: status ?? driver.status(nil), folder: "~/tandem/fizz-buzz",
        isolated: isolated, view: driver.view))
    return driver
  }

  /// What the rhythm shows now.
  var view: PracticeView { flow.view(at: Moment(seconds: seconds)) }

  /// The status that a session has after a verdict; `one is 1` is the starter's, and only
  /// `three is Fizz` was seen red.
  func status(
    _ verdict: Verdict?, hints: Int = 0, changed: [String] = [], step: Int = 1,
    finished: Bool = false
  ) -> SessionStatus {
    SessionStatus(
      kata: "fizz-buzz", step: step, hintsShown: hints,
      done: DefinitionOfDone(of: .tdd, judging: verdict, baseline: [test("one is 1").identity])
        .adding([ChecklistItem(text: "we would show this code")]),
      seenRed: [test("three is Fizz").identity, test("one is 1").identity],
      changedAcceptance: changed, isFinished: finished)
  }

  /// Sends a message.
  mutating func send(_ message: Message) { effects = update(&model, message) }

  /// Sends what happened in the session.
  mutating func send(_ event: SessionEvent) { send(.session(event)) }

  /// Presses keys, one after the other.
  mutating func press(_ keys: KeyPress...) { for key in keys { send(.key(key)) } }

  /// Types a text.
  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Lets a run start and answer after a save: of the code if it is green, else of a test.
  mutating func answer(_ verdict: Verdict, after change: FileChange? = nil) {
    send(.runStarted(verdict.run))
    let change = change ?? (verdict.colour == .green ? codeChange : testChange)
    tell(.answered(verdict, Change(files: [change])))
    send(.answered(verdict, status(judged: verdict), view))
  }

  /// Lets the judge correct a light.
  mutating func correct(_ verdict: Verdict) {
    tell(.corrected(verdict))
    send(.corrected(verdict, status(judged: verdict), view))
  }

  /// The status that a session has after a verdict, with the light that was recorded.
  func status(judged verdict: Verdict) -> SessionStatus {
    var status = status(verdict)
    status.light = Light(
      run: verdict.run, colour: verdict.colour, reason: verdict.reason,
      outer: verdict.outer?.colour, tree: "", time: 0)
    return status
  }

  /// Tells the rhythm something, and the trainer what it shows then.
  mutating func practise(_ event: PracticeEvent) {
    tell(event)
    send(.practiceChanged(view))
  }

  /// Lets time pass.
  mutating func wait(_ seconds: Double) {
    self.seconds += seconds
    practise(.ticked)
  }

  private mutating func tell(_ event: PracticeEvent) {
    _ = flow.handle(event, at: Moment(seconds: seconds))
  }

  /// Whether a window lies over the page.
  var hasWindow: Bool { model.pages.top is any Window }

  /// The screen.
  func frame(_ look: Look = Look()) -> Frame { Trainer.view(model, size: model.size, look: look) }

  /// The screen as text, without empty rows at the end.
  func text(_ glyphs: Look.GlyphSet = .unicode) -> String { frame(Look(glyphs: glyphs)).text }
}
