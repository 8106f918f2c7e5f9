import Files
import Foundation
import History
import Verdicts

/// What one run judges, as the history has it; known before any test starts.
actor JudgedContent {
  /// Whether only some tests are run, so that there is nothing to keep.
  nonisolated let isFiltered: Bool
  /// What was judged, by its digest: a save between two answers makes it two.
  private var snapshots: [String: Snapshot] = [:]
  private var complaints: [String] = []

  private let root: URL

  /// Nothing is known yet of the content of a folder.
  init(of root: URL, isFiltered: Bool) {
    self.root = root
    self.isFiltered = isFiltered
  }

  /// Whether a file is in the copy alone: SwiftPM has written there which versions it took.
  private static func isOnlyOurs(_ path: String, in root: URL) -> Bool {
    path.split(separator: "/").last == "Package.resolved"
      && !FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// Hands the engine's private copy to the history.
  func keep(_ copy: URL, holding tree: String, in history: HistoryClient) async {
    if isFiltered { return }
    do throws(HistoryError) {
      let snapshot = try await history.writeTree(copy) { [root] path in
        SourceTree.judges(path: path) && !Self.isOnlyOurs(path, in: root)
      }
      snapshots[tree] = snapshot
      if let remark = snapshot.remark { complaints.append(remark) }
    } catch {
      complain(error)
    }
  }

  /// The content that a verdict judged; nil if the history could not take it.
  func snapshot(of verdict: Verdict) -> Snapshot? { snapshots[verdict.tree] }

  /// Remembers what the history could not do; a run that was stopped is nothing to complain of.
  func complain(_ error: HistoryError) {
    switch error {
    case .cancelled: break
    case .notAllowed, .busy, .gitFailed: complaints.append("This light is not kept. \(error)")
    default: complaints.append(error.description)
    }
  }

  /// The lines that a person should read, each given out once.
  func takeComplaints() -> [String] {
    defer { complaints = [] }
    return complaints
  }
}
