public import Foundation
import Glibc

/// Writes files whole or not at all.
///
/// The bytes go to a new file beside the old one, onto the disk, and only then take its name: a full
/// disk, a crash or a power cut leaves either the old content or the new.
public enum AtomicFile {
  /// Writes text as UTF-8; a file that is there keeps its permissions, a link is replaced.
  ///
  /// - Parameter isLasting: Whether to wait until it is on the disk, some milliseconds. What can be
  ///   made again if the power fails need not: a process that is killed loses nothing either way.
  /// - Throws: `DiskError`; its `cause` tells a full disk from a forbidden folder. Whatever was
  ///   there before is untouched then.
  public static func write(
    _ text: String, to file: URL, isLasting: Bool = true
  ) throws(DiskError) {
    try write(Array(text.utf8), to: BytePath(file), isLasting: isLasting)
  }

  /// Writes bytes.
  static func write(
    _ bytes: [UInt8], to path: BytePath, isLasting: Bool = true
  ) throws(DiskError) {
    let old = FileStamp(at: path)
    // `.tmp`, so that the watcher passes over it.
    let suffix = String(UInt64.random(in: .min ... .max), radix: 36)
    let draft = path.parent.appending(BytePath(".\(path.name.text).\(suffix).tmp"))
    do {
      let permissions = old?.kind == .file ? old?.permissions : nil
      try fill(draft, with: bytes, permissions: permissions, isLasting: isLasting)
    } catch {
      unlink(draft.cString)
      // The person knows the file by its own name.
      throw DiskError(.write, path.text, code: error.code)
    }
    guard rename(draft.cString, path.cString) == 0 else {
      let error = DiskError(.write, path)
      unlink(draft.cString)
      throw error
    }
    if isLasting { synchronizeFolder(path.parent) }
  }

  private static func fill(
    _ draft: BytePath, with bytes: [UInt8], permissions: mode_t?, isLasting: Bool
  ) throws(DiskError) {
    let file = try OpenFile.creating(draft)
    try file.write(bytes)
    if let permissions { try file.setPermissions(permissions) }
    if isLasting { try file.synchronize() }
  }

  /// Brings the new name onto the disk too; some file systems cannot, which is no failure.
  private static func synchronizeFolder(_ folder: BytePath) {
    let descriptor = open(folder.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
