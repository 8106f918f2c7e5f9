import Foundation
import Support
import Testing

/// Each mistake gets a sentence on stderr, its exit code, and changes nothing.
@Suite(.serialized, .inTurn, .timeLimit(.minutes(5))) struct `A mistake` {
  let player: Player

  init() throws { player = try Player() }

  @Test func `in a kata's name brings the nearest one`() async throws {
    let child = try await player.run("start", "fizzbuzz")
    #expect(child.status == 64)
    #expect(child.complaint.contains("fizz-buzz"))
    #expect(child.output.isEmpty)
  }

  @Test func `about the folder leaves it as it is`() async throws {
    try player.home.write("dear reader", to: "full/letter.txt")
    let before = try player.home.snapshot()
    let child = try await player.run("start", "fizz-buzz", "--in", player.home["full"].path())
    #expect(child.status == 64)
    #expect(child.complaint.contains("full"))
    #expect(try player.home.snapshot() == before)
  }

  @Test(arguments: ["run", "watch", "status", "next"])
  func `about a folder without a package is told`(command: String) async throws {
    try player.home.write("", to: "empty/readme")
    let child = try await player.run(command, player.home["empty"].path())
    #expect(child.status == 64)
    #expect(child.complaint.contains("Package.swift"))
  }

  @Test func `in kata.yml is shown with its place and stops no other kata`() async throws {
    try player.home.write("title: Bad\nlevel: [1\n", to: "katas/bad/kata.yml")
    let katas = player.home["katas"].path()
    let start = try await player.run("start", "bad", "--katas", katas)
    #expect(start.status == 65)
    #expect(start.complaint.contains(/kata\.yml:\d+:\d+/))
    let list = try await player.run("kata", "list", "--katas", katas)
    #expect(list.status == 0)
    #expect(list.output.contains("bad"))
  }

  @Test func `in the settings is shown with its place`() async throws {
    try player.home.write("theme: plaid\n", to: ".config/tandem/config.yml")
    let child = try await player.run("kata", "list")
    #expect(child.status == 65)
    #expect(child.complaint.contains("config.yml:1"))
  }

  @Test(arguments: [("missing", "swift"), ("old", "6.3")])
  func `in the toolchain is told with its remedy`(name: String, word: String) async throws {
    let fake = player.home["bin/swift-old"]
    let info =
      #"{"compilerVersion": "Swift version 5.10.1", "paths": {"runtimeResourcePath": "/x/lib/swift"}}"#
    try player.home.write("#!/bin/sh\necho '\(info)'\n", to: "bin/swift-old", executable: true)
    let swift = name == "old" ? fake.path() : player.home["bin/none"].path()
    let other = try Player(["TANDEM_SWIFT": swift])
    let kata = FizzBuzz(player: other)
    try await kata.start()
    let child = try await other.run("run", kata.path)
    #expect(child.status == 69)
    #expect(child.complaint.contains(word))
  }

  @Test func `in a dependency is no light`() async throws {
    try player.home.write(
      """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(
        name: "far", dependencies: [.package(url: "file:///nowhere/at/all", from: "1.0.0")],
        targets: [.target(name: "Far"), .testTarget(name: "FarTests", dependencies: ["Far"])])
      """, to: "far/Package.swift")
    try player.home.write("", to: "far/Sources/Far/Far.swift")
    try player.home.write("import Testing\n", to: "far/Tests/FarTests/FarTests.swift")
    let child = try await player.run("run", player.home["far"].path())
    #expect(child.status == 69)
    #expect(!child.complaint.isEmpty)
  }

  @Test func `of the disk is told and loses nothing`() async throws {
    // A file where the cache should be: the same answer for root, whom no permission stops.
    try player.home.write("", to: "blocked")
    let other = try Player(["XDG_CACHE_HOME": player.home["blocked"].path()])
    let kata = FizzBuzz(player: other)
    try await kata.start()
    let child = try await other.run("run", kata.path)
    #expect(child.status == 74)
    #expect(child.complaint.contains("blocked"))
  }

  @Test func `of opening a workspace twice is told who holds it`() async throws {
    let kata = FizzBuzz(player: player)
    try await kata.start()
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz --in \(kata.folder)")
      try await tmux.wait(for: "FizzBuzz", "Say the number")
      let second = try await player.run("watch", kata.path)
      #expect(second.status == 75)
      #expect(second.complaint.contains("held by"))
      #expect(try await kata.run().light == "red")
    }
  }

  @Test func `of practising where it cannot be is told in the shell, before the screen`()
    async throws
  {
    try player.home.write("dear reader", to: "full/letter.txt")
    let kata = FizzBuzz(player: player)
    try await kata.start()
    try player.home.write("", to: kata.folder + "/.tandem/trainer.lock/in-the-way")
    try await player.play { tmux in
      try await tmux.type("tandem practice fizz-buzz --in full; echo status=$?")
      try await tmux.wait(for: "is not empty", "status=64")
      try await tmux.type("clear; tandem practice fizz-buzz --in \(kata.folder); echo status=$?")
      try await tmux.wait(for: "trainer.lock", "status=74")
    }
  }

  @Test func `in TERM is told in the shell`() async throws {
    try await player.play { tmux in
      try await tmux.type("TERM=no-such-terminal tandem; echo status=$?")
      try await tmux.wait(for: "no-such-terminal", "status=64")
    }
  }
}
