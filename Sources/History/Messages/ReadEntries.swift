import Practice

/// What was read of an attempt, as long as nothing in it can have changed.
struct ReadEntries: Sendable {
  /// The attempt's branch.
  let branch: String
  /// Its end when it was read.
  let tip: EntryID
  /// The commit of all notes when it was read: another one, and older entries may say more.
  let notes: String
  /// The entries, without what became of them since.
  let newestFirst: [LightEntry]
}
