import Files
import Foundation

/// The folders of all workspaces that were ever judged: sixty megabytes each, so they are not kept
/// for ever.
struct RunsFolder: Sendable {
  /// How long an unused one is kept, in seconds.
  static let patience = 30 * 24 * 60 * 60
  /// The most that are kept, whatever their age.
  static let most = 40

  private let folder: BytePath

  /// Names the folder below Tandem's cache.
  init(cache: URL) { folder = BytePath(cache.appending(path: "runs")) }

  /// Removes what belongs to workspaces that are gone, were not judged for long, or are too many.
  func tidy(now: FileTime = .now) {
    let all = Disk.names(in: folder).compactMap { name -> (place: BytePath, used: FileTime)? in
      let place = folder.appending(name)
      // Each run makes folders in it again, so its time is the time of the last run.
      guard let stamp = FileStamp(at: place), stamp.kind == .folder else { return nil }
      return (place, stamp.modified)
    }
    for (index, run) in all.sorted(by: { $0.used > $1.used }).enumerated() {
      let isOld = run.used.seconds + Self.patience < now.seconds
      if index >= Self.most || isOld || hasLostItsWorkspace(run.place) { remove(run.place) }
    }
  }

  /// Whether the workspace is gone; unknown ones, of an older Tandem, are not.
  private func hasLostItsWorkspace(_ place: BytePath) -> Bool {
    let owner = place.appending(RunFolders.ownerName)
    guard let path = Disk.read(owner), !path.isEmpty else { return false }
    return FileStamp(at: BytePath(bytes: path)) == nil
  }

  /// Removes the folder of a workspace unless a run is going on in it.
  private func remove(_ place: BytePath) {
    // What a killed trainer left of an earlier removal has no lock any more.
    let isLeftover = place.name.bytes.first == UInt8(ascii: ".")
    if isLeftover || !FileLock.isHeld(place.appending("lock")) { Disk.discard(place) }
  }
}
