import Foundation
import Support
import Testing

/// The commands without a terminal, in the order in which a learner meets them.
@Suite(.serialized, .inTurn, .timeLimit(.minutes(10))) struct `The commands` {
  let player: Player
  let kata: FizzBuzz

  init() throws {
    player = try Player()
    kata = FizzBuzz(player: player)
  }

  @Test func `list the katas as pure JSON`() async throws {
    let child = try await player.run("kata", "list", "--json")
    let answer = try RunAnswer(child)
    let katas = try #require(answer.json["katas"] as? [[String: Any]])
    let slugs = Set(katas.compactMap { $0["slug"] as? String })
    #expect(slugs.isSuperset(of: ["fizz-buzz", "string-calculator", "bowling"]))
    #expect(child.status == 0)
  }

  @Test func `carry a learner from the gift to step 2 and notice a regression`() async throws {
    try await kata.start()
    let first = try await kata.run()
    #expect(first.status == 1)
    #expect(first.light == "red")
    #expect(first.isStepDone == false)

    try kata.code(FizzBuzz.says)
    let refused = try await player.run("next", kata.path)
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("--anyway"))

    try kata.test(FizzBuzz.ownTest)
    let done = try await kata.run()
    #expect(done.status == 0)
    #expect(done.light == "green")
    #expect(done.outer == "green")
    #expect(done.isStepDone == true)

    #expect(try await player.run("next", kata.path).status == 0)
    let second = try await kata.run()
    #expect(second.step == "2-threes-are-fizz")
    #expect(second.inner == "green")
    #expect(second.outer != "green")
    #expect(second.light == "green")

    try kata.code("func fizzBuzz(_ number: Int) -> String {\n  number == 7 ? \"7\" : \"1\"\n}\n")
    let regression = try await kata.run()
    #expect(regression.inner == "green")
    #expect(regression.light == "red")
    #expect(regression.status == 1)

    // Who asks once asks the judge alone: no lane before it costs a deadline of its own.
    let lights = try RunAnswer(await player.run("lights", kata.path, "--json"))
    let all = try #require(lights.json["lights"] as? [[String: Any]])
    #expect(Set(all.compactMap { $0["lane"] as? String }) == ["judge"])
  }

  @Test func `name file and line of a syntax error`() async throws {
    try await kata.start()
    try kata.code(FizzBuzz.broken)
    let answer = try await kata.run()
    #expect(answer.status == 2)
    #expect(answer.light == "amber")
    #expect(answer.reason == "notBuilt")
    let error = try #require(answer.diagnostics.first)
    #expect(error["file"] as? String == "Sources/FizzBuzz/FizzBuzz.swift")
    #expect((error["line"] as? Int ?? 0) > 0)
  }

  /// One workspace for all of them: only the first build of a workspace is slow.
  @Test func `see through tests that do not end as tests end`() async throws {
    try await kata.start()
    try kata.code(FizzBuzz.says)
    let endings = [
      ("fatalError()", "crashed"), ("while true {}", "timedOut"), ("exit(0)", "incomplete"),
    ]
    for (body, reason) in endings {
      try player.home.write(
        "import Foundation\nimport Testing\n\n@Test func `ends badly`() { \(body) }\n",
        to: kata.folder + "/Tests/FizzBuzzTests/OwnTests.swift")
      let answer = try await kata.run("--deadline", "2")
      #expect(answer.status == 1, "\(body)")
      #expect(answer.reason == reason)
      if reason != "incomplete" {
        #expect(answer.suspects.contains { $0.contains("ends badly") }, "\(answer.suspects)")
      }
    }
  }

  @Test func `keep the inner loop green while the customer asks for more`() async throws {
    try await kata.start()
    try kata.code(FizzBuzz.says)
    for _ in 1...3 { _ = try await player.run("next", kata.path, "--anyway") }
    let answer = try await kata.run()
    #expect(answer.step == "4-a-row-to-say-aloud")
    #expect(answer.inner == "green")
    #expect(answer.outer == "amber")
    #expect(answer.needs.contains("fizzRow"))
  }

  @Test func `tell where a session stands`() async throws {
    try await kata.start()
    let before = try RunAnswer(await player.run("status", kata.path, "--json"))
    #expect(before.status == 0)
    #expect(before.json["light"] is NSNull)
    #expect(before.step == "1-say-the-number")
    _ = try await kata.run()
    let after = try RunAnswer(await player.run("status", kata.path, "--json"))
    #expect((after.json["light"] as? [String: Any])?["light"] as? String == "red")
  }

  @Test func `judge any package and leave it as it was`() async throws {
    try player.home.write(
      """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(
        name: "plain", targets: [.target(name: "Plain"), .testTarget(name: "PlainTests",
        dependencies: ["Plain"])])
      """, to: "plain/Package.swift")
    try player.home.write("public let answer = 42\n", to: "plain/Sources/Plain/Plain.swift")
    try player.home.write(
      "import Plain\nimport Testing\n@Test func plain() { #expect(answer == 42) }\n",
      to: "plain/Tests/PlainTests/PlainTests.swift")
    let before = try player.home.snapshot().filter { $0.key.hasPrefix("plain") }
    let answer = try RunAnswer(await player.run("run", player.home["plain"].path(), "--json"))
    #expect(answer.status == 0)
    #expect(answer.json["outer"] is NSNull)
    #expect(answer.json["kata"] is NSNull)
    #expect(try player.home.snapshot().filter { $0.key.hasPrefix("plain") } == before)
  }

  @Test func `print plain lines where there is no terminal`() async throws {
    let child = try await player.run()
    #expect(child.status == 0)
    #expect(child.output.contains("fizz-buzz"))
    #expect(!child.output.contains("\u{1B}"))
  }
}
