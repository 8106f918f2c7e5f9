import Foundation
import Practice
import Processes
import Support
import Testing
import Verdicts

@testable import History

/// A small package, its history, and git itself to look at what the history made.
struct Fixture: Sendable {
  let folder: TemporaryFolder
  let history: LightHistory

  /// The package.
  var package: URL { folder["package"] }
  /// The history's repository.
  var repository: URL { folder["history.git"] }

  init(
    bounds: KeepingBounds = KeepingBounds(),
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    folder = try TemporaryFolder()
    history = LightHistory(
      at: folder["history.git"], bounds: bounds, environment: environment)
    try save("let one = 1\n", "Sources/One.swift")
    try save("// tests\n", "Tests/OneTests.swift")
  }

  /// The same history as another process sees it.
  func anotherHistory(environment: [String: String]? = nil) -> LightHistory {
    LightHistory(
      at: repository, bounds: KeepingBounds(),
      environment: environment ?? ProcessInfo.processInfo.environment)
  }

  /// Saves a file of the package.
  func save(_ text: String, _ path: String) throws {
    try folder.write(text, to: "package/\(path)")
  }

  /// Judges the package and records the light.
  @discardableResult
  func light(
    _ verdict: Verdict = verdict(passed: ["one is 1"]), time: Double = 1_000_000_000,
    corrects: EntryID? = nil, in history: LightHistory? = nil
  ) async throws -> LightEntry {
    let history = history ?? self.history
    let snapshot = try await history.writeTree(of: package)
    return try await history.record(
      verdict, as: RecordedLight(verdict, corrects: corrects), time: time, snapshot: snapshot)
  }

  /// Runs git on the history as a person would, and answers what it said.
  @discardableResult
  func git(_ arguments: String...) async throws -> String {
    let completion = try await Command(
      "git", ["--git-dir", repository.path] + arguments,
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "TZ": "UTC",
      ]
    ).run()
    #expect(completion.succeeded, "git \(arguments): \(completion.output.text)")
    return completion.output.text
  }

  /// What `git fsck` has to say; empty if the repository is sound.
  ///
  /// Objects that nothing leads to are no damage: they are what a killed git had begun. Nor is a
  /// history without any light yet, of which git gives notice.
  func damage() async throws -> String {
    let said =
      try await git("fsck", "--strict", "--no-dangling", "--no-progress", "--connectivity-only")
      + git("fsck", "--strict", "--no-dangling", "--no-progress")
    return said.split(separator: "\n").filter { !$0.hasPrefix("notice: ") }.joined(separator: "\n")
  }

  /// Plans to go back, and goes.
  @discardableResult
  func goBack(
    to entry: LightEntry, unchangedSince judged: TreeID? = nil,
    sparing: @escaping @Sendable (String) -> Bool = { _ in false }
  ) async throws -> LightEntry {
    let plan = try await history.plan(
      backTo: entry.id, in: package, including: everything, unchangedSince: judged,
      sparing: sparing)
    return try await history.carryOut(
      plan, in: package, including: everything, time: 1_000_000_100)
  }
}

/// Every file is the history's business.
let everything: @Sendable (String) -> Bool = { _ in true }

extension Fixture {
  /// Runs a script in the package.
  func shell(_ script: String) async throws {
    let completion = try await Command(
      "/bin/sh", ["-c", script],
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      ], workingDirectory: package.path
    ).run()
    #expect(completion.succeeded, "\(completion.output.text)")
  }
}
