import Foundation
import Support
import Testing

/// The trainer's manners towards the shell that it was started from.
@Suite(.serialized, .inTurn, .timeLimit(.minutes(5))) struct `The shell` {
  let player: Player

  init() throws { player = try Player() }

  @Test func `gets the terminal with Ctrl-Z, and gives it back with fg`() async throws {
    try await player.play { tmux in
      try await tmux.type("tandem")
      try await tmux.wait(for: "FizzBuzz", "Bowling")
      try await tmux.press("C-z")
      try await tmux.wait(for: "Stopped")
      try await tmux.type("echo in the shell")
      try await tmux.wait(for: "\nin the shell")
      // Another size meanwhile: on its return it measures again.
      try await tmux.resize(columns: 100, rows: 30)
      try await tmux.type("fg")
      try await tmux.wait("the catalogue again") {
        $0.contains("Bowling") && !$0.contains("Stopped")
      }
      try await tmux.press("q")
      // Keys that come before the shell is back still belong to the trainer.
      try await tmux.wait("the shell's screen") { !$0.contains("Bowling") }
      try await tmux.type("echo status=$?")
      try await tmux.wait(for: "status=0")
    }
  }

  @Test(arguments: ["SEGV", "ABRT", "TERM", "HUP"])
  func `is usable after a death`(signal: String) async throws {
    try await player.play { tmux in
      try await tmux.type("tandem")
      try await tmux.wait(for: "FizzBuzz", "Bowling")
      let process = try #require(try await tmux.foregroundProcess())
      _ = try await Child.run(
        URL(filePath: "/bin/sh"), ["-c", "kill -\(signal) \(process)"],
        environment: player.environment)
      try await tmux.wait("the shell's screen") { !$0.contains("Bowling") }
      try await tmux.type("stty -a | grep -ow -e -icanon -e -echo -e icanon -e echo")
      try await tmux.wait("a sane terminal") { screen in
        let words = Set(screen.split(separator: "\n").map(String.init))
        return words.isSuperset(of: ["icanon", "echo"])
      }
    }
  }

  @Test func `gets the terminal back on leaving, with one line about how to resume`() async throws {
    try await player.play { tmux in
      try await tmux.type("echo before; tandem practice fizz-buzz")
      try await tmux.wait(for: "Story")
      // Without a question, although a run goes on: nothing that was saved is lost.
      try await tmux.press("q")
      // The typed line names kata and command too: only the farewell says how to go on.
      let screen = try await tmux.wait(for: "before", "Go on with: tandem practice")
      #expect(!screen.contains("Story"))
    }
  }
}
