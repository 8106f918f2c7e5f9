import Glibc

/// Lists what lies below a folder, without following links.
public struct TreeScan {
  private let root: BytePath
  private let includes: (BytePath) -> Bool
  private let unlocksFolders: Bool

  /// Names a folder to list.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - includes: Which names are listed; a folder that is not is not entered either.
  ///   - unlocksFolders: Whether a folder that forbids it is opened up: right for a folder of
  ///     Tandem's own.
  public init(
    root: BytePath, includes: @escaping (BytePath) -> Bool = { _ in true },
    unlocksFolders: Bool = false
  ) {
    self.root = root
    self.includes = includes
    self.unlocksFolders = unlocksFolders
  }

  /// Everything below the root, ordered by path: a folder comes before what it holds.
  ///
  /// What vanishes meanwhile is left out.
  public func entries() throws(DiskError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    var folders = [BytePath(bytes: [])]
    while let folder = folders.popLast() {
      for name in try names(in: folder) where includes(name) {
        let path = folder.appending(name)
        guard let stamp = FileStamp(at: root.appending(path)) else { continue }
        entries.append(TreeEntry(path: path, stamp: stamp))
        if stamp.kind == .folder { folders.append(path) }
      }
    }
    return entries.sorted { $0.path < $1.path }
  }

  /// The names of all that lies in one folder, in no order; none if it has vanished.
  public func names(in folder: BytePath = BytePath(bytes: [])) throws(DiskError) -> [BytePath] {
    let path = root.appending(folder)
    if unlocksFolders, let stamp = FileStamp(at: path), stamp.permissions & 0o700 != 0o700 {
      chmod(path.cString, stamp.permissions | 0o700)
    }
    guard let listing = opendir(path.cString) else {
      let error = DiskError(.read, path)
      if error.meansItVanished && !folder.bytes.isEmpty { return [] }
      throw error
    }
    defer { closedir(listing) }
    var names: [BytePath] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start)))
        }
      }
      if name != Self.here && name != Self.above { names.append(BytePath(bytes: name)) }
    }
    return names
  }

  private static let here = Array(".".utf8)
  private static let above = Array("..".utf8)
}

/// A file, folder or link below some root.
public struct TreeEntry: Hashable, Sendable {
  /// The path relative to the root.
  public var path: BytePath
  /// What the system knows about it.
  public var stamp: FileStamp

  /// Makes an entry.
  public init(path: BytePath, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }
}
