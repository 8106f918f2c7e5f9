/// What was changed between the last light and this one.
public struct Change: Hashable, Codable, Sendable {
  /// Which sides a change touched, as the rhythm sees it.
  public enum Kind: String, Sendable {
    /// No file differs.
    case nothing
    /// Only prose.
    case notes
    /// The learner's tests and no code.
    case tests
    /// Code and none of the learner's tests.
    case code
    /// Tests and code.
    case both
    /// Only the customer's tests.
    case acceptance
  }

  /// The files, in the order in which they were given.
  public var files: [FileChange]

  private enum CodingKeys: String, CodingKey { case files = "files" }

  /// Makes a change of files whose paths are relative to the judged folder.
  public init(files: [FileChange] = []) { self.files = files }

  /// Nothing changed.
  public static let nothing = Change()

  /// Which sides the change touched.
  public var kind: Kind {
    switch (touches(.tests), touches(.code)) {
    case (true, true): .both
    case (true, false): .tests
    case (false, true): .code
    case (false, false): touches(.acceptance) ? .acceptance : files.isEmpty ? .nothing : .notes
    }
  }

  /// Whether a file of this side changed.
  public func touches(_ side: FileChange.Side) -> Bool { files.contains { $0.side == side } }

  /// Lines added and removed in the learner's tests and code together.
  public var lines: Int { lines(of: .tests) + lines(of: .code) }

  /// Lines added and removed on one side.
  public func lines(of side: FileChange.Side) -> Int {
    files.reduce(0) { $0 + ($1.side == side ? $1.lines : 0) }
  }

  var touchesWork: Bool { touches(.tests) || touches(.code) }
}
