import Foundation
import Support

/// What a learner types into the FizzBuzz workspace, and where it lies.
struct FizzBuzz {
  let player: Player
  /// The workspace, relative to the home folder.
  var folder = "fizz"

  /// The workspace as an absolute path.
  var path: String { player.home[folder].path() }

  /// Makes the workspace with the real command.
  func start() async throws {
    _ = try await player.run("start", "fizz-buzz", "--in", path)
  }

  /// Saves the solution.
  func code(_ text: String) throws {
    try player.home.save(text, to: folder + "/Sources/FizzBuzz/FizzBuzz.swift")
  }

  /// Saves test functions beside the starter's.
  func test(_ functions: String) throws {
    try player.home.save(
      "import Testing\n@testable import FizzBuzz\n\nstruct OwnTests {\n\(functions)\n}\n",
      to: folder + "/Tests/FizzBuzzTests/OwnTests.swift")
  }

  /// Judges with the real command.
  func run(_ arguments: String...) async throws -> RunAnswer {
    let child = try await Child.run(
      player.tandem, ["run", path, "--json"] + arguments, environment: player.environment)
    return try RunAnswer(child)
  }

  /// Right for step 1.
  static let says = "func fizzBuzz(_ number: Int) -> String {\n  String(number)\n}\n"
  /// Right for steps 1 and 2.
  static let fizzes = """
    func fizzBuzz(_ number: Int) -> String {
      number.isMultiple(of: 3) ? "Fizz" : String(number)
    }

    """
  /// Misses a brace.
  static let broken = "func fizzBuzz(_ number: Int) -> String {\n  String(number\n}\n"
  /// A test of one's own.
  static let ownTest =
    "  @Test func `seven is said as 7`() {\n    #expect(fizzBuzz(7) == \"7\")\n  }"
}
