import Foundation
import Practice
import Verdicts

@testable import History
@testable import Sessions

/// A history in memory: what ``HistoryClient/live(at:)`` keeps, without git.
///
/// It keeps the same messages and reads them by the same code; `LiveHistoryTests` hold it to the rest.
actor MemoryHistory {
  private struct Entry {
    var id: EntryID
    var tree: TreeID
    var time: Double
    var message: String
    var note = ""
  }

  private static let attempt = "attempt-1"

  private var entries: [Entry] = []
  private var trees = [FileTree().id: FileTree()]
  private var confirmed: Set<EntryID> = []

  /// The history as a session knows it.
  nonisolated var client: HistoryClient {
    HistoryClient(
      writeTree: { folder, including throws(HistoryError) in
        try await self.snapshot(of: folder, including: including)
      },
      record: { verdict, light, time, snapshot throws(HistoryError) in
        await self.record(verdict, as: light, time: time, snapshot: snapshot)
      },
      recordEvent: { event, time throws(HistoryError) in
        await self.record(event, snapshot: nil, time: time)
      },
      confirm: { entry throws(HistoryError) in try await self.confirm(entry) },
      note: { text, entry throws(HistoryError) in
        try await self.append(
          Plain.lines(String(text.prefix(8_000)), 2_000).map(Addition.learners), to: entry)
      },
      amend: { entry, note throws(HistoryError) in
        let known: [(Trailer.Key, String?)] = [
          (.phase, note.phase.rawValue), (.prediction, note.prediction?.text),
          (.driver, note.driver),
        ]
        let trailers =
          known.compactMap { key, value in value.map { Trailer(key, $0) } }
          + note.noticed.map { Trailer(.remark, $0.rawValue) }
        try await self.append(trailers.map(Addition.ours), to: entry)
      },
      lights: { () throws(HistoryError) in await self.lights() },
      diff: { old, new throws(HistoryError) in try await self.diff(from: old, to: new) },
      tests: { entry throws(HistoryError) in
        TestLine.tests(in: try await self.known(entry).message)
      },
      goBack: { request throws(HistoryError) in try await self.goBack(request) },
      compactIfDue: {}, takeNotices: { [] })
  }

  // MARK: Recording

  private func snapshot(
    of folder: URL, including: (String) -> Bool
  ) throws(HistoryError) -> Snapshot {
    guard let tree = try? FileTree(of: folder, including: including) else {
      throw HistoryError(path: folder.path, code: ENOENT)
    }
    trees[tree.id] = tree
    let last = entries.last.flatMap { trees[$0.tree] } ?? FileTree()
    return Snapshot(tree: tree.id, changes: last.changes(to: tree))
  }

  private func record(
    _ verdict: Verdict, as light: RecordedLight, time: Double, snapshot: Snapshot
  ) -> EntryID {
    let changes = light.corrects == nil ? snapshot.changes : []
    let message = LightMessage(
      verdict, as: light, changes: changes, notKept: snapshot.notKept, attempt: Self.attempt)
    return commit(snapshot.tree, time: time, message.text)
  }

  @discardableResult private func record(
    _ event: HistoryEvent, snapshot: Snapshot?, time: Double
  ) -> EntryID {
    let message = LightMessage(
      event, changes: snapshot?.changes ?? [], notKept: [], attempt: Self.attempt)
    return commit(
      snapshot?.tree ?? entries.last?.tree ?? FileTree().id, time: time, message.text)
  }

  private func commit(_ tree: TreeID, time: Double, _ message: String) -> EntryID {
    let id = EntryID(rawValue: FileTree.digest(["\(entries.count)", tree.rawValue, message]))
    entries.append(Entry(id: id, tree: tree, time: time.rounded(.down), message: message))
    return id
  }

  private func confirm(_ entry: EntryID) throws(HistoryError) {
    confirmed.insert(try known(entry).id)
  }

  private func append(_ lines: [String], to entry: EntryID) throws(HistoryError) {
    let id = try known(entry).id
    for index in entries.indices where entries[index].id == id {
      entries[index].note += (lines + [""]).joined(separator: "\n")
    }
  }

  // MARK: Reading

  private func known(_ entry: EntryID) throws(HistoryError) -> Entry {
    let digits = try LightHistory.checked(entry)
    guard let found = entries.first(where: { $0.id.rawValue.hasPrefix(digits) }) else {
      throw .unknownEntry(digits)
    }
    return found
  }

  private func lights() -> [LightEntry] {
    var log: [String] = []
    var parent = ""
    for entry in entries {
      let lines = entry.message.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let trailers = lines.suffix(while: { !$0.isEmpty }).joined(separator: "\u{1e}")
      log.append(
        [
          entry.id.rawValue, parent, entry.tree.rawValue, "\(Int(entry.time))",
          String(lines.first ?? ""), trailers, entry.note,
        ].joined(separator: "\u{1f}"))
      parent = entry.id.rawValue
    }
    let bytes = Array(log.reversed().joined(separator: "\0").utf8)
    let read = EntryReading.entries(bytes[...], attempt: Self.attempt)
    return EntryReading.settled(read, confirmed: confirmed).reversed()
  }

  private func diff(from old: EntryID?, to new: EntryID) throws(HistoryError) -> TreeDifference {
    let target = try known(new)
    let before = entries.prefix { $0.id != target.id }.last
    let base = try old.map { old throws(HistoryError) in try known(old) } ?? before
    let (from, to) = (base.flatMap { trees[$0.tree] } ?? FileTree(), try tree(target.tree))
    return TreeDifference(files: from.changes(to: to), text: from.text(to: to))
  }

  private func tree(_ id: TreeID) throws(HistoryError) -> FileTree {
    guard let tree = trees[id] else { throw .unknownEntry(id.rawValue) }
    return tree
  }

  // MARK: Going back

  private func goBack(_ request: RestoreRequest) throws(HistoryError) -> [String] {
    let target = try known(request.target)
    let present = try snapshot(of: request.folder, including: request.including)
    var edited: Set<String> = []
    if let judged = request.judged {
      edited = Set(try tree(judged).changes(to: try tree(present.tree)).map(\.path))
    }
    let wanted = try tree(target.tree)
    let paths = try tree(present.tree).changes(to: wanted).map(\.path)
      .filter { !request.sparing($0) && !edited.contains($0) }
    guard !paths.isEmpty else { return [] }
    record(HistoryEvent(request.kind, target: target.id), snapshot: present, time: request.time)
    let (writes, removals) = (
      paths.filter { wanted.files[$0] != nil }, paths.filter { wanted.files[$0] == nil }
    )
    do {
      // What goes makes room first.
      for path in removals + writes { try wanted.restore(path, in: request.folder) }
    } catch {
      throw .gitFailed(detail: "\(error)")
    }
    return writes + removals
  }
}

extension BidirectionalCollection {
  /// The longest end of which all elements fulfil a condition.
  fileprivate func suffix(while isMet: (Element) -> Bool) -> SubSequence {
    guard let last = lastIndex(where: { !isMet($0) }) else { return self[...] }
    return self[index(after: last)...]
  }
}
