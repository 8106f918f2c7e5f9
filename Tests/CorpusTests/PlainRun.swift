import Engine
import Foundation
import Processes
import Support

/// Plain `swift test`, as the learner would call it.
struct PlainRun {
  /// The folder of the package that is tested.
  let package: URL
  /// Where its products go, so that the package's folder stays clean.
  let scratch: URL

  /// Runs it in a second of its own and returns whether its status is 0, with what it wrote.
  ///
  /// To the compiler's driver a module is an old one that was written in the second in which its user
  /// was last compiled: in a run right after another, plain `swift test` gives a light by chance.
  func succeeds(
    with toolchain: Toolchain, environment: [String: String]
  ) async throws -> (Bool, output: String) {
    try await nextSecond()
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
