import Foundation
import Glibc

/// Operations on files and folders, apart from reading and writing their content.
public enum Disk {
  /// Makes a folder and those above it; one that is there stays as it is.
  public static func makeFolder(
    _ path: BytePath, permissions: mode_t = 0o755
  ) throws(DiskError) {
    if path.bytes.isEmpty || mkdir(path.cString, permissions) == 0 { return }
    if errno == ENOENT {
      try makeFolder(path.parent, permissions: permissions)
      if mkdir(path.cString, permissions) == 0 { return }
    }
    guard errno == EEXIST else { throw DiskError(.write, path) }
    var info = stat()
    guard stat(path.cString, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
      throw DiskError(.write, path.text, code: ENOTDIR)
    }
  }

  /// The bytes of a file; nil if it cannot be read.
  public static func read(_ path: BytePath) -> [UInt8]? { try? FileReading.read(path).bytes }

  /// The names of all that lies in a folder, in no order; none if it cannot be read.
  public static func names(in folder: BytePath) -> [BytePath] {
    (try? TreeScan(root: folder).names()) ?? []
  }

  /// Makes a symbolic link in the place of whatever file is there.
  public static func link(_ target: BytePath, at path: BytePath) throws(DiskError) {
    let draft = path.draft
    guard symlink(target.cString, draft.cString) == 0 else { throw DiskError(.write, path) }
    try install(draft, at: path)
  }

  /// Where a symbolic link points, as it is written.
  public static func linkTarget(of path: BytePath) throws(DiskError) -> BytePath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path.cString, &buffer, buffer.count)
    guard count >= 0 else { throw DiskError(.read, path) }
    return BytePath(bytes: buffer.prefix(count).map { UInt8(bitPattern: $0) })
  }

  /// Gives a finished draft its name, in the place of whatever file is there; a draft that cannot
  /// have it is removed.
  static func install(_ draft: BytePath, at path: BytePath) throws(DiskError) {
    do throws(DiskError) {
      try move(draft, to: path)
    } catch {
      unlink(draft.cString)
      throw error
    }
  }

  /// Renames a file or folder; a folder takes the place of an empty one at most.
  public static func move(_ path: BytePath, to place: BytePath) throws(DiskError) {
    guard rename(path.cString, place.cString) == 0 else { throw DiskError(.write, place) }
  }

  /// As ``move(_:to:)``, unless somebody else was quicker: what lies there then is as good.
  public static func moveUnlessThere(_ path: BytePath, to place: BytePath) throws(DiskError) {
    do throws(DiskError) {
      try move(path, to: place)
    } catch {
      guard error.code == EEXIST || error.code == ENOTEMPTY else { throw error }
    }
  }

  /// Removes a file or link, or a folder with all that it holds, as far as that is allowed.
  ///
  /// No link is followed; a folder that forbids its own removal is opened up first.
  public static func remove(_ path: BytePath) {
    if unlink(path.cString) == 0 || FileStamp(at: path)?.kind != .folder { return }
    for name in (try? TreeScan(root: path, unlocksFolders: true).names()) ?? [] {
      remove(path.appending(name))
    }
    rmdir(path.cString)
  }

  /// Removes a folder so that it is gone from sight at once, and from the disk a little later.
  ///
  /// A process that is killed meanwhile leaves a folder whose name begins with a dot.
  public static func discard(_ folder: BytePath) {
    let gone = folder.parent.appending(".gone-\(UUID().uuidString)")
    guard rename(folder.cString, gone.cString) == 0 else { return }
    remove(gone)
  }

  /// Sets when a file or folder was last changed to the present moment.
  public static func touch(_ path: BytePath) { utimensat(AT_FDCWD, path.cString, nil, 0) }
}
