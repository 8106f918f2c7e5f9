import Engine
import Testing
import Verdicts

/// What becomes of earlier steps when the tests of the present one end the run for all.
extension `The sprint lane` {
  private static let step1 = "Acceptance/Tests/AcceptanceTests/1-one.swift"
  /// A test of the first step that is still under way when the second one ends the run.
  private static let slow = """
    import Testing
    @testable import Shape
    @Test func `one row`() async throws {
      try await Task.sleep(for: .milliseconds(400))
      #expect(corners("square") == 4)
    }

    """
  private static let inner = [
    Shape.test1: Shape.tests("  @Test func own() { #expect(corners(\"triangle\") == 3) }")
  ]

  private func pair(_ core: String, second: String) async throws -> LanePair {
    let files = [
      Self.step1: Self.slow, Shape.core1: core,
      Shape.accept2: """
      import Foundation
      import Testing
      @Test func `another row`() { \(second) }

      """,
    ]
    return try await theFixture().both(files.merging(Self.inner) { $1 })
  }

  @Test(arguments: [("fatalError()", Reason.crashed), ("exit(0)", .incomplete)])
  func `finds a regression behind a present step that ends the run`(
    second: String, reason: Reason
  ) async throws {
    let broken = Shape.core.replacing("? 4 : 3", with: "? 5 : 3")
    let pair = try await pair(broken, second: second)
    for verdict in [try #require(pair.sprint), pair.judge] {
      #expect(verdict.inner.reason == .passed)
      #expect(verdict.outer?.reason == reason)
      #expect(verdict.regressions.map(\.name) == ["one row"])
      #expect(verdict.colour == .red)
      #expect(verdict.outer?.tests.map(\.name).sorted() == ["another row", "one row"])
    }
  }

  @Test func `sees that earlier steps still hold behind a crash of the present one`() async throws {
    let pair = try await pair(Shape.core, second: "fatalError()")
    for verdict in [try #require(pair.sprint), pair.judge] {
      #expect(verdict.colour == .green)
      #expect(verdict.outer?.reason == .crashed)
      #expect(verdict.outer?.suspects == ["another row"])
      #expect(verdict.outer?.tests.first { $0.name == "one row" }?.status == .passed)
      #expect(verdict.regressions == [])
    }
  }
}
