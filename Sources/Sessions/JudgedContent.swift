import Engine
import Foundation
import History

/// What one run judges, as the history has it; known before any test starts.
actor JudgedContent {
  /// Whether only some tests are run, so that there is nothing to keep.
  nonisolated let isFiltered: Bool
  /// The content; nil if the history could not take it.
  private(set) var snapshot: Snapshot?
  private var complaints: [String] = []

  /// Nothing is known yet.
  init(isFiltered: Bool) { self.isFiltered = isFiltered }

  /// Hands the engine's private copy to the history.
  func take(_ copy: URL, into history: LightHistory) async {
    if isFiltered { return }
    do throws(HistoryError) {
      let taken = try await history.writeTree(of: copy) { SourceTree.judges(path: $0) }
      snapshot = taken
      if let remark = taken.remark { complaints.append(remark) }
    } catch {
      complain(error)
    }
  }

  /// Remembers what the history could not do; a run that was stopped is nothing to complain of.
  func complain(_ error: HistoryError) {
    if error != .cancelled { complaints.append(error.description) }
  }

  /// The lines that a person should read, each told once.
  func takeComplaints() -> [String] {
    defer { complaints = [] }
    return complaints
  }
}
