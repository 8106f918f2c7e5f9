import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct LightsScreenTests {
  /// A trainer that shows the lights of the short attempt.
  private func looking(
    columns: Int = 80, rows: Int = 24, _ entries: [LightEntry] = attempt
  ) -> Driver {
    var trainer = Driver.practising(columns: columns, rows: rows)
    trainer.answer(verdict(greenLoop))
    trainer.press(.character("l"))
    trainer.send(.lightsLoaded(entries))
    return trainer
  }

  @Test func `the newest light stands first, with its details below`() {
    #expect(
      looking().text() == """
         Tandem  FizzBuzz ▸ Lights                                              ✔ GREEN
        ┌ Lights: 7 of 8 entries, the newest first ────────────────────────────────────┐
        │▸   8 ✔ green: all 4 pass                   code       2   0.21 s     +1 -0   │
        │    7 ✘ red: 1 of 4 fails – six is Fizz (c… code       2   0.21 s     +0 -0 ✓ │
        │    6 ✔ green: all 3 pass                   code       2   0.21 s     +1 -0 ↑ │
        │    5 ▲ amber: does not build – needs fizz… test       2   0.21 s    +12 -3 ✓ │
        │    4 ✘ red: 1 of 3 fails – three is Fizz   refactor   2   0.21 s     +1 -0 ✓ │
        │    3 ✔ green: all 3 pass “the smallest th… code       2   0.21 s     +1 -1 ✓ │
        │    2 ✘ red: 1 of 3 fails – three is Fizz   test       2   0.21 s     +4 -0 ✓ │
        │    1 • on to step 2-fizz                                                     │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        ┌ Light 8 · e8 ────────────────────────────────────────────────────────────────┐
        │ green: all 4 pass                                                            │
        │ minute 7 · step 2-threes-are-fizz · phase code · 0.21 s · 2 of 2 pass · Ana  │
        │ typed · 1 file, +1 -0 lines                                                  │
        │ The judge has not confirmed it.                                              │
        └──────────────────────────────────────────────────────────────────────────────┘

         Enter diff  t tests  b go back  n note  f filter     Esc back  ? help  q leave
        """)
  }

  @Test func `a way back tells the number of its light, in all the room that there is`() {
    let way = event(
      9, .reverted, "before the work was undone, back to 869dad73 – all of it", target: id(8))
    let rows = looking(attempt + [way]).text().split(separator: "\n")
    #expect(
      rows[2] == "│▸   9 • before the work was undone, back to light 8                           │")
  }

  @Test func `the lights on 120 by 40`() {
    var trainer = looking(columns: 120, rows: 40)
    trainer.press(.down, .down, .down)
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ Lights                                                                                      ✔ GREEN
        ┌ Lights: 7 of 8 entries, the newest first ────────────────────────────────────────────────────────────────────────────┐
        │    8 ✔ green: all 4 pass                                                           code       2   0.21 s     +1 -0   │
        │    7 ✘ red: 1 of 4 fails – six is Fizz (corrected by the judge)                    code       2   0.21 s     +0 -0 ✓ │
        │    6 ✔ green: all 3 pass                                                           code       2   0.21 s     +1 -0 ↑ │
        │▸   5 ▲ amber: does not build – needs fizzRow                                       test       2   0.21 s    +12 -3 ✓ │
        │    4 ✘ red: 1 of 3 fails – three is Fizz                                           refactor   2   0.21 s     +1 -0 ✓ │
        │    3 ✔ green: all 3 pass “the smallest thing that works”                           code       2   0.21 s     +1 -1 ✓ │
        │    2 ✘ red: 1 of 3 fails – three is Fizz                                           test       2   0.21 s     +4 -0 ✓ │
        │    1 • on to step 2-fizz                                                                                             │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
        ┌ Light 5 · e5 ────────────────────────────────────────────────────────────────────────────────────────────────────────┐
        │ amber: does not build – needs fizzRow                                                                                │
        │ minute 4 · step 2-threes-are-fizz · phase test · 0.21 s · 2 of 2 pass · Ana typed · 1 file, +12 -3 lines             │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        │                                                                                                                      │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘

         Enter diff  t tests  b go back  n note  f filter  m mark                                     Esc back  ? help  q leave
        """)
  }

  @Test func `the lights on 40 by 10`() {
    var trainer = looking(columns: 40, rows: 10)
    trainer.press(.end, .up, .up)
    #expect(
      trainer.text() == """
         FizzBuzz ▸ Lights              ✔ GREEN
            7 ✘ red: 1 of 4 fails – six is …  ✓
            6 ✔ green: all 3 pass             ↑
            5 ▲ amber: does not build – nee…  ✓
            4 ✘ red: 1 of 3 fails – three i…  ✓
        ▸   3 ✔ green: all 3 pass “the smal…  ✓
            2 ✘ red: 1 of 3 fails – three i…  ✓
            1 • on to step 2-fizz
         Your note: the smallest thing that wo…
         Enter diff   Esc back  ? help  q leave
        """)
  }

  @Test func `the lights without UTF-8`() {
    #expect(
      looking(rows: 14).text(.ascii) == """
         Tandem  FizzBuzz > Lights                                              v GREEN
        + Lights: 7 of 8 entries, the newest first ------------------------------------+
        |>   8 v green: all 4 pass                   code       2   0.21 s     +1 -0   |
        |    7 x red: 1 of 4 fails - six is Fizz ... code       2   0.21 s     +0 -0 = |
        |    6 v green: all 3 pass                   code       2   0.21 s     +1 -0 ^ |
        |    5 ! amber: does not build - needs fi... test       2   0.21 s    +12 -3 = |
        |    4 x red: 1 of 3 fails - three is Fizz   refactor   2   0.21 s     +1 -0 = |
        |    3 v green: all 3 pass "the smallest ... code       2   0.21 s     +1 -1 = |
        |    2 x red: 1 of 3 fails - three is Fizz   test       2   0.21 s     +4 -0 = |
        |    1 - on to step 2-fizz                                                     |
        |                                                                              |
        +------------------------------------------------------------------------------+

         Enter diff  t tests  b go back  n note  f filter     Esc back  ? help  q leave
        """)
  }

  @Test func `before they are read it says so`() {
    var trainer = Driver.practising()
    trainer.press(.character("l"))
    #expect(trainer.effects == [.session(.loadLights)])
    #expect(trainer.text().contains("Reading the lights."))
    trainer.send(.lightsLoaded([]))
    #expect(trainer.text().contains("No light is recorded yet"))
  }

  @Test func `a filter with nothing behind it says so`() {
    var trainer = looking(Array(attempt[1...2]))
    trainer.press(.character("f"), .character("f"), .character("f"))
    #expect(trainer.text().contains("No light is amber: f shows others."))
  }

  @Test func `a difference is read line by line`() {
    var trainer = looking()
    trainer.press(.down, .enter)
    trainer.send(
      .diffLoaded(from: id(5), to: id(7), files: [testChange, codeChange], text: patch))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ Changes                                             ✔ GREEN
        ┌ Light 5 to light 7 ──────────────────────────────────────────────────────────┐
        │ Tests/FizzBuzzTests/FizzBuzzTests.swift  changed +4 -0                       │
        │ Sources/FizzBuzz/FizzBuzz.swift  changed +1 -1                               │
        │                                                                              │
        │ diff --git a/Sources/FizzBuzz/FizzBuzz.swift b/Sources/FizzBuzz/FizzBuzz.swi │
        │ ft                                                                           │
        │ --- a/Sources/FizzBuzz/FizzBuzz.swift                                        │
        │ +++ b/Sources/FizzBuzz/FizzBuzz.swift                                        │
        │ @@ -1,2 +1,2 @@                                                              │
        │  func fizzBuzz(_ number: Int) -> String {                                    │
        │ -  "1"                                                                       │
        │ +  number.isMultiple(of: 3) ? "Fizz" : String(number)                        │
        │  }                                                                           │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘

         b go back                                            Esc back  ? help  q leave
        """)
  }

  @Test func `a difference on 40 by 10 cuts long lines instead of losing them`() {
    var trainer = looking(columns: 40, rows: 10)
    trainer.press(.down, .enter)
    trainer.send(.diffLoaded(from: id(5), to: id(7), files: [codeChange], text: patch))
    trainer.press(.down, .down)
    #expect(
      trainer.text() == """
         FizzBuzz ▸ Changes             ✔ GREEN
         diff --git a/Sources/FizzBuzz/FizzBuzz
         .swift b/Sources/FizzBuzz/FizzBuzz.swi
         ft
         --- a/Sources/FizzBuzz/FizzBuzz.swift
         +++ b/Sources/FizzBuzz/FizzBuzz.swift
         @@ -1,2 +1,2 @@
          func fizzBuzz(_ number: Int) -> Strin
         Light 5 to light 7
         b go back    Esc back  ? help  q leave
        """)
  }

  @Test func `a difference bears its signs in colour, and is harmless`() {
    var trainer = looking()
    trainer.press(.down, .enter)
    trainer.send(
      .diffLoaded(from: id(5), to: id(7), files: [], text: "+let a = \"\u{1B}[2J\"\n-let b"))
    let frame = trainer.frame()
    #expect(frame.rows[2].contains("+let a = \"\""))
    #expect(frame.cells[2 * 80 + 3].role == .green)
    #expect(frame.cells[3 * 80 + 3].role == .red)
  }

  @Test func `a note is typed below the lights`() {
    var trainer = looking()
    trainer.press(.character("n"))
    trainer.type("why?")
    #expect(trainer.frame().rows[22] == " Note at light 8: why?_")
    #expect(trainer.frame().rows[23].hasPrefix(" Enter done"))
  }

  @Test func `bringing back names the light and that nothing is lost`() {
    var trainer = looking()
    trainer.press(.end, .up, .up, .character("b"))
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ Lights                                              ✔ GREEN
        ┌ Lights: 7 of 8 entries, the newest first ────────────────────────────────────┐
        │    8 ✔ green: all 4 pass                   code       2   0.21 s     +1 -0   │
        │    7 ✘ red: 1 of 4 fails – six is Fizz (c… code       2   0.21 s     +0 -0 ✓ │
        │    6 ✔ green: all 3 pass                   code       2   0.21 s     +1 -0 ↑ │
        │    5 ▲ amber: does not build – needs fizz… test       2   0.21 s    +12 -3 ✓ │
        │    4 ✘ red: 1 of 3 fails – three is Fizz   refactor   2   0.21 s     +1 -0 ✓ │
        │▸   3 ✔ green: all 3 pass “the smallest th… code       2   0.21 s     +1 -1 ✓ │
        │    2 ✘ red: 1 of 3 fails – three is Fizz   test       2   0.21 s     +4 -0 ✓ │
        ┌ Bring the files of light 3 back? ────────────────────────────────────────────┐
        │ ✘ Your files become those of light 3: green: all 3 pass.                     │
        │   The present files are kept: l lists them, b brings them back.              │
        │                                                                              │
        │ Enter brings them back. Esc stays here.                                      │
        └──────────────────────────────────────────────────────────────────────────────┘
        └──────────────────────────────────────────────────────────────────────────────┘
        ┌ Light 3 · e3 ────────────────────────────────────────────────────────────────┐
        │ green: all 3 pass                                                            │
        │ minute 2 · step 2-threes-are-fizz · phase code · 0.21 s · 2 of 2 pass · Ana  │
        │ typed · 1 file, +1 -1 lines                                                  │
        │ Your note: the smallest thing that works                                     │
        └──────────────────────────────────────────────────────────────────────────────┘

         Enter bring them back                                                 Esc stay
        """)
    trainer.press(.character("y"))
    #expect(trainer.effects == [.session(.restore(id(3)))])
  }

  @Test func `of a hidden light the screen shows only that it is there`() {
    let trainers = [Colour.red, .green, .amber].map { colour in
      var trainer = HiddenLightTests.hiding(verdict(redLoop, run: "9"))
      trainer.press(.character("l"))
      let hidden = entry(9, colour, "\(colour.rawValue): so it is", phase: .code, run: "9")
      trainer.send(.lightsLoaded(Array(attempt.prefix(3)) + [hidden]))
      return trainer
    }
    #expect(Set(trainers.map { $0.frame() }).count == 1)
    #expect(
      trainers[0].text() == """
         Tandem  FizzBuzz ▸ Lights                                             ? HIDDEN
        ┌ Lights: 3 of 4 entries, the newest first ────────────────────────────────────┐
        │▸   4 ? a hidden light: what will it be?               2              +1 -0   │
        │    3 ✔ green: all 3 pass “the smallest th… code       2   0.21 s     +1 -1 ✓ │
        │    2 ✘ red: 1 of 3 fails – three is Fizz   test       2   0.21 s     +4 -0 ✓ │
        │    1 • on to step 2-fizz                                                     │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        ┌ Light 4 · e9 ────────────────────────────────────────────────────────────────┐
        │ a hidden light: what will it be?                                             │
        │ minute 8 · step 2-threes-are-fizz · Ana typed · 1 file, +1 -0 lines          │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘

         Enter diff  n note  f filter  m mark                 Esc back  ? help  q leave
        """)
  }

  private let patch = """
    diff --git a/Sources/FizzBuzz/FizzBuzz.swift b/Sources/FizzBuzz/FizzBuzz.swift
    --- a/Sources/FizzBuzz/FizzBuzz.swift
    +++ b/Sources/FizzBuzz/FizzBuzz.swift
    @@ -1,2 +1,2 @@
     func fizzBuzz(_ number: Int) -> String {
    -  "1"
    +  number.isMultiple(of: 3) ? "Fizz" : String(number)
     }

    """
}
