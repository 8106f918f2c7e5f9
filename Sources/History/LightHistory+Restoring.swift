import Files
public import Foundation
import Glibc
public import Practice

extension LightHistory {
  /// Looks what going back to an entry would do; nothing is written.
  ///
  /// - Parameters:
  ///   - entry: The entry to go back to.
  ///   - folder: The learner's folder.
  ///   - including: Which files and folders are the history's business, by their relative path.
  ///   - unchangedSince: Only files are touched that are still as in this tree, the judged one; an
  ///     edit that came after stays. Nil touches whatever differs.
  ///   - sparing: Which files stay as they are, such as the tests.
  public func plan(
    backTo entry: EntryID, in folder: URL,
    including: @escaping @Sendable (String) -> Bool,
    unchangedSince judged: TreeID? = nil,
    sparing: @escaping @Sendable (String) -> Bool = { _ in false }
  ) async throws(HistoryError) -> RestorePlan {
    try await exclusively { () async throws(HistoryError) -> RestorePlan in
      let target = EntryID(rawValue: try await known(entry))
      let present = try await snapshot(of: BytePath(folder), including: including)
      let edited = try await edited(since: judged, to: present.tree)
      let notKept = Set(present.notKept)
      var spared: [String] = []
      var steps: [RestorePlan.Step] = []
      for change in try await changes(from: present.tree.rawValue, to: target.rawValue) {
        let path = change.path
        if sparing(path.text) || edited.contains(path) || notKept.contains(path.text) {
          spared.append(path.text)
        } else {
          steps.append(RestorePlan.Step(path: path, kind: change.change.kind))
        }
      }
      return RestorePlan(target: target, present: present, steps: steps, spared: spared)
    }
  }

  /// Goes back: first keeps the files as they are, then writes and removes what the plan lists.
  ///
  /// Every file is replaced whole; files that are equal are not touched. Carried to its end even if
  /// the caller's task is cancelled.
  ///
  /// - Parameters:
  ///   - plan: What to do, as it was looked at.
  ///   - folder: The same folder.
  ///   - including: The same choice of files.
  ///   - kind: Why: the learner goes back, or the rhythm undoes.
  ///   - time: The present moment, in seconds since 1970.
  /// - Returns: The entry that holds the files as they were; going back to it undoes this.
  /// - Throws: ``HistoryError/changedMeanwhile`` if the folder is not as it was when the plan was
  ///   made, and ``HistoryError/notRestored(path:reason:undo:)`` if a file could not be written.
  public func carryOut(
    _ plan: RestorePlan, in folder: URL,
    including: @escaping @Sendable (String) -> Bool,
    as kind: HistoryEvent.Kind = .goingBack, time: Double
  ) async throws(HistoryError) -> LightEntry {
    try await steadfastly { history async throws(HistoryError) in
      let root = BytePath(folder)
      let present = try await history.snapshot(of: root, including: including)
      guard present.tree == plan.present.tree else { throw .changedMeanwhile }
      let stamps = history.indexes[root]?.files ?? [:]
      let before = try await history.commit(
        HistoryEvent(kind, target: plan.target), snapshot: present, time: time)
      let stage = try await history.stage(plan)
      defer { Disk.remove(stage) }
      for step in plan.steps {
        do throws(HistoryError) {
          // What was saved since then is in no entry.
          guard Self.fileStamp(at: root.appending(step.path)) == stamps[step.path] else {
            throw .changedMeanwhile
          }
          try history.perform(step, in: root, from: stage)
        } catch {
          throw .notRestored(
            path: step.path.text, reason: history.reason(error), undo: before.id)
        }
      }
      return before
    }
  }

  // MARK: Parts

  /// The paths that are not as in the judged tree any more.
  private func edited(
    since judged: TreeID?, to present: TreeID
  ) async throws(HistoryError) -> Set<BytePath> {
    guard let judged else { return [] }
    let tree = try Self.checked(EntryID(rawValue: judged.rawValue))
    return Set(try await changes(from: tree, to: present.rawValue).map(\.path))
  }

  private func changes(
    from old: String, to new: String
  ) async throws(HistoryError) -> [ChangeReading.Change] {
    let answer = try await repository.demand(
      "git diff-tree \(ChangeReading.arguments) \"$1\" \"$2\"", [old, new])
    return ChangeReading.changes(answer.output)
  }

  /// Brings the files that will be written into a folder within the history.
  private func stage(_ plan: RestorePlan) async throws(HistoryError) -> BytePath {
    let stage = repository.own.appending("stage")
    let index = repository.own.appending("stage-index")
    let list = repository.own.appending("stage-list")
    for rest in [stage, index, index + ".lock"] { Disk.remove(rest) }
    try HistoryError.wrapping { () throws(DiskError) in try Disk.makeFolder(stage) }
    let paths = plan.steps.filter { $0.kind != .removed }.map(\.path.bytes)
    try repository.write(paths.joined(separator: [0]), to: list, isLasting: false)
    defer { for rest in [index, list] { Disk.remove(rest) } }
    _ = try await repository.demand(
      "git read-tree \"$1\" && git checkout-index -q -z --stdin <\"$2\"",
      [plan.target.rawValue, list.text], workTree: stage, index: index)
    return stage
  }

  /// The stamp of what the history would keep; an empty folder is nothing to it.
  private static func fileStamp(at path: BytePath) -> FileStamp? {
    FileStamp(at: path).flatMap { $0.kind == .folder ? nil : $0 }
  }

  private func perform(
    _ step: RestorePlan.Step, in root: BytePath, from stage: BytePath
  ) throws(HistoryError) {
    let path = root.appending(step.path)
    guard step.kind != .removed else {
      if unlink(path.cString) != 0, errno != ENOENT, errno != ENOTDIR {
        throw HistoryError(path: step.path.text, code: errno)
      }
      removeEmptyFolders(above: step.path, in: root)
      return
    }
    try makeFolders(above: step.path, in: root)
    // An empty folder is nothing that the history knows, and may be in the way.
    if FileStamp(at: path)?.kind == .folder { rmdir(path.cString) }
    let staged = stage.appending(step.path)
    if let target = try? Disk.linkTarget(of: staged) {
      try HistoryError.wrapping { () throws(DiskError) in try Disk.link(target, at: path) }
    } else if let bytes = Disk.read(staged), let stamp = FileStamp(at: staged) {
      try repository.write(bytes, to: path, isExecutable: stamp.isExecutable)
    } else {
      throw .gitFailed(detail: "The file could not be taken out of the history.")
    }
  }

  /// Makes the folders above a file, and never steps through a link that leads out.
  private func makeFolders(above path: BytePath, in root: BytePath) throws(HistoryError) {
    guard !path.parent.isEmpty else { return }
    try makeFolders(above: path.parent, in: root)
    let folder = root.appending(path.parent)
    if FileStamp(at: folder) == nil {
      try HistoryError.wrapping { () throws(DiskError) in try Disk.makeFolder(folder) }
    }
    guard FileStamp(at: folder)?.kind == .folder else {
      throw HistoryError(path: path.parent.text, code: ENOTDIR)
    }
  }

  private func removeEmptyFolders(above path: BytePath, in root: BytePath) {
    var folder = path.parent
    while !folder.isEmpty, rmdir(root.appending(folder).cString) == 0 { folder = folder.parent }
  }

  private func reason(_ error: HistoryError) -> String {
    switch error {
    case .notAllowed(_, let reason): reason
    case .diskFull: "the disk is full"
    case .changedMeanwhile: "it was saved meanwhile"
    default: error.description
    }
  }
}
