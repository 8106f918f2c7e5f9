import Verdicts

/// One loop of a run: which package, where its products go, which of its tests.
struct JudgeLoop: Sendable {
  let loop: Loop
  /// The package's folder relative to the copy; empty for the copy itself.
  let folder: String
  let manifest: Manifest
  var selection = JudgeSelection()

  /// The loop's scratch, relative to the sandbox's.
  var scratch: String { folder.isEmpty ? "inner" : "outer" }
}
