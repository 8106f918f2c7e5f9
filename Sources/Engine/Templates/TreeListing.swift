import Files

/// What a folder holds at a glance: names, sizes and times, but not the contents.
///
/// It is enough to notice a folder that was made by halves, cut short or meddled with, and takes a
/// hundredth of the time that reading all of it would.
struct TreeListing: Sendable {
  /// What the folder holds, ordered by path.
  let entries: [TreeEntry]
  /// Changes when a file comes, goes, or gets another size or time.
  let digest: String
  /// Bytes of all files.
  let bytes: Int

  init(of folder: BytePath) throws(DiskError) {
    entries = try TreeScan(root: folder).entries()
    var text: [UInt8] = []
    var bytes = 0
    for entry in entries {
      text += entry.path.bytes + [0]
      guard entry.stamp.kind != .folder else { continue }
      bytes += entry.stamp.size
      let time = entry.stamp.modified
      text += Array("\(entry.stamp.size) \(time.seconds) \(time.nanoseconds)\n".utf8)
    }
    digest = Fingerprint(of: text).hex
    self.bytes = bytes
  }
}
