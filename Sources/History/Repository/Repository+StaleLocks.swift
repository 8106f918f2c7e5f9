import Files
import Glibc

extension Repository {
  /// Removes lock files that a killed git has left; to be called with Tandem's own lock held.
  ///
  /// Then only a git of the learner's, or the last breath of a trainer that was just killed, can
  /// hold one rightly. Both are done within moments, so a lock is stale when it is some seconds
  /// old; one from the future is stale as well.
  ///
  /// - Parameter patience: How many seconds old a lock must be to be stale.
  func clearStaleLocks(patience: Int) async {
    for _ in 0...patience * 10 {
      var isWaiting = false
      for lock in locks() {
        guard let stamp = FileStamp(at: lock) else { continue }
        let age = Glibc.time(nil) - stamp.modified.seconds
        if (0..<patience).contains(age) { isWaiting = true } else { Disk.remove(lock) }
      }
      guard isWaiting, (try? await Task.sleep(for: .milliseconds(100))) != nil else { return }
    }
  }

  private func locks() -> [BytePath] {
    var found: [BytePath] = []
    var folders = [folder.appending("refs")]
    for name in Disk.names(in: folder) where name.text.hasSuffix(".lock") {
      found.append(folder.appending(name))
    }
    while let next = folders.popLast() {
      for name in Disk.names(in: next) {
        let path = next.appending(name)
        if name.text.hasSuffix(".lock") {
          found.append(path)
        } else if FileStamp(at: path)?.kind == .folder {
          folders.append(path)
        }
      }
    }
    return found
  }
}
