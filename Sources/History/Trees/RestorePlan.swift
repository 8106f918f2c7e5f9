import Files
public import Practice

/// What going back to an entry would do to a folder: looked at first, then carried out.
public struct RestorePlan: Hashable, Sendable {
  /// The entry to go back to.
  public let target: EntryID
  /// The files that will be written, sorted.
  public let writes: [String]
  /// The files that will be removed, sorted.
  public let removals: [String]
  /// The files that differ and are left alone all the same, sorted: spared ones, ones that were
  /// edited since the judged light, and ones that the history could not bring back.
  public let spared: [String]

  /// The folder's content when the plan was made.
  let present: Snapshot
  /// What becomes of each path, in the order of the work.
  let steps: [Step]

  /// What becomes of one path.
  struct Step: Hashable {
    let path: BytePath
    let kind: FileChange.Kind
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { steps.isEmpty }

  init(target: EntryID, present: Snapshot, steps: [Step], spared: [String]) {
    self.target = target
    self.present = present
    // What goes makes room first: a file where a folder will be, a link where a file will be.
    self.steps = steps.filter { $0.kind == .removed } + steps.filter { $0.kind != .removed }
    self.spared = spared.sorted()
    writes = steps.filter { $0.kind != .removed }.map(\.path.text).sorted()
    removals = steps.filter { $0.kind == .removed }.map(\.path.text).sorted()
  }
}
