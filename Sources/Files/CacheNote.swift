import Foundation
import Glibc

/// Something that was found out, kept as JSON in a small file; losing it costs time, not truth.
public struct CacheNote<Content: Codable>: Sendable {
  private let path: BytePath

  /// Names the file; nothing is read or written yet.
  public init(_ path: BytePath) { self.path = path }

  /// What was kept; nil if there is nothing, or nothing that can be read.
  public var content: Content? {
    guard let bytes = try? FileReading.read(path).bytes else { return nil }
    return try? JSONDecoder().decode(Content.self, from: Data(bytes))
  }

  /// Keeps something in the place of what was kept before, and returns whether that worked.
  @discardableResult public func keep(_ content: Content) -> Bool {
    (try? write(content)) != nil
  }

  /// As ``keep(_:)``, where it matters why it did not work.
  ///
  /// - Parameter isLasting: Whether to wait until it is on the disk; a power cut takes it otherwise.
  public func write(_ content: Content, isLasting: Bool = false) throws(DiskError) {
    guard let data = try? JSONEncoder().encode(content) else {
      throw DiskError(.write, path.text, code: EINVAL)
    }
    try Disk.makeFolder(path.parent)
    try AtomicFile.write(data, to: path, isLasting: isLasting)
  }
}
