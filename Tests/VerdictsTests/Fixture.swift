import Foundation

@testable import Verdicts

/// Captured output of real tools, with the judged folder replaced by "/kata".
enum Fixture {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The text of a fixture, such as "Build/clean.txt".
  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// A captured run of the test binary: its streams and its true ending.
  static func run(_ framework: TestResult.Framework, _ name: String) throws -> FrameworkRun {
    let stem = (framework == .xctest ? "XCTest/" : "SwiftTesting/") + name
    return FrameworkRun(
      framework: framework, ending: try ending(text(stem + ".ending")),
      events: framework == .xctest ? "" : try text(stem + ".jsonl"),
      console: try text(stem + ".console"), seconds: 0.5)
  }

  /// The verdict on captured runs after a build that went well.
  static func verdict(_ runs: FrameworkRun...) -> LoopVerdict {
    LoopVerdict(
      judging: LoopObservation(loop: .inner, root: "/kata", buildSucceeded: true, runs: runs))
  }

  /// The verdict on a captured build that failed.
  static func failedBuild(_ name: String) throws -> LoopVerdict {
    LoopVerdict(
      judging: LoopObservation(
        loop: .inner, root: "/kata", buildSucceeded: false, buildEnding: .exited(1),
        buildConsole: try text("Build/\(name).txt"), buildSeconds: 2))
  }

  private static func ending(_ text: String) -> Ending {
    let words = text.split { $0 == " " || $0 == "\n" }
    let number = words.dropFirst().first.flatMap { Int32($0) } ?? 0
    switch words.first {
    case "signal": return .signalled(number)
    case "deadline": return .deadline
    default: return .exited(number)
    }
  }
}
