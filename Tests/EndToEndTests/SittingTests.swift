import Foundation
import Support
import Testing

/// A whole sitting before the real screen.
@Suite(.serialized, .inTurn, .timeLimit(.minutes(10))) struct `A sitting` {
  let player: Player
  let kata: FizzBuzz

  init() throws {
    player = try Player()
    kata = FizzBuzz(player: player, folder: "tandem/fizz-buzz")
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func `goes from the catalogue through red, amber and green to step 2`(
    columns: Int, rows: Int
  ) async throws {
    try await player.play(columns: columns, rows: rows) { tmux in
      try await tmux.type("tandem")
      try await tmux.wait(for: "FizzBuzz")
      try await tmux.press("Enter")
      try await tmux.wait(for: "RED")

      try kata.code(FizzBuzz.broken)
      try await tmux.wait(for: "AMBER")

      try kata.code(FizzBuzz.says)
      try await tmux.wait(for: "GREEN")

      try await tmux.press("n")
      try await tmux.wait(for: "not done")
      try await tmux.press("Escape")
      try await tmux.wait("the practice screen") { !$0.contains("not done") }

      try kata.test(FizzBuzz.ownTest)
      try await tmux.wait(for: "2 pass")
      // Beside the open trainer; a small screen has no room to show it.
      let isDone = try await tmux.eventually {
        try RunAnswer(await player.run("status", kata.path, "--json")).isStepDone == true
      }
      #expect(isDone)
      try await tmux.press("n")
      try await tmux.wait(for: "2 of 5")

      try await tmux.press("q")
      // The screen as it was before, with one line about how to go on.
      try await tmux.wait("the shell") { screen in
        screen.hasPrefix("$ tandem") && screen.contains("tandem practice fizz-buzz")
      }
    }
    #expect(player.home.text(kata.folder + "/Acceptance/Package.swift") != nil)
  }

  @Test func `goes back to the catalogue and in again while a run goes on`() async throws {
    try await player.play { tmux in
      try await tmux.type("tandem")
      try await tmux.wait(for: "FizzBuzz")
      try await tmux.press("Enter")
      try await tmux.wait(for: "Story")
      try await tmux.press("Escape")
      try await tmux.wait(for: "Choose a kata")
      try await tmux.press("Enter")
      let screen = try await tmux.wait(for: "RED")
      #expect(!screen.contains("is held by"))
    }
  }

  @Test func `looks like the design's picture`() async throws {
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz")
      let screen = try await tmux.wait(for: "RED", "Story", "Done when", "one is said as 1")
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows[0].hasPrefix(" Tandem  FizzBuzz ▸ 1 of 5"))
      #expect(rows[1].hasPrefix("┌ Story ─"))
      #expect(rows[1].count == 80)
      #expect(screen.contains("✘ 1 → 1"))
      #expect(screen.contains("a test of your own"))
      #expect(screen.contains("expected"))
      #expect(screen.contains("? help"))
      let title = try await tmux.title()
      #expect(title.contains("RED") || title.contains("✘"), "\(title)")
    }
  }

  @Test func `says before the first light that nothing is isolated`() async throws {
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz --isolation off")
      try await tmux.wait(for: "NO LIGHT YET", "not isolated")
    }
  }

  @Test func `shows the hidden light when somebody predicts it in another shell`() async throws {
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz --predict")
      try await tmux.wait(for: "? HIDDEN")
      let status = try await player.run("status", kata.path)
      #expect(status.output.contains("hidden until predicted"))
      let predicted = try await player.run("predict", "red", kata.path)
      #expect(predicted.output.contains("You said red: right."))
      try await tmux.wait(for: "RED", "You said red: right.")
    }
  }

  @Test func `shows hints and help and comes back with Escape`() async throws {
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz")
      try await tmux.wait(for: "Story")
      try await tmux.press("h")
      try await tmux.wait(for: "very least")
      try await tmux.press("Escape")
      try await tmux.wait("the practice screen") { !$0.contains("very least") }
      try await tmux.press("?")
      try await tmux.wait(for: "go on to the next step")
      try await tmux.press("Escape")
      try await tmux.wait(for: "Story")
    }
  }

  @Test func `answers keys and a new size while a run goes on`() async throws {
    try await kata.start()
    try kata.code(FizzBuzz.says)
    try player.home.save(
      "import Testing\n@Test func slow() async throws { try await Task.sleep(for: .seconds(8)) }\n",
      to: kata.folder + "/Tests/FizzBuzzTests/SlowTests.swift")
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz")
      // Both loops run at once; the line tells of the one of which something was heard last.
      try await tmux.wait("tests that go on") { $0.contains(/(tests|examples) \d+ of \d+/) }
      try await tmux.resize(columns: 120, rows: 40)
      try await tmux.wait("the screen in its new size") { screen in
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.count >= 40 && rows.contains { $0.count == 120 }
      }
      try await tmux.press("?")
      try await tmux.wait(for: "go on to the next step")
      try await tmux.press("Escape")
      try await tmux.resize(columns: 40, rows: 10)
      try await tmux.wait(for: "GREEN")
    }
  }

  @Test func `says so on a screen that is too small, and comes back`() async throws {
    try await player.play(columns: 30, rows: 8) { tmux in
      try await tmux.type("tandem")
      try await tmux.wait("a word about the size") { $0.contains(/40.?(×|x|by).?10/) }
      try await tmux.resize(columns: 80, rows: 24)
      try await tmux.wait(for: "FizzBuzz", "Bowling")
    }
  }
}
