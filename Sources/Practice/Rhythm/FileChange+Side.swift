extension FileChange {
  /// What a file is to the rhythm.
  public enum Side: String, Sendable, CaseIterable {
    /// The learner's tests.
    case tests
    /// Everything that is built and is no test.
    case code
    /// The customer's tests.
    case acceptance
    /// Prose, such as `TESTLIST.md`: it changes no behaviour.
    case notes
  }

  /// What the file is to the rhythm, by its path.
  ///
  /// A `Tests` folder counts at any depth, so that packages inside a package are told apart too;
  /// below `Sources` it is a name like any other.
  public var side: Side {
    if path.lowercased().hasSuffix(".md") { return .notes }
    let folders = path.split(separator: "/").dropLast()
    if folders.first == "Acceptance" { return .acceptance }
    return folders.first { $0 == "Tests" || $0 == "Sources" } == "Tests" ? .tests : .code
  }

  /// Lines added and removed; 0 for a file that is no text.
  var lines: Int { max(0, linesAdded ?? 0) + max(0, linesRemoved ?? 0) }
}
