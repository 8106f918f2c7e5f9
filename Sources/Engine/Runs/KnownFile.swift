import Files

/// What a mirror remembers of a file, folder or link that it copied.
struct KnownFile: Sendable {
  /// The learner's file as it was read.
  var source: FileStamp
  /// The copy as it was left.
  var copy: FileStamp
  var content: Fingerprint
  /// Whether an equal source stamp proves that the content is still the same.
  var isSettled: Bool

  /// Whether the learner would call it unchanged: same kind, content and executable bit.
  func isUnchanged(since earlier: KnownFile?) -> Bool {
    guard let earlier else { return false }
    return source.kind == earlier.source.kind && content == earlier.content
      && (source.kind != .file || source.isExecutable == earlier.source.isExecutable)
  }
}

/// A file, folder or link of the learner's, read for copying.
struct Original {
  /// Its stamp when it was read.
  let stamp: FileStamp
  /// A file's bytes, a link's target; nothing for a folder.
  let content: [UInt8]
  let fingerprint: Fingerprint
  /// Whether an equal stamp later proves that the content is still the same.
  let isSettled: Bool

  /// Reads what an entry stands for.
  init(_ entry: TreeEntry, under root: BytePath, now: () -> FileTime) throws(DiskError) {
    switch entry.stamp.kind {
    case .file:
      let reading = try FileReading.read(root.appending(entry.path), now: now)
      stamp = reading.stamp
      content = reading.bytes
      isSettled = reading.isSettled
    case .link:
      stamp = entry.stamp
      content = try Disk.linkTarget(of: root.appending(entry.path)).bytes
      isSettled = false
    case .folder, .special:
      stamp = entry.stamp
      content = []
      isSettled = false
    }
    fingerprint = Fingerprint(of: content)
  }
}
