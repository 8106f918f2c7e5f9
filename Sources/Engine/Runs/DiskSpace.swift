import Glibc

/// The room that is left on the disk of a folder.
struct DiskSpace: Sendable {
  /// What compilers and linkers print when there is no space left; it does not concern the code.
  static let wordOfFullDisk = "No space left on device"

  /// How much this user can still write, in bytes.
  let left: Int

  /// Less is as good as nothing: file systems keep some blocks for themselves.
  private static let least = 64 << 10

  /// Asks the disk; nil if it does not answer.
  init?(at folder: String) {
    var info = statvfs()
    // Some network disks do not know their size.
    guard statvfs(folder, &info) == 0, info.f_blocks > 0 else { return nil }
    left = Int(geteuid() == 0 ? info.f_bfree : info.f_bavail) * Int(info.f_frsize)
  }

  init(left: Int) { self.left = left }

  /// Whether the end of an event stream may be missing because there was no room for it.
  func mayHaveCut(events text: String) -> Bool {
    guard left < Self.least else { return false }
    let last = text.split(separator: "\n", omittingEmptySubsequences: true).last ?? ""
    return !text.hasSuffix("\n") || !last.contains("\"runEnded\"")
  }
}
