import Foundation
import Katas
import Sessions
import Workspaces

/// Which folder a kata is practised in.
struct WorkspaceChoice {
  let context: ProgramContext
  let kata: Kata
  /// The folder that was asked for; nil for the usual place.
  let folder: String?

  private var wanted: URL {
    folder.map { URL(filePath: $0) } ?? context.workspaceFolder(for: kata.slug)
  }

  /// The workspace of this kata that is there already.
  private var existing: Workspace? {
    guard let found = Workspace(at: wanted), found.kataSlug == kata.slug else { return nil }
    return found
  }

  /// Makes a new workspace in the folder asked for, or else in the first free usual one.
  ///
  /// Starting a kata again makes `<slug>-2`.
  func make() throws(SessionError) -> Workspace {
    try SessionOpener.makeWorkspace(of: kata, at: free)
  }

  /// The existing workspace of this kata in that place, or a new one.
  func resumeOrMake() throws(SessionError) -> (workspace: Workspace, isNew: Bool) {
    if let existing { return (existing, false) }
    return (try make(), true)
  }

  /// Finds out what would keep the kata from being practised there; makes and holds nothing.
  func check() throws(SessionError) {
    if let existing {
      try TrainerHold.check(.workspace(existing, kata), folders: context.folders)
    } else {
      try SessionOpener.checkMaking(at: free)
    }
  }

  private var free: URL {
    var candidate = wanted
    var number = 2
    while folder == nil, isTaken(candidate) {
      candidate = URL(filePath: wanted.path + "-\(number)")
      number += 1
    }
    return candidate
  }

  private func isTaken(_ url: URL) -> Bool {
    guard FileManager.default.fileExists(atPath: url.path) else { return false }
    let content = try? FileManager.default.contentsOfDirectory(atPath: url.path)
    return content?.isEmpty != true
  }
}
