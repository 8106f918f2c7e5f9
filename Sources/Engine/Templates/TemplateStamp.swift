import Verdicts

/// A template's description of itself; written last, so that a template without it does not count.
struct TemplateStamp: Codable, Hashable, Sendable {
  /// What the judge found in one loop of the fresh workspace.
  struct Finding: Codable, Hashable, Sendable {
    var reason: Reason
    /// Whether its products can be run as they are, and a build would change nothing about them.
    var isBuilt: Bool

    private enum CodingKeys: String, CodingKey { case reason = "reason", isBuilt = "isBuilt" }

    /// Takes what counts out of a verdict.
    init(_ verdict: LoopVerdict) {
      reason = verdict.reason
      isBuilt = reason.listsEveryTest && verdict.diagnostics.isEmpty
    }
  }

  /// The digest of the files from which it was built, see `SourceTree`.
  var tree: String
  /// What was found in the learner's own package.
  var inner: Finding
  /// What was found in the acceptance package.
  var outer: Finding
  /// The manifests by their package's folder; path dependencies are relative to the workspace.
  var manifests: [String: Manifest]
  /// The listing of the private copy.
  var copy: String
  var scratch: String
  /// Bytes of both.
  var bytes: Int

  private enum CodingKeys: String, CodingKey {
    case tree = "tree", inner = "inner", outer = "outer", manifests = "manifests", copy = "copy"
    case scratch = "scratch", bytes = "bytes"
  }

  subscript(loop: Loop) -> Finding {
    switch loop {
    case .inner: inner
    case .outer: outer
    }
  }

  /// Makes the stamp of a template in the making.
  init(
    tree: String, inner: Finding, outer: Finding, manifests: [String: Manifest],
    copy: TreeListing, scratch: TreeListing
  ) {
    self.tree = tree
    self.inner = inner
    self.outer = outer
    self.manifests = manifests
    self.copy = copy.digest
    self.scratch = scratch.digest
    bytes = copy.bytes + scratch.bytes
  }
}
