import Files
import Glibc

/// What the kernel reports about a watched folder.
struct InotifyEvent: Hashable, Sendable {
  /// The watch that it belongs to; -1 when events were lost.
  var watch: Int32
  /// What happened: bits of `IN_…`.
  var mask: UInt32
  /// The name in the watched folder; empty if the folder itself is meant.
  var name: BytePath

  /// Whether one of the given bits is set.
  func has(_ bits: Int32...) -> Bool {
    bits.contains { mask & UInt32(bitPattern: $0) != 0 }
  }

  /// Reads events as the kernel lays them out: a head of 16 bytes and a name filled up with zeros.
  static func events(in buffer: UnsafeRawBufferPointer) -> [InotifyEvent] {
    let head = MemoryLayout<inotify_event>.size
    var events: [InotifyEvent] = []
    var start = 0
    while start + head <= buffer.count {
      let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
      let end = min(start + head + Int(event.len), buffer.count)
      let name = buffer[(start + head)..<end].prefix { $0 != 0 }
      events.append(
        InotifyEvent(watch: event.wd, mask: event.mask, name: BytePath(bytes: Array(name))))
      start = end
    }
    return events
  }
}

/// The kernel's notifications about folders; closes itself when it is no longer needed.
final class Inotify: Sendable {
  /// The descriptor to wait on; ready when there are events.
  let descriptor: Int32

  /// Asks the kernel for a queue of notifications.
  init() throws(WatchFailure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { throw WatchFailure(code: errno) }
  }

  deinit { close(descriptor) }

  /// Watches a folder, not what lies in its folders, and returns the watch's number.
  func watch(_ folder: BytePath, followingLink: Bool) throws(WatchFailure) -> Int32 {
    let mask =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK | (followingLink ? 0 : IN_DONT_FOLLOW)
    let watch = inotify_add_watch(descriptor, folder.cString, UInt32(bitPattern: Int32(mask)))
    guard watch >= 0 else { throw WatchFailure(code: errno) }
    return watch
  }

  func end(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// The events that have come in; never waits.
  func events() -> [InotifyEvent] {
    withUnsafeTemporaryAllocation(byteCount: 64 * 1_024, alignment: 8) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else { return [] }
      return InotifyEvent.events(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}

/// Why the kernel does not watch a folder.
struct WatchFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's error number (`errno`).
  var code: Int32

  /// Whether the folder is simply not there or not readable, so that the others can be watched.
  var concernsOneFolder: Bool { [ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG].contains(code) }

  /// What happened, what Tandem does, and what would help.
  var description: String {
    switch code {
    case ENOSPC:
      "The system allows no more watched folders (fs.inotify.max_user_watches): "
        + "Tandem looks for changes every second."
    case EMFILE, ENFILE:
      "The system allows no more watchers (fs.inotify.max_user_instances): "
        + "Tandem looks for changes every second."
    default:
      "The system does not announce changes here (\(String(cString: strerror(code)))): "
        + "Tandem looks for changes every second."
    }
  }
}
