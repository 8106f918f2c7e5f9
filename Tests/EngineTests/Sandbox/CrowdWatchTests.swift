import Foundation
import Processes
import Testing

@testable import Engine

/// Processes that multiply, in reach of the thread that looks for them.
@Suite(.timeLimit(.minutes(1))) struct `A watch for crowds` {
  /// Runs a script under a watch until the watch has ended it, or it ends by itself.
  private func ending(of script: String, most: Int) async throws -> (Completion.Ending, Bool) {
    let watch = CrowdWatch(most: most, isIsolated: true)
    defer { watch.end() }
    let inspection = Inspection(every: .milliseconds(5)) { process in
      watch.begin(at: process)
      return false
    }
    let completion = try await Command(
      "/bin/sh", ["-c", script], deadline: .seconds(50)
    ).run(inspection: inspection)
    return (completion.ending, watch.isCrowded)
  }

  @Test func `ends the children of what was started when there are too many`() async throws {
    let crowd = (1...40).map { _ in "sleep 60 &" }.joined(separator: " ")
    // Its first child stands for the first process of a sandbox.
    let (ending, isCrowded) = try await ending(
      of: "sh -c '\(crowd) wait' || exit 7", most: 20)
    #expect(isCrowded)
    #expect(ending == .exited(7))
  }

  @Test func `leaves alone what has no more than it may`() async throws {
    let (ending, isCrowded) = try await ending(of: "true | true | sleep 0.05", most: 20)
    #expect(!isCrowded)
    #expect(ending == .exited(0))
  }
}
