import Foundation
import Support
import Testing

/// What a long sitting leaves behind: every save that changed something, as git has it.
@Suite(.serialized, .inTurn, .timeLimit(.minutes(10))) struct `A long sitting` {
  let player: Player
  let kata: FizzBuzz

  init() throws {
    player = try Player()
    kata = FizzBuzz(player: player, folder: "tandem/fizz-buzz")
  }

  /// Code that knows the numbers up to a limit.
  private func code(upTo limit: Int, remark: String = "") -> String {
    """
    func fizzBuzz(_ number: Int) -> String {
      number <= \(limit) ? String(number) : "?"\(remark)
    }

    """
  }

  private func tests(upTo limit: Int) -> String {
    (2...limit).map { number in
      "  @Test func `\(number) is said`() { #expect(fizzBuzz(\(number)) == \"\(number)\") }"
    }.joined(separator: "\n")
  }

  private func lights() async throws -> [[String: Any]] {
    let answer = try RunAnswer(await player.run("lights", kata.path, "--json"))
    let all = try #require(answer.json["lights"] as? [[String: Any]])
    return all.filter { $0["light"] is String && $0["corrects"] is NSNull }
  }

  @Test func `has each of twenty saves, in order, with phase and reason`() async throws {
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz")
      try await tmux.wait(for: "1 light")
      var count = 1
      func saved() async throws {
        count += 1
        try await tmux.wait(for: "\(count) lights")
      }
      for number in 2...6 {
        try kata.test(tests(upTo: number))
        try await saved()
        try kata.code(code(upTo: number, remark: ")"))
        try await saved()
        try kata.code(code(upTo: number))
        try await saved()
        try kata.code(code(upTo: number, remark: "  // tidy"))
        try await saved()
      }
    }
    let lights = try await lights().dropFirst()
    let story = lights.map { "\($0["reason"] ?? "?") \($0["phase"] ?? "?")" }
    let cycle = ["testsFailed test", "notBuilt code", "passed code", "passed refactor"]
    // The starter's own test was red already: the first test of one's own comes in the midst of code.
    #expect(story == ["testsFailed code"] + (2...6).flatMap { _ in cycle }.dropFirst())

    // Git alone brings a tree back, and it is judged again with the same light.
    for light in [lights[lights.startIndex + 4], lights[lights.startIndex + 18]] {
      let folder = player.home["again-\(light["id"] ?? "")"].path()
      let tree = try #require(light["tree"] as? String)
      _ = try await Child.run(
        URL(filePath: "/bin/sh"),
        [
          "-c",
          "mkdir \"$1\" && git --git-dir \"$2/.tandem/history.git\" archive \"$3\" | tar xC \"$1\"",
          "sh", folder, kata.path, tree,
        ], environment: player.environment)
      let answer = try RunAnswer(
        await Child.run(
          player.tandem, ["run", folder, "--json"], environment: player.environment))
      #expect(answer.inner == light["light"] as? String)
    }
  }

  @Test func `goes on after a kill, and every light that was shown is there`() async throws {
    try await player.play { tmux in
      for round in 1...5 {
        // The row begins with the lights of the rounds before.
        let before = round == 1 ? 0 : try await lights().count
        try await tmux.type("clear; tandem practice fizz-buzz")
        try await tmux.wait(for: "Story", " \(before + 1) light")
        try kata.code(code(upTo: round))
        try await tmux.wait(for: " \(before + 2) lights")
        let process = try #require(try await tmux.foregroundProcess())
        _ = try await Child.run(
          URL(filePath: "/bin/sh"), ["-c", "kill -KILL \(process)"],
          environment: player.environment)
        try await tmux.type("reset")
        let recorded = try await lights().count
        #expect(recorded >= round * 2, "round \(round)")
      }
    }
    let check = try await Child.run(
      URL(filePath: "/bin/sh"),
      ["-c", "git --git-dir \"$1/.tandem/history.git\" fsck --no-dangling 2>&1", "sh", kata.path],
      environment: player.environment)
    #expect(check.status == 0)
    #expect(!check.output.contains("error"))
  }
}
