import Foundation
import History
import Practice
import Verdicts

/// The way into the history, as a value, so that a test can keep the lights in memory.
struct HistoryClient: Sendable {
  /// Keeps the content of a folder, as far as its files count.
  var writeTree:
    @Sendable (_ folder: URL, _ including: @escaping @Sendable (String) -> Bool)
      async
      throws(HistoryError) -> Snapshot
  /// Remembers a light of a verdict, with its time in seconds since 1970.
  var record:
    @Sendable (Verdict, RecordedLight, Double, Snapshot) async throws(HistoryError) -> EntryID
  /// Remembers an event about the files of the last entry, with its time in seconds since 1970.
  var recordEvent: @Sendable (HistoryEvent, Double) async throws(HistoryError) -> Void
  /// Remembers that the judge agreed with a light.
  var confirm: @Sendable (EntryID) async throws(HistoryError) -> Void
  /// Adds words of the learner's to an entry.
  var note: @Sendable (String, EntryID) async throws(HistoryError) -> Void
  /// Adds to a light what became known after it was recorded.
  var amend: @Sendable (EntryID, LightNote) async throws(HistoryError) -> Void
  /// The entries of the present attempt, oldest first.
  var lights: @Sendable () async throws(HistoryError) -> [LightEntry]
  /// What differs between two entries; without the first, from the entry before the second.
  var diff: @Sendable (EntryID?, EntryID) async throws(HistoryError) -> TreeDifference
  /// How every test ended at a light, in the order of the run.
  var tests: @Sendable (EntryID) async throws(HistoryError) -> [RecordedTest]
  /// Keeps the files as they are, then puts them back; answers the paths written, then those removed.
  var goBack: @Sendable (RestoreRequest) async throws(HistoryError) -> [String]
  /// Packs what has gathered if it is much.
  var compactIfDue: @Sendable () async -> Void
  /// The notices of the history since it was last asked.
  var takeNotices: @Sendable () async -> [String]

  /// The real one, whose repository is or will be in a folder.
  static func live(at folder: URL) -> HistoryClient {
    let history = LightHistory(at: folder)
    return HistoryClient(
      writeTree: { folder, including throws(HistoryError) in
        try await history.writeTree(of: folder, including: including)
      },
      record: { verdict, light, time, snapshot throws(HistoryError) in
        try await history.record(verdict, as: light, time: time, snapshot: snapshot).id
      },
      recordEvent: { event, time throws(HistoryError) in
        _ = try await history.record(event, time: time)
      },
      confirm: { entry throws(HistoryError) in try await history.confirm(entry) },
      note: { text, entry throws(HistoryError) in try await history.note(text, on: entry) },
      amend: { entry, note throws(HistoryError) in
        try await history.amend(
          entry, phase: note.phase.rawValue, prediction: note.prediction?.text,
          driver: note.driver, remarks: note.noticed.map(\.rawValue))
      },
      lights: { () throws(HistoryError) in try await history.lights() },
      diff: { old, new throws(HistoryError) in try await history.diff(from: old, to: new) },
      tests: { entry throws(HistoryError) in try await history.tests(of: entry) },
      goBack: { request throws(HistoryError) in
        let plan = try await history.plan(
          backTo: request.target, in: request.folder, including: request.including,
          unchangedSince: request.judged, sparing: request.sparing)
        guard !plan.isEmpty else { return [] }
        _ = try await history.carryOut(
          plan, in: request.folder, including: request.including, as: request.kind,
          time: request.time)
        return plan.writes + plan.removals
      },
      compactIfDue: { await history.compactIfDue() },
      takeNotices: { await history.takeNotices() })
  }
}

/// A way back to an entry of the history.
struct RestoreRequest: Sendable {
  var target: EntryID
  var folder: URL
  /// Why: the learner goes back, or the rhythm undoes.
  var kind: HistoryEvent.Kind
  /// The present moment, in seconds since 1970.
  var time: Double
  /// Only files that are still as in this tree are touched; nil touches whatever differs.
  var judged: TreeID?
  /// Which files and folders are the history's business, by their path in the folder.
  var including: @Sendable (String) -> Bool
  /// Which files stay as they are.
  var sparing: @Sendable (String) -> Bool
}
