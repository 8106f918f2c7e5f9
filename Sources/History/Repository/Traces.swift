import Files
import Practice

/// Where an attempt's end may still be read from when its branch is gone or damaged.
struct Traces {
  let branch: String
  let repository: Repository

  /// Whether anything shows that the attempt has ever had an entry.
  var exist: Bool {
    let packed = Disk.read(repository.folder.appending("packed-refs")) ?? []
    return !logged.isEmpty || String(decoding: packed, as: UTF8.self).contains("/\(branch)\n")
      || ["refs/heads", "refs/tandem/last"].contains { folder in
        FileStamp(at: repository.folder.appending("\(folder)/\(branch)")) != nil
      }
  }

  /// The newest entry that can be read, with its files; nil if there is none.
  func newestSoundEntry() async throws(HistoryError) -> EntryID? {
    let last = try await repository.run(
      "git rev-parse -q --verify \"$1\"", ["refs/tandem/last/\(branch)"])
    let known = logged + [EntryID(rawValue: last.text)]
    if let entry = try await firstSound(of: known) { return entry }
    return try await firstSound(of: try await dangling())
  }

  /// What the logs of the refs show, the newest first.
  private var logged: [EntryID] {
    ["refs/heads", "refs/tandem/last"].flatMap { folder in
      repository.log(of: "\(folder)/\(branch)").suffix(200).reversed()
    }
  }

  /// The commits of the attempt that nothing leads to any more, the longest past first.
  private func dangling() async throws(HistoryError) -> [EntryID] {
    // In a new repository there is nothing to look through.
    let objects = Disk.names(in: repository.folder.appending("objects"))
    guard objects.contains(where: { $0.bytes.count == 2 || $0.text == "pack" }) else { return [] }
    let answer = try await repository.run(
      """
      found=$(git fsck --no-reflogs --no-progress 2>/dev/null)
      [ $? -gt 128 ] && exit 137
      echo "$found" | while read -r state kind id; do
        [ "$state $kind" = "dangling commit" ] || continue
        session=$(git log -1 '--format=%(trailers:key=Session,valueonly,separator=)' "$id")
        [ $? -gt 128 ] && exit 137
        [ "$session" = "$1" ] || continue
        length=$(git rev-list --count "$id") && echo "$length $id"
        [ $? -gt 128 ] && exit 137
      done
      [ $? -gt 128 ] && exit 137
      exit 0
      """, [branch])
    let found = answer.text.split(separator: "\n").compactMap { line -> (Int, String)? in
      let words = line.split(separator: " ")
      return words.count == 2 ? Int(words[0]).map { ($0, String(words[1])) } : nil
    }
    return found.sorted { $0.0 > $1.0 }.map { EntryID(rawValue: $0.1) }
  }

  private func firstSound(of entries: [EntryID]) async throws(HistoryError) -> EntryID? {
    let ids = entries.compactMap { try? LightHistory.checked($0) }
    guard !ids.isEmpty else { return nil }
    // One by one: a git that meets a damaged object may end at once.
    let answer = try await repository.run(
      """
      for id; do
        git rev-parse -q --verify "$id^{tree}" >/dev/null 2>&1 && echo "$id" && break
        [ $? -gt 128 ] && exit 137
      done
      exit 0
      """, ids)
    return answer.text.isEmpty ? nil : EntryID(rawValue: answer.text)
  }
}
