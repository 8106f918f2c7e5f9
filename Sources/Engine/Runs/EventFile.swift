import Glibc

/// The event stream file of a test run, which the code under test could put anything in place of.
struct EventFile: Sendable {
  /// The file as it is seen from outside of the sandbox.
  let path: String

  /// What was written, as text; empty if there is no such regular file.
  func text(atMost limit: Int) -> String { String(decoding: bytes(atMost: limit), as: UTF8.self) }

  /// What was written from an offset on; empty if there is no such regular file.
  ///
  /// A link is not followed and a pipe not waited for: neither is an event stream.
  func bytes(from offset: Int = 0, atMost limit: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return [] }
    let count = min(limit, Int(info.st_size) - offset)
    guard count > 0 else { return [] }
    var filled = 0
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while filled < count {
        let read = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, offset + filled)
        if read <= 0 { break }
        filled += read
      }
      initialized = filled
    }
  }
}
