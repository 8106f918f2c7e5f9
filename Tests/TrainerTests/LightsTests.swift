import Practice
import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct LightsTests {
  /// A trainer that shows the lights of the short attempt.
  private func looking(_ entries: [LightEntry] = attempt) -> Driver {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.press(.character("l"))
    trainer.send(.lightsLoaded(entries))
    return trainer
  }

  private func chosen(_ trainer: Driver) -> EntryID? {
    trainer.model.pages[LightsPage.self]?.chosen?.id
  }

  @Test(
    arguments: [
      ([], 8), ([.down], 7), ([.character("j"), .character("j"), .character("k")], 7),
      ([.up], 8), ([.end], 1), ([.end, .down], 1), ([.end, .home], 8), ([.pageDown], 1),
      ([.end, .pageUp], 8),
    ] as [([KeyPress], Int)])
  func `keys choose a light`(keys: [KeyPress], number: Int) {
    var trainer = looking()
    for key in keys { trainer.press(key) }
    #expect(chosen(trainer) == id(number))
  }

  @Test(
    arguments: [
      (1, Colour.red, 7), (2, .green, 8), (3, .amber, 5), (4, nil, 5),
    ] as [(Int, Colour?, Int)])
  func `f shows one colour after the other`(presses: Int, filter: Colour?, number: Int) {
    var trainer = looking()
    for _ in 0..<presses { trainer.press(.character("f")) }
    #expect(trainer.model.pages[LightsPage.self]?.filter == filter)
    if filter != nil {
      #expect(trainer.model.pages[LightsPage.self]?.chosen?.light?.colour == filter)
    }
  }

  @Test func `a hidden choice gives way to the next older one`() {
    var trainer = looking()
    trainer.press(.down, .down, .down, .character("f"))
    #expect(chosen(trainer) == id(4))
  }

  @Test func `the first red of a test is found`() {
    var trainer = looking()
    trainer.press(.end, .up, .up, .up, .character("r"))
    #expect(chosen(trainer) == id(2))
    #expect(trainer.model.notice == "“three is Fizz” was first red here.")
    trainer.press(.character("r"))
    #expect(trainer.model.notice == "“three is Fizz” was first red in this very light.")
  }

  private func tests(_ names: (String, TestResult.Status)...) -> [RecordedTest] {
    names.map {
      RecordedTest(
        identity: "FizzBuzzTests.FizzBuzzTests/\($0.0)",
        loop: $0.0.contains("→") ? .outer : .inner, status: $0.1)
    }
  }

  @Test func `t lists the tests of a light, what failed first`() {
    var trainer = looking()
    trainer.press(.down, .character("t"))
    #expect(trainer.effects == [.session(.loadTests(of: id(7)))])
    #expect(trainer.text().contains("Reading the tests."))
    trainer.send(
      .testsLoaded(
        of: id(7),
        tests(("one is 1", .passed), ("six is Fizz", .failed), ("3 → Fizz", .unfinished))))
    let rows = trainer.frame().rows
    #expect(rows[1].hasPrefix("┌ Tests of light 7 ─"))
    #expect(
      rows[2...4].map { $0.split(separator: " ").joined(separator: " ") } == [
        "│ ▸ ✘ six is Fizz │", "│ ✘ 3 → Fizz the customer's │", "│ ✔ one is 1 │",
      ])
    trainer.press(.escape)
    #expect(trainer.model.context == .lights)
    // Once read, they are there at once.
    trainer.press(.character("t"))
    #expect(trainer.effects.isEmpty)
  }

  @Test func `the tests of another light come too late`() {
    var trainer = looking()
    trainer.press(.character("t"))
    trainer.send(.testsLoaded(of: id(7), tests(("six is Fizz", .failed))))
    #expect(trainer.text().contains("Reading the tests."))
    trainer.press(.enter)
    #expect(trainer.model.notice == "The tests are being read.")
  }

  @Test func `the first red of any test is found, also behind a filter`() {
    var trainer = looking()
    trainer.press(.character("f"), .character("f"), .character("t"))
    trainer.send(
      .testsLoaded(of: id(6), tests(("one is 1", .passed), ("three is Fizz", .passed))))
    trainer.press(.down, .enter)
    #expect(chosen(trainer) == id(2))
    #expect(trainer.model.notice == "“three is Fizz” was first red here.")
    #expect(!trainer.hasWindow)
  }

  @Test func `a test that was never red says so`() {
    var trainer = looking()
    trainer.press(.character("t"))
    trainer.send(.testsLoaded(of: id(8), tests(("one is 1", .passed))))
    trainer.press(.character("r"))
    #expect(chosen(trainer) == id(8))
    #expect(trainer.model.notice == "“one is 1” was never red in this attempt.")
  }

  @Test func `r asks which test is meant where several failed`() {
    var trainer = looking(
      attempt + [entry(9, .red, "red: 2 of 4 fail", failed: ["four is 4", "three is Fizz"])])
    trainer.press(.character("r"))
    #expect(trainer.effects == [.session(.loadTests(of: id(9)))])
    #expect(trainer.model.context == .lightTests)
    trainer.send(
      .testsLoaded(of: id(9), tests(("four is 4", .failed), ("three is Fizz", .failed))))
    trainer.press(.down, .character("r"))
    #expect(chosen(trainer) == id(2))
  }

  @Test func `an entry that is no light has no tests`() {
    var trainer = looking()
    trainer.press(.end, .character("t"))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == "This is not a light, so it has no tests.")
  }

  @Test func `the tests of a hidden light are not told`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop, run: "9"))
    trainer.press(.character("l"))
    trainer.send(.lightsLoaded([entry(9, .red, "red", failed: ["three is Fizz"])]))
    trainer.press(.character("t"))
    #expect(trainer.effects.isEmpty && !trainer.hasWindow)
    #expect(trainer.model.notice?.hasPrefix("First say what the hidden light will be") == true)
  }

  @Test func `what is no light has no first red`() {
    var trainer = looking()
    trainer.press(.end, .character("r"))
    #expect(trainer.model.notice == "This is not a light, so no test failed in it.")
    #expect(chosen(trainer) == id(1))
  }

  @Test func `a green light has no first red`() {
    var trainer = looking()
    trainer.press(.character("r"))
    #expect(trainer.model.notice == "No test failed in this light: t lists them all.")
    #expect(chosen(trainer) == id(8))
  }

  @Test(
    arguments: [
      // The light before; a correction is compared with the run before, not with what it corrects.
      ([.enter], 7, 8), ([.down, .enter], 5, 7), ([.down, .down, .enter], 5, 6),
      // The first light is compared with what was there when the attempt began.
      ([.end, .up, .enter], 1, 2),
      // With another side the older one comes first, whichever was marked.
      ([.character("m"), .end, .up, .enter], 2, 8), ([.end, .character("m"), .home, .enter], 1, 8),
      // A mark is taken away where it was set.
      ([.end, .character("m"), .character("m"), .home, .enter], 7, 8),
    ] as [([KeyPress], Int, Int)])
  func `Enter compares`(keys: [KeyPress], from: Int, to: Int) {
    var trainer = looking()
    for key in keys { trainer.press(key) }
    #expect(trainer.effects == [.session(.loadDiff(from: id(from), to: id(to)))])
  }

  @Test func `the very first entry is compared with nothing`() {
    var trainer = looking()
    trainer.press(.end, .enter)
    #expect(trainer.effects == [.session(.loadDiff(from: nil, to: id(1)))])
  }

  @Test func `another difference than the one that was asked for comes too late`() {
    var trainer = looking()
    trainer.press(.enter)
    let before = trainer.model
    trainer.send(.diffLoaded(from: id(2), to: id(8), files: [], text: "+a"))
    #expect(trainer.model == before)
    trainer.press(.escape)
    let list = trainer.model
    trainer.send(.diffLoaded(from: id(7), to: id(8), files: [], text: "+a"))
    #expect(trainer.model == list)
  }

  @Test func `what was read for a screen that was left changes nothing`() {
    var trainer = looking()
    trainer.press(.escape)
    let before = trainer.model
    trainer.send(.lightsLoaded(attempt))
    trainer.send(.retroLoaded(Retro(title: "FizzBuzz", lights: [])))
    #expect(trainer.model == before)
  }

  @Test func `every line of a difference can be reached`() {
    var trainer = looking()
    trainer.press(.enter)
    let lines = (1...100).map { "+line \($0)" }.joined(separator: "\n")
    trainer.send(.diffLoaded(from: id(7), to: id(8), files: [], text: lines))
    #expect(trainer.text().contains("+line 1 "))
    trainer.press(.end)
    #expect(trainer.text().contains("+line 100"))
    trainer.press(.up, .pageUp)
    #expect(!trainer.text().contains("+line 100"))
    trainer.press(.home)
    #expect(trainer.text().contains("+line 1 "))
  }

  @Test func `a note belongs to the light at which it was begun`() {
    var trainer = looking()
    trainer.press(.character("n"))
    trainer.type("q? is text here")
    trainer.send(.lightsLoaded(attempt + [entry(9, .red, "red: new", failed: ["new"])]))
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.note("q? is text here", on: id(8)))])
    #expect(trainer.model.context == .lights)
  }

  @Test func `an empty note is refused, and Esc gives it up`() {
    var trainer = looking()
    trainer.press(.character("n"), .character(" "), .enter)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == "Nothing is typed yet: Esc goes back.")
    trainer.press(.escape)
    #expect(trainer.model.context == .lights)
  }

  @Test func `a new light is read in while the lights are looked at`() {
    var trainer = looking()
    trainer.press(.down)
    trainer.answer(verdict(redLoop, run: "9"))
    #expect(trainer.effects == [.session(.loadLights)])
    trainer.send(.lightsLoaded(attempt + [entry(9, .red, "red: new", failed: ["new"])]))
    #expect(chosen(trainer) == id(7))
  }

  @Test func `whoever looks at the newest light sees the next one`() {
    var trainer = looking()
    trainer.send(.lightsLoaded(attempt + [entry(9, .red, "red: new", failed: ["new"])]))
    #expect(chosen(trainer) == id(9))
  }

  @Test func `after files were put back the lights are read again`() {
    var trainer = looking()
    trainer.send(.wentBack(files: ["Sources/A.swift"]))
    #expect(trainer.effects == [.session(.loadLights)])
    #expect(trainer.text().contains("reload your buffer"))
  }

  @Test func `a light that comes hidden is hidden among the lights as well`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop, run: "8"))
    trainer.practise(.predicted(Prediction(.red)))
    trainer.press(.character("l"))
    trainer.answer(verdict(redLoop, run: "9"), after: testChange)
    trainer.send(.lightsLoaded([entry(9, .red, "red", failed: ["three is Fizz"])]))
    #expect(trainer.text().contains("a hidden light: what will it be?"))
    #expect(!trainer.text().contains("three is Fizz"))
  }

  @Test func `nothing is brought back while a light is hidden`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop, run: "9"))
    trainer.press(.character("l"))
    trainer.send(.lightsLoaded(attempt))
    trainer.press(.character("b"))
    #expect(!trainer.hasWindow)
    #expect(trainer.model.notice?.hasPrefix("First say what the hidden light will be") == true)
  }

  @Test func `a hidden light is in no filter and has no first red`() {
    var trainer = HiddenLightTests.hiding(verdict(redLoop, run: "9"))
    trainer.press(.character("l"))
    trainer.send(.lightsLoaded([entry(9, .red, "red", failed: ["three is Fizz"])]))
    trainer.press(.character("r"))
    #expect(trainer.model.notice == "No test failed in this light: t lists them all.")
    trainer.press(.character("f"))
    #expect(trainer.model.pages[LightsPage.self]?.chosen == nil)
    trainer.practise(.predicted(Prediction(.red)))
    #expect(trainer.model.pages[LightsPage.self]?.chosen?.id == id(9))
  }

  @Test func `Esc goes back from the difference to the lights to the light`() {
    var trainer = looking()
    trainer.press(.enter)
    #expect(trainer.model.context == .difference)
    trainer.press(.escape)
    #expect(trainer.model.context == .lights)
    trainer.press(.escape)
    #expect(trainer.model.context == .practice)
    #expect(trainer.model.pages[LightsPage.self] == nil)
  }

  @Test func `two thousand lights are drawn as quickly as twenty`() {
    func time(_ count: Int) -> Duration {
      let entries = (1...count).map { entry($0, .red, "light \($0)", failed: ["three is Fizz"]) }
      var trainer = looking(entries)
      return ContinuousClock().measure {
        for _ in 0..<20 {
          trainer.press(.down)
          _ = trainer.frame()
        }
      }
    }
    _ = time(20)
    // Drawing every row instead of the visible ones would take a hundred times as long.
    #expect(time(2000) < time(20) * 10)
  }
}
