import Practice
import Verdicts

/// Reads entries out of one `git log`, in its order: the newest first.
enum EntryReading {
  /// The format to give to `git log -z`: fields parted by unit separators, trailers by record
  /// separators; none of both can occur in what Tandem writes.
  static let format =
    "--format=%H%x1f%P%x1f%T%x1f%at%x1f%s%x1f"
    + "%(trailers:only=true,unfold=true,separator=%x1e)%x1f%N"

  /// The entries of a log, as if nothing had become of them since.
  ///
  /// - Parameter attempt: The attempt of entries that do not name theirs.
  static func entries(_ log: ArraySlice<UInt8>, attempt: String) -> [LightEntry] {
    log.split(separator: 0).compactMap { entry($0, attempt: attempt) }
  }

  /// The entries with what became of them: corrected, confirmed or neither.
  ///
  /// - Parameter confirmed: The entries of the sprint lane that the judge agreed with.
  static func settled(_ entries: [LightEntry], confirmed: Set<EntryID>) -> [LightEntry] {
    var entries = entries
    var corrected: [EntryID: EntryID] = [:]
    for entry in entries {
      if let wrong = entry.light?.corrects { corrected[wrong] = entry.id }
    }
    for index in entries.indices {
      let id = entries[index].id
      if let right = corrected[id] {
        entries[index].standing = .corrected(by: right)
      } else if entries[index].light?.lane == .sprint, !confirmed.contains(id) {
        entries[index].standing = .open
      }
    }
    return entries
  }

  private static func entry(_ bytes: ArraySlice<UInt8>, attempt: String) -> LightEntry? {
    let fields = bytes.split(separator: 0x1f, maxSplits: 6, omittingEmptySubsequences: false)
    guard fields.count == 7 else { return nil }
    let text = { (index: Int) in String(decoding: fields[index], as: UTF8.self) }
    let trailers = Trailers(fields[5])
    let parent = text(1).split(separator: " ").first.map { EntryID(rawValue: String($0)) }
    var entry = LightEntry(
      id: EntryID(rawValue: text(0)), parent: parent, tree: TreeID(rawValue: text(2)),
      time: Double(text(3)) ?? 0, attempt: trailers[.session] ?? attempt,
      title: title(text(4)))
    entry.light = light(trailers)
    entry.event = event(trailers)
    entry.changes = trailers[.changed].flatMap { Trailer.changes($0) } ?? ChangeCount()
    entry.notKept = trailers.all(.notKept)
    if fields[6].contains(where: { $0 > 32 }) {
      let addition = Addition(text(6))
      entry.note = addition.note
      if var light = entry.light {
        addition.complete(&light)
        entry.light = light
      }
    }
    return entry
  }

  /// The first line of a message without its mark.
  static func title(_ subject: String) -> String {
    let marks: Set<Character> = ["✔", "✘", "▲", "•"]
    guard let first = subject.first, marks.contains(first) else { return subject }
    return String(subject.dropFirst().drop { $0 == " " })
  }

  private static func event(_ trailers: Trailers) -> HistoryEvent? {
    trailers[.event].flatMap { HistoryEvent.Kind(rawValue: $0) }.map { kind in
      HistoryEvent(
        kind, detail: trailers[.detail],
        target: trailers[.target].map { EntryID(rawValue: $0) })
    }
  }

  private static func light(_ trailers: Trailers) -> RecordedLight? {
    guard let colour = trailers[.light].flatMap({ Colour(rawValue: $0) }),
      let reason = trailers[.reason].flatMap({ Reason(rawValue: $0) })
    else { return nil }
    let run = RunID(rawValue: trailers[.run] ?? "")
    var light = RecordedLight(colour: colour, reason: reason, run: run)
    light.lane = trailers[.lane].flatMap { Lane(rawValue: $0) } ?? .judge
    light.outer = trailers[.outer].flatMap { Colour(rawValue: $0) }
    light.inner = trailers[.inner].flatMap { Trailer.counts($0) } ?? TestCount()
    light.acceptance = trailers[.acceptance].flatMap { Trailer.counts($0) }
    light.failed = trailers.all(.failed)
    light.seconds = trailers[.seconds].flatMap { Double($0) } ?? 0
    light.digest = trailers[.digest] ?? ""
    light.kata = trailers[.kata]
    light.step = trailers[.step]
    light.phase = trailers[.phase]
    light.prediction = trailers[.prediction]
    light.driver = trailers[.driver]
    light.remarks = trailers.all(.remark)
    light.corrects = trailers[.corrects].map { EntryID(rawValue: $0) }
    return light
  }
}

private struct Trailers {
  private let list: [Trailer]

  init(_ bytes: ArraySlice<UInt8>) {
    list = bytes.split(separator: 0x1e).compactMap { line in
      Trailer(line: Substring(String(decoding: line, as: UTF8.self)))
    }
  }

  subscript(_ key: Trailer.Key) -> String? { list.first { $0.key == key }?.value }

  func all(_ key: Trailer.Key) -> [String] { list.filter { $0.key == key }.map(\.value) }
}
