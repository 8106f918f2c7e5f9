import Files
public import Practice
public import Verdicts

extension LightHistory {
  /// Remembers a light as the newest entry of the present attempt.
  ///
  /// Carried to its end even if the caller's task is cancelled.
  ///
  /// - Parameters:
  ///   - verdict: What the light is about, with every test.
  ///   - light: If it corrects one of the sprint lane, it bears that one's tree.
  ///   - time: When it was given, in seconds since 1970.
  ///   - snapshot: What was judged.
  public func record(
    _ verdict: Verdict, as light: RecordedLight, time: Double, snapshot: Snapshot
  ) async throws(HistoryError) -> LightEntry {
    try await steadfastly { history async throws(HistoryError) in
      // A correction is about the same files as the entry that it sets right.
      let changes = light.corrects == nil ? snapshot.changes : []
      var entry = try await history.commit(tree: snapshot.tree, time: time) { attempt in
        LightMessage(
          verdict, as: light, changes: changes, notKept: snapshot.notKept, attempt: attempt
        ).text
      }
      entry.title = light.title(of: verdict)
      entry.light = light
      entry.changes = ChangeCount(changes)
      entry.notKept = snapshot.notKept
      entry.standing = light.lane == .judge ? .confirmed : .open
      return entry
    }
  }

  /// Remembers an event.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - snapshot: The files at that moment; nil if they are those of the last entry.
  ///   - time: When it happened, in seconds since 1970.
  public func record(
    _ event: HistoryEvent, snapshot: Snapshot? = nil, time: Double
  ) async throws(HistoryError) -> LightEntry {
    try await steadfastly { history async throws(HistoryError) in
      try await history.commit(event, snapshot: snapshot, time: time)
    }
  }

  /// Remembers that the judge agreed with a light of the sprint lane.
  ///
  /// The ref `refs/tandem/confirmed/<attempt>` moves to it; its log lists all that it has pointed to.
  public func confirm(_ entry: EntryID) async throws(HistoryError) {
    let id = try Self.checked(entry)
    try await steadfastly { history async throws(HistoryError) in
      _ = try await history.write("the confirmation of a light") { attempt, _ in
        (
          "git update-ref --create-reflog -m confirmed \"$1\" \"$2\"",
          ["refs/tandem/confirmed/\(attempt)", id]
        )
      }
    }
  }

  /// Adds a note of the learner's own to an entry.
  public func note(_ text: String, on entry: EntryID) async throws(HistoryError) {
    try await append(
      Plain.lines(String(text.prefix(8_000)), 2_000).map(Addition.learners), to: entry)
  }

  /// Adds to a light what became known only after it was recorded: a prediction that revealed it,
  /// the phase, the coach's remarks.
  ///
  /// What is nil stays as it was recorded; remarks are added to those that are there.
  public func amend(
    _ entry: EntryID, phase: String? = nil, prediction: String? = nil, driver: String? = nil,
    remarks: [String] = []
  ) async throws(HistoryError) {
    let known: [(Trailer.Key, String?)] = [
      (.phase, phase), (.prediction, prediction), (.driver, driver),
    ]
    let trailers =
      known.compactMap { key, value in value.map { Trailer(key, $0) } }
      + remarks.map { Trailer(.remark, $0) }
    try await append(trailers.map(Addition.ours), to: entry)
  }

  private func append(_ lines: [String], to entry: EntryID) async throws(HistoryError) {
    let id = try Self.checked(entry)
    let note = lines.joined(separator: "\n")
    guard !note.isEmpty else { return }
    try await steadfastly { history async throws(HistoryError) in
      guard try await history.repository.run("git cat-file -e \"$1^{commit}\"", [id]).succeeded
      else { throw .unknownEntry(id) }
      _ = try await history.write("a note") { _, _ in
        ("git notes append -m \"$1\" \"$2\"", [note, id])
      }
    }
  }

  // MARK: Commits

  /// Commits an event, for who holds the lock.
  func commit(
    _ event: HistoryEvent, snapshot: Snapshot?, time: Double
  ) async throws(HistoryError) -> LightEntry {
    let changes = snapshot?.changes ?? []
    let notKept = snapshot?.notKept ?? []
    var entry = try await commit(tree: snapshot?.tree, time: time) { attempt in
      LightMessage(event, changes: changes, notKept: notKept, attempt: attempt).text
    }
    entry.title = event.sentence
    entry.event = event
    entry.changes = ChangeCount(changes)
    entry.notKept = notKept
    return entry
  }

  /// Adds a commit to the end of an attempt, for who holds the lock.
  ///
  /// - Parameter tree: Its content; nil for that of the commit before.
  private func commit(
    tree: TreeID?, time: Double, message: (String) -> String
  ) async throws(HistoryError) -> LightEntry {
    let file = repository.own.appending("message")
    defer { Disk.remove(file) }
    var parent: EntryID?
    var attempt = ""
    let answer = try await write("a light") {
      (present, tip) throws(HistoryError) in
      attempt = present
      parent = tip
      try repository.write(message(attempt).utf8, to: file, isLasting: false)
      return (
        Self.commitScript, [tree?.rawValue ?? "", parent?.rawValue ?? "", file.text, attempt]
      )
    } at: {
      time
    }
    let words = answer.text.split(separator: " ").map(String.init)
    guard words.count == 2 else { throw Repository.failure(answer) }
    return LightEntry(
      id: EntryID(rawValue: words[0]), parent: parent, tree: TreeID(rawValue: words[1]),
      time: time.rounded(.down), attempt: attempt, title: "")
  }

  /// Commit and both refs in one go; `$1` tree, `$2` parent, `$3` message file, `$4` attempt.
  ///
  /// The second ref is the safety net for who deletes the branch. The old value is demanded, so that
  /// no entry of somebody without our lock is ever run over.
  private static let commitScript = """
    t=$1
    if [ -z "$t" ]; then
      if [ -n "$2" ]; then t=$(git rev-parse --verify "$2^{tree}"); else t=$(git mktree </dev/null); fi
    fi || exit
    if [ "$t" = \(emptyTree) ]; then git mktree </dev/null >/dev/null || exit; fi
    c=$(git commit-tree "$t" ${2:+-p "$2"} -F "$3") || exit
    printf 'update refs/heads/%s %s %s\\nupdate refs/tandem/last/%s %s\\n' \\
      "$4" "$c" "${2:-0000000000000000000000000000000000000000}" "$4" "$c" |
      git update-ref --stdin && echo "$c $t"
    """

  /// The hash of an entry, if it can be one: it becomes a part of a command.
  static func checked(_ entry: EntryID) throws(HistoryError) -> String {
    let text = entry.rawValue
    guard (4...64).contains(text.utf8.count),
      text.utf8.allSatisfy({ byte in
        (48...57).contains(byte) || (97...102).contains(byte)
      })
    else { throw .unknownEntry(Plain.line(text, 80)) }
    return text
  }
}
