import Foundation
import Support
import Testing

/// `e` opens the learner's editor at the failing line.
@Suite(.serialized, .inTurn, .timeLimit(.minutes(5))) struct `The editor` {
  /// Writes down what it was asked for and stays until Enter.
  private static let script = """
    #!/bin/sh
    printf '%s\\n' "$@" > "$HOME/asked"
    printf 'fake editor\\n'
    read line
    """

  private func player(environment: [String: String] = [:]) throws -> Player {
    let player = try Player(environment)
    try player.home.write(Self.script, to: "bin/fake-editor", executable: true)
    return player
  }

  @Test func `opens in a pane beside, inside tmux`() async throws {
    let player = try player(environment: ["EDITOR": "fake-editor"])
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz")
      try await tmux.wait(for: "RED")
      try await tmux.press("e", pane: 0)
      try await tmux.wait(for: "fake editor", pane: 1)
      #expect(try await tmux.paneCount() == 2)
      expectFailingLine(player)
      try await tmux.press("Enter", pane: 1)
      #expect(try await tmux.eventually { try await tmux.paneCount() == 1 })
      try await tmux.wait(for: "RED")
    }
  }

  @Test func `gets the whole terminal outside of tmux, and gives it back`() async throws {
    let player = try player(environment: ["EDITOR": "fake-editor"])
    try await player.play { tmux in
      try await tmux.type("unset TMUX TMUX_PANE; tandem practice fizz-buzz")
      try await tmux.wait(for: "RED")
      try await tmux.press("e")
      try await tmux.wait("the editor alone") {
        $0.contains("fake editor") && !$0.contains("Story")
      }
      expectFailingLine(player)
      try await tmux.press("Enter")
      try await tmux.wait(for: "RED", "Story")
    }
  }

  @Test(arguments: ["unset TMUX TMUX_PANE; ", ""])
  func `that fails is told, inside tmux and outside, and practice goes on`(
    before: String
  ) async throws {
    let player = try player(environment: ["EDITOR": "no-such-editor"])
    try await player.play { tmux in
      try await tmux.type("\(before)tandem practice fizz-buzz")
      try await tmux.wait(for: "RED")
      try await tmux.press("e")
      try await tmux.wait(for: "EDITOR", "RED")
    }
  }

  private func expectFailingLine(_ player: Player) {
    let asked = player.home.text("asked") ?? ""
    #expect(asked.contains(/^\+\d+\n.*FizzBuzzTests\.swift\n$/), "\(asked)")
  }
}
