import Engine
import Foundation
import Processes

/// Plain `swift test`, as the learner would call it.
struct PlainRun {
  /// The folder of the package that is tested.
  let package: URL
  /// Where its products go, so that the package's folder stays clean.
  let scratch: URL

  /// Runs it and returns whether its status is 0, with what it wrote.
  func succeeds(
    with toolchain: Toolchain, environment: [String: String]
  ) async throws -> (Bool, output: String) {
    let base = [
      "PATH": "\(toolchain.root)/bin:/usr/local/bin:/usr/bin:/bin", "HOME": NSHomeDirectory(),
      "LANG": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb", "SWIFT_BACKTRACE": "enable=no",
    ]
    let command = Command(
      toolchain.swift,
      ["test", "--package-path", package.path, "--scratch-path", scratch.path],
      environment: base.merging(environment) { _, own in own }, workingDirectory: package.path,
      deadline: .seconds(180))
    let completion = try await command.run()
    return (completion.succeeded, completion.output.text)
  }
}
