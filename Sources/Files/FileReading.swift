/// A file's content together with the stamp that belongs to it.
public struct FileReading {
  /// The bytes.
  public let bytes: [UInt8]
  /// The stamp that the file had when they were read.
  public let stamp: FileStamp
  /// Whether an equal stamp later proves that the content is still the same.
  public let isSettled: Bool

  /// Reads a file, again if it was written meanwhile.
  ///
  /// A file that never holds still, such as a growing log, is taken as it was at the last attempt:
  /// what counts is that exactly these bytes are digested and judged.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - now: Returns the time, to judge whether the stamp is settled.
  public static func read(
    _ path: BytePath, now: () -> FileTime = { .now }
  ) throws(DiskError) -> FileReading {
    var attempts = 0
    while true {
      attempts += 1
      let file = try OpenFile.reading(path)
      let before = try file.stamp()
      let bytes = try file.content(expecting: before.size)
      let after = try file.stamp()
      let heldStill = before == after
      if heldStill || attempts == 5 {
        return FileReading(
          bytes: bytes, stamp: after, isSettled: heldStill && after.isSettled(at: now()))
      }
    }
  }
}
