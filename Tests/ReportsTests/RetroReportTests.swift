import Examples
import Practice
import Reports
import Testing
import Verdicts

/// The retro as a terminal and a page show it.
@Suite struct RetroReportTests {
  private let retro = Retro.fizzBuzz

  @Test func `a terminal shows it`() {
    #expect(
      RetroReport(retro).lines(width: 72).joined(separator: "\n") == """
        Retro: FizzBuzz

        ▲ ✘ ✔ ✔ ✘ ✔ ✔

        lights          7: 4 green, 2 red, 1 amber
        at work         8 min
        cycles          3, on average 2.7 min and 17.7 lines
        longest red     4 min
        refactorings    1
        predictions     2 of 3 right: green 2 of 3
        never seen red  2: one is 1, two is 2
        noticed         a new test green at once (1), a wrong prediction (1)
        typing          Ana 3 min, Ben 5 min
        handovers       2
        overtime        Ana 1 min, Ben 20 s

        Minutes per cycle
           1    2:00   23 lines  ██████████████████▊
           2    5:00   25 lines  ███████████████████████████████████████████████
           3    1:00    5 lines  █████████▍

        1. Which step was too large, and how could you have cut it?
           ____________________________________________________________
        2. What did a red light tell you that you did not expect?
           ____________________________________________________________
        3. What will you do differently in the next session?
           ____________________________________________________________
        """)
  }

  @Test func `plain terminals get plain signs`() {
    let rows = RetroReport(retro).lines(width: 72, isASCII: true)
    #expect(rows.allSatisfy { $0.allSatisfy(\.isASCII) })
    #expect(rows.contains("! x + + x + +"))
  }

  @Test(arguments: [1, 24, 30, 40, 47, 48, 72, 200], [false, true])
  func `no line is wider than asked for`(width: Int, isASCII: Bool) {
    var long = retro
    long.neverRed.append(String(repeating: "x", count: 300))
    let rows = RetroReport(long).lines(width: width, isASCII: isASCII)
    #expect(rows.allSatisfy { $0.count <= max(24, width) })
  }

  @Test func `a hidden light is left out, and the lines say so`() {
    let retro = Retro(title: "", lights: [.light(0, .red, .test)], isHidden: true)
    let rows = RetroReport(retro).lines(width: 72)
    #expect(rows.contains("lights          1: 0 green, 1 red, 0 amber; one is hidden"))
    #expect(rows.contains("never seen red  not shown while a light is hidden"))
    let only = RetroReport(Retro(title: "", lights: [], isHidden: true))
    #expect(only.lines(width: 72).last == "The only light is hidden until predicted.")
    #expect(only.markdown.contains("The only light is hidden until predicted."))
  }

  @Test func `somebody alone gets no lines about handovers and turns`() {
    let retro = Retro(title: "", lights: [.light(0, .red, .test)])
    let rows = RetroReport(retro).lines(width: 72)
    #expect(!rows.contains { $0.hasPrefix("handovers") || $0.hasPrefix("overtime") })
  }

  @Test func `without lights it says so`() {
    let empty = RetroReport(Retro(title: "Nothing", lights: []))
    #expect(
      empty.lines(width: 40) == [
        "Retro: Nothing", "", "No light yet: there is nothing to show.",
      ])
    #expect(empty.markdown.contains("No light yet"))
  }

  @Test func `many cycles show the last twenty`() {
    let lights = (0..<50).map { LightFacts.light(Double($0) * 60, .green, .test) }
    let rows = RetroReport(Retro(title: "Long", lights: lights)).lines(width: 60)
    #expect(rows.contains("Minutes per cycle, from cycle 31 on"))
    #expect(rows.contains { $0.hasPrefix("  50 ") })
    #expect(!rows.contains { $0.hasPrefix("  30 ") })
  }

  @Test func `markdown holds the facts and leaves room for the answers`() {
    var odd = retro
    odd.neverRed = ["a*b `c`"]
    let text = RetroReport(odd).markdown
    #expect(text.hasPrefix("# Retro: FizzBuzz\n\n- **lights**: 7: 4 green, 2 red, 1 amber\n"))
    #expect(text.contains("- **never seen red**: 1: a\\*b \\`c\\`\n"))
    #expect(text.contains("| 2 | 2 | 25 | 5:00 |"))
    #expect(RetroReport.questions.count == 3)
    #expect(RetroReport.questions.allSatisfy { text.contains("## \($0)\n") })
  }
}
