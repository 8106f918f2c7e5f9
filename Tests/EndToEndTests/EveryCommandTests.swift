import Foundation
import Support
import Testing

/// Each command runs and exits as Docs/Guide.md says, and with `--json` prints one object.
@Suite(.serialized, .inTurn, .timeLimit(.minutes(10))) struct `Every command` {
  let player: Player
  let kata: FizzBuzz

  init() throws {
    player = try Player()
    kata = FizzBuzz(player: player)
  }

  /// Runs a command line in which `DIR` stands for the workspace.
  private func run(_ line: String) async throws -> Child {
    let words = line.split(separator: " ").map { $0 == "DIR" ? kata.path : String($0) }
    return try await Child.run(
      player.tandem, words, environment: player.environment, in: player.home.url)
  }

  private func expect(_ table: [(line: String, status: Int32, words: String)]) async throws {
    for (line, status, words) in table {
      let child = try await run(line)
      #expect(child.status == status, "\(line): \(child.complaint)")
      #expect((child.output + child.complaint).contains(words), "\(line): \(child.output)")
      // Data goes to the one side, and what went wrong to the other.
      #expect(child.output.isEmpty == (status == 1 || status == 64), "\(line)")
    }
  }

  @Test func `exits as documented`() async throws {
    try await kata.start()
    try await expect([
      ("diff DIR", 1, "no light yet"), ("back DIR", 1, "No light was green"),
      ("note early DIR", 1, "no light yet"), ("lights DIR", 0, "There is no light yet"),
      ("retro DIR", 0, "Retro: FizzBuzz"),
    ])
    #expect(try await kata.run().light == "red")
    try await expect([
      ("diff DIR", 0, "FizzBuzz.swift"), ("diff DIR --light abcdef", 64, "no light abcdef"),
      ("note early DIR", 0, "Noted."), ("lights DIR", 0, "“early”"),
      ("retro DIR --markdown", 0, "FizzBuzz"),
      ("tests DIR", 0, "The list is empty"), ("tests DIR --add zero", 0, "□ zero"),
      ("tests DIR --tick 3", 0, "✔ zero"), ("tests DIR --tick 3", 0, "✔ zero"),
      ("tests DIR --open 3", 0, "□ zero"), ("tests DIR --cross 3", 0, "– zero"),
      ("tests DIR --tick 9", 64, "no item on line 9"),
      ("predict red DIR", 0, "Predicted red"), ("predict plaid DIR", 64, "plaid"),
      ("swap DIR", 64, "You are practising alone"), ("hint DIR", 0, "1. "),
      ("restore DIR", 0, "the customer's already"), ("keys", 0, "| "),
      ("rhythm DIR", 0, "classic"), ("rhythm DIR tcr", 0, "tcr"),
      ("rhythm DIR waltz", 64, "baby-steps"), ("status DIR", 0, "Rhythm: tcr"),
      ("kata show fizz-buzz", 0, "Say the number"), ("kata show fizzbuzz", 64, "fizz-buzz"),
      ("doctor", 0, "terminal"), ("rhythm waltz", 64, "baby-steps"),
      ("run --raw --json DIR", 64, "leave out"),
    ])
  }

  @Test func `plain lines have ASCII marks where the settings ask for them`() async throws {
    try await kata.start()
    try player.home.write("glyphs: ascii\n", to: ".config/tandem/config.yml")
    try await expect([
      ("tests DIR --add 1→é", 0, "o 1>é"), ("tests DIR --json", 0, "1→é"),
      ("retro DIR", 0, "No light yet"), ("doctor", 0, "v terminal"),
    ])
  }

  @Test func `a folder of katas may be named from where one stands`() async throws {
    let empty = player.home["Empty"]
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    try await expect([("kata list --katas Empty", 0, "There are no katas here")])
  }

  @Test(arguments: [
    ("diff DIR", "files"), ("back DIR", "files"), ("retro DIR", "neverRed"),
    ("tests DIR", "items"), ("predict red DIR", "said"), ("hint DIR", "hints"),
    ("restore DIR", "files"), ("rhythm DIR", "rhythm"), ("status DIR", "practice"),
    ("doctor", "findings"), ("kata show fizz-buzz", "steps"), ("lights DIR", "lights"),
  ])
  func `prints one object`(line: String, key: String) async throws {
    try await kata.start()
    // These two are about a light, the rest is not.
    if line.hasPrefix("diff") || line.hasPrefix("back") {
      try kata.code(FizzBuzz.says)
      #expect(try await kata.run().light == "green")
    }
    let answer = try RunAnswer(try await run(line + " --json"))
    #expect(answer.status == 0)
    #expect(answer.json[key] != nil, "\(answer.json)")
  }

  @Test func `start and swap print one object`() async throws {
    let started = try RunAnswer(try await run("start fizz-buzz --json"))
    #expect(started.json["folder"] as? String == player.home["tandem/fizz-buzz"].path())
    let again = try await run("start fizz-buzz")
    #expect(again.complaint.contains("--in \(player.home["tandem/fizz-buzz-2"].path())"))
  }

  @Test func `watch prints an object for its first light, and ends when it is told`() async throws {
    try await kata.start()
    let script = """
      mkfifo lines || exit 9
      "$1" watch "$2" --json >lines 2>/dev/null &
      exec 3<lines
      read -r line <&3
      printf '%s\\n' "$line"
      kill -TERM $!
      wait $!
      """
    let child = try await Child.run(
      URL(filePath: "/bin/sh"), ["-c", script, "sh", player.tandem.path(), kata.path],
      environment: player.environment, in: player.home.url)
    let answer = try RunAnswer(child)
    #expect(answer.light == "red")
    #expect(answer.status == 130)
  }

  @Test func `a command says what the history could not keep`() async throws {
    try await kata.start()
    // A file where the repository should be: the same answer for root, whom no permission stops.
    try player.home.write("", to: kata.folder + "/.tandem/history.git")
    let child = try await run("run DIR")
    #expect(child.status == 1)
    #expect(child.complaint.contains("history.git"), "\(child.complaint)")
  }

  @Test func `watch ends with 74 when its folder is moved away`() async throws {
    try await kata.start()
    let script = """
      mkfifo lines || exit 9
      "$1" watch "$2" --json >lines &
      exec 3<lines
      read -r line <&3
      mv "$2" "$2-moved"
      wait $!
      """
    let child = try await Child.run(
      URL(filePath: "/bin/sh"), ["-c", script, "sh", player.tandem.path(), kata.path],
      environment: player.environment, in: player.home.url)
    #expect(child.status == 74)
    #expect(child.complaint.contains("start Tandem again where it is now"))
  }

  @Test func `a prediction in another shell shows the hidden light of a watch`() async throws {
    try await kata.start()
    try await player.play { tmux in
      try await tmux.type("tandem watch \(kata.folder) --predict")
      try await tmux.wait(for: "A light waits")
      let predicted = try await run("predict red DIR")
      #expect(predicted.output.contains("You said red: right."))
      try await tmux.wait(for: "✘ RED", "You said red: right. 1 of 1.")
    }
  }

  @Test func `watch runs on Enter where only a key starts a run`() async throws {
    try await kata.start()
    try await player.play { tmux in
      try await tmux.type("tandem watch \(kata.folder) --run key")
      try await tmux.wait(for: "Press Enter", "RED")
      try kata.code(FizzBuzz.says)
      try await tmux.press("Enter")
      try await tmux.wait(for: "GREEN")
    }
  }
}
