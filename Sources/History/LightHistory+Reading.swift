import Files
import Foundation
public import Practice

extension LightHistory {
  /// The entries of the present attempt, the oldest first; none if nothing was recorded yet.
  public func lights() async throws(HistoryError) -> [LightEntry] {
    guard await isReadable() else { return [] }
    let branch = repository.branch ?? Attempt(number: 1).name
    guard let tip = try await tip(of: branch) else {
      // Somebody may have deleted the branch meanwhile; the next call repairs what it can.
      soundBranch = nil
      return []
    }
    let before = entriesRead.flatMap { $0.branch == branch ? $0 : nil }
    let answer = try await repository.run(
      Self.readScript,
      [EntryReading.format, tip.rawValue, before?.tip.rawValue ?? "", before?.notes ?? ""])
    let fields = answer.output.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { throw Repository.failure(answer) }
    var entries = EntryReading.entries(fields[2], attempt: branch)
    if !answer.succeeded {
      if entries.isEmpty { throw Repository.failure(answer) }
      let oldest = entries.last?.id.short ?? ""
      addNotice("The history is damaged before light \(oldest); it is shown from there.")
    }
    if !fields[1].isEmpty { entries += before?.newestFirst ?? [] }
    entriesRead =
      answer.succeeded
      ? ReadEntries(
        branch: branch, tip: tip, notes: String(decoding: fields[0], as: UTF8.self),
        newestFirst: entries) : nil
    // The lights of the sprint lane that the judge agreed with: where the ref has been.
    let confirmed = Set(repository.log(of: "refs/tandem/confirmed/\(branch)"))
    return EntryReading.settled(entries, confirmed: confirmed).reversed()
  }

  /// Reads a log, from where it was read before if nothing in front of that can be different.
  ///
  /// `$1` format, `$2` end, `$3` where it ended before, `$4` the notes as they were then. Says the
  /// notes as they are now, and `new` if only what is new follows.
  private static let readScript = """
    n=$(git rev-parse -q --verify refs/notes/commits)
    w=; r=$2
    if [ -n "$3" ] && [ "$n" = "$4" ] && git merge-base --is-ancestor "$3" "$2" 2>/dev/null; then
      w=new; r=$3..$2
    fi
    printf '%s\\0%s\\0' "$n" "$w"
    git log -z --first-parent --no-show-signature --notes=refs/notes/commits "$1" "$r" --
    """

  /// What differs between two entries.
  ///
  /// - Parameter old: The earlier one; nil for the entry before `new`.
  public func diff(
    from old: EntryID? = nil, to new: EntryID
  ) async throws(HistoryError) -> TreeDifference {
    let target = try await known(new)
    var base = old
    if base == nil {
      let parent = try await repository.run("git rev-parse -q --verify \"$1^\"", [target])
      base = parent.succeeded ? EntryID(rawValue: parent.text) : nil
    }
    let start: String
    if let base { start = try await known(base) } else { start = Self.emptyTree }
    let answer = try await repository.demand(
      """
      git diff-tree \(ChangeReading.arguments) "$1" "$2" || exit
      printf '\\0'
      git diff-tree -r -p --no-renames --no-ext-diff --no-textconv --no-color "$1" "$2"
      """, [start, target])
    let changes = ChangeReading.changes(answer.output)
    return TreeDifference(
      files: changes.map(\.change),
      text: String(decoding: answer.output.afterEmptyField, as: UTF8.self))
  }

  /// How every test ended at a light, by `TestResult.identity`, in the order of the run.
  ///
  /// Of each loop at most ``LightMessage/mostTests`` are remembered by name.
  public func tests(of entry: EntryID) async throws(HistoryError) -> [RecordedTest] {
    let id = try await known(entry)
    let answer = try await repository.demand("git log -1 --format=%B \"$1\"", [id])
    return TestLine.tests(in: answer.text)
  }

  // MARK: Parts

  /// Whether there is a history to read; repairs it first where it can.
  private func isReadable() async -> Bool {
    guard FileStamp(at: repository.folder)?.kind == .folder else { return false }
    if soundBranch == nil || soundBranch != repository.branch {
      // A history on a disk that cannot be written can still be read.
      try? await exclusively { () async throws(HistoryError) in }
    }
    return true
  }

  /// The full hash of an entry of which the first digits may be given.
  func known(_ entry: EntryID) async throws(HistoryError) -> String {
    let text = try Self.checked(entry)
    let answer = try await repository.run("git rev-parse -q --verify \"$1^{commit}\"", [text])
    guard answer.succeeded else { throw .unknownEntry(text) }
    return answer.text
  }
}

extension [UInt8] {
  /// What follows the first empty field of fields that each end in zero.
  fileprivate var afterEmptyField: ArraySlice<UInt8> {
    if first == 0 { return dropFirst() }
    let end = indices.dropFirst().first { self[$0] == 0 && self[$0 - 1] == 0 }
    return end.map { self[($0 + 1)...] } ?? []
  }
}

/// What was read of an attempt, as long as nothing in it can have changed.
struct ReadEntries: Sendable {
  let branch: String
  /// Its end when it was read.
  let tip: EntryID
  /// The commit of all notes when it was read: another one, and older entries may have more.
  let notes: String
  /// The entries, without what became of them since.
  let newestFirst: [LightEntry]
}
