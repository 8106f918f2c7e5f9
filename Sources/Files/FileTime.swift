import Glibc

/// A moment as file systems record it.
public struct FileTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970.
  public var seconds: Int
  /// Nanoseconds within the second, 0 ..< 1,000,000,000.
  public var nanoseconds: Int

  /// The present moment.
  public static var now: FileTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FileTime(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// The beginning of the next second.
  public var nextSecond: FileTime { FileTime(seconds: seconds + 1, nanoseconds: 0) }

  /// Orders by time.
  public static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
