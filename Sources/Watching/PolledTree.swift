import Files
import Glibc

/// A folder's judged files as they were when last looked at.
struct PolledTree: Sendable {
  /// What is compared; inode numbers are left out, since network disks make them up.
  private struct Glimpse: Hashable, Sendable {
    var kind: FileStamp.Kind
    var size: Int
    var modified: FileTime
    var isExecutable: Bool
  }

  private let root: BytePath
  private var seen: [BytePath: Glimpse]

  /// Looks at a folder for the first time; nil if it is not there.
  ///
  /// What cannot be read now, such as a network that is away, counts as changed once it can be.
  init?(root: BytePath) {
    self.root = root
    do throws(DiskError) {
      seen = try Self.glimpses(of: root)
    } catch {
      if FileStamp(at: root) == nil { return nil }
      seen = [:]
    }
  }

  /// Looks again, and returns what changed since the last time; nil if nothing did.
  mutating func look() -> WatchEvent? {
    let now: [BytePath: Glimpse]
    do throws(DiskError) {
      now = try Self.glimpses(of: root)
    } catch {
      // A network that is away for a while is not the end.
      return error.cause == .missing && FileStamp(at: root) == nil ? .gone : nil
    }
    let changed = Set(now.keys).union(seen.keys).filter { now[$0] != seen[$0] }
    seen = now
    return changed.isEmpty ? nil : .saved(changed.sorted().map(\.text))
  }

  private static func glimpses(of root: BytePath) throws(DiskError) -> [BytePath: Glimpse] {
    var glimpses: [BytePath: Glimpse] = [:]
    for entry in try SourceTree.entries(under: root) where entry.stamp.kind != .folder {
      let stamp = entry.stamp
      glimpses[entry.path] = Glimpse(
        kind: stamp.kind, size: stamp.size, modified: stamp.modified,
        isExecutable: stamp.isExecutable)
    }
    return glimpses
  }
}
