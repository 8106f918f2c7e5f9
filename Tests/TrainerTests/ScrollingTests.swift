import Screen
import Testing
import Verdicts

@testable import Trainer

@Suite struct ScrollingTests {
  /// A red verdict with many failing tests, the first of which bears the given name.
  private func manyFailures(first: String = "fails 0", run: String = "1") -> Verdict {
    let names = [first] + (1..<20).map { "fails \($0)" }
    return verdict(
      LoopVerdict(
        reason: .testsFailed,
        tests: names.map { test($0, .failed, expected: "1", actual: "2") }), run: run)
  }

  private func red() -> Driver {
    var trainer = Driver.practising()
    trainer.answer(manyFailures())
    trainer.press(.tab)
    return trainer
  }

  /// The first row of the light's body.
  private func top(_ trainer: Driver) -> String {
    String(trainer.frame().rows[5].dropFirst(40).dropLast())
      .split(separator: " ").joined(separator: " ")
  }

  @Test(
    arguments: [
      ([.down], "expected 1"), ([.character("j"), .character("j")], "got 2"),
      ([.down, .up], "✘ fails 0"),
      ([.down, .character("k")], "✘ fails 0"), ([.pageDown, .down], "✘ fails 2"),
      ([.character(" "), .pageUp], "✘ fails 0"), ([.up], "✘ fails 0"),
      ([.end, .home], "✘ fails 0"),
      ([.end, .down, .up, .home], "✘ fails 0"),
    ] as [([KeyPress], String)])
  func `keys scroll the pane that has the focus`(keys: [KeyPress], first: String) {
    var trainer = red()
    for key in keys { trainer.press(key) }
    #expect(top(trainer) == first)
  }

  @Test func `the first key back is never swallowed at the end`() {
    var trainer = red()
    trainer.press(.end)
    let end = top(trainer)
    trainer.press(.down, .pageDown)
    #expect(top(trainer) == end)
    trainer.press(.up)
    #expect(top(trainer) != end)
  }

  @Test func `the same failure keeps the place`() {
    var trainer = red()
    trainer.press(.down)
    trainer.answer(manyFailures(run: "2"))
    #expect(top(trainer) == "expected 1")
  }

  @Test func `another failure is scrolled to`() {
    var trainer = red()
    trainer.press(.down)
    trainer.answer(manyFailures(first: "fails at once", run: "2"))
    #expect(top(trainer) == "✘ fails at once")
  }

  @Test func `a green light keeps the place`() {
    var trainer = red()
    trainer.press(.down)
    trainer.answer(verdict(greenLoop, run: "2"))
    trainer.answer(manyFailures(run: "3"))
    #expect(top(trainer) == "✘ fails 0")
  }

  @Test func `Tab moves the focus and the scroll keys with it`() {
    var trainer = red()
    trainer.press(.tab, .down)
    #expect(top(trainer) == "✘ fails 0")
    #expect(trainer.frame().rows[2].hasPrefix("│ replaced by"))
  }

  @Test func `a new step begins at the top of its story`() {
    var trainer = Driver.practising()
    trainer.press(.down)
    trainer.send(.statusChanged(trainer.status(nil, step: 0)))
    #expect(trainer.frame().rows[2].hasPrefix("│ Whoever plays says"))
  }

  @Test func `a narrow screen shows one pane and turns to the light when it comes`() {
    var trainer = Driver.practising(columns: 71)
    #expect(trainer.text().contains("┌ Story") && !trainer.text().contains("┌ Light"))
    trainer.answer(verdict(redLoop))
    #expect(!trainer.text().contains("┌ Story") && trainer.text().contains("┌ Light"))
    trainer.press(.tab)
    #expect(trainer.text().contains("┌ Story"))
    #expect(trainer.frame().rows[0].hasSuffix(" ✘ RED"))
  }

  @Test func `long raw output scrolls in its overlay`() {
    var trainer = Driver.practising()
    var loop = redLoop
    loop.output = (1...100).map { "line \($0)" }.joined(separator: "\n")
    trainer.answer(verdict(loop))
    trainer.press(.character("o"), .down, .down)
    #expect(trainer.frame().rows[2].hasPrefix("│ line 2 "))
    trainer.press(.pageDown)
    #expect(trainer.frame().rows[2].hasPrefix("│ line 21 "))
  }
}
