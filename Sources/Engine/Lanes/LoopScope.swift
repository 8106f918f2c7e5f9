import Verdicts

/// One loop of a run: which package, where its products go, which of its tests.
struct LoopScope: Sendable {
  let loop: Loop
  /// The package's folder relative to the copy; empty for the copy itself.
  let folder: String
  let manifest: Manifest
  var selection = TestSelection()

  /// The loop's scratch, relative to the sandbox's.
  var scratch: String { folder.isEmpty ? "inner" : "outer" }
  /// Whether it is built apart; an outer loop that is a target of the inner one's package is not.
  var hasOwnScratch: Bool { loop == .inner || !folder.isEmpty }
}

extension RunRequest {
  /// A loop with the tests that this request means.
  ///
  /// - Throws: ``EngineError/filterUnreadable(_:)``.
  func loop(
    _ loop: Loop, folder: String, _ manifest: Manifest
  ) throws(EngineError) -> LoopScope {
    var selection = TestSelection()
    try selection.narrow(to: filter)
    if loop == .outer { selection.leaveOut(names: subject.retired) }
    return LoopScope(loop: loop, folder: folder, manifest: manifest, selection: selection)
  }
}
