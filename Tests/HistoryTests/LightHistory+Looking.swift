import Practice

@testable import History

/// What an entry holds, as git alone tells it.
extension LightHistory {
  /// The paths of the files that an entry holds, sorted.
  func files(of entry: EntryID) async throws(HistoryError) -> [String] {
    let answer = try await repository.demand(
      "git ls-tree -r -z --name-only \"$1\"", [entry.rawValue])
    return answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of one file as an entry holds it.
  func content(of path: String, at entry: EntryID) async throws(HistoryError) -> [UInt8] {
    try await repository.demand("git cat-file blob \"$1:$2\"", [entry.rawValue, path]).output
  }
}
