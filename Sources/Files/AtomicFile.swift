import Glibc

/// Writes files whole or not at all.
///
/// The bytes go to a new file next to the old one, onto the disk, and only then take its name: a full
/// disk, a crash or a power cut leaves either the old content or the new.
public enum AtomicFile {
  /// Writes bytes; a file that is there keeps its permissions, a link is replaced.
  ///
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - path: The file.
  ///   - isExecutable: Whether everybody who can read it can execute it; nil leaves that as it is.
  ///   - isLasting: Whether to wait until it is on the disk, some milliseconds. What can be made
  ///     again if the power fails need not: a process that is killed loses nothing either way.
  /// - Throws: `DiskError`; its `cause` distinguishes a full disk from a forbidden folder. Whatever was
  ///   there before is untouched then.
  public static func write(
    _ bytes: some Sequence<UInt8>, to path: BytePath, isExecutable: Bool? = nil,
    isLasting: Bool = true
  ) throws(DiskError) {
    var permissions = FileStamp(at: path).flatMap { $0.kind == .file ? $0.permissions : nil }
    if let isExecutable {
      let old = permissions ?? 0o644
      permissions = isExecutable ? old | (old & 0o444) >> 2 : old & ~0o111
    }
    let draft = path.draft
    do {
      try fill(draft, with: Array(bytes), permissions: permissions, isLasting: isLasting)
    } catch {
      unlink(draft.cString)
      // The person knows the file by its own name.
      throw DiskError(.write, path.text, code: error.code)
    }
    try Disk.install(draft, at: path)
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

  /// Brings the new name onto the disk too; some file systems cannot, which is not a failure.
  private static func synchronizeFolder(_ folder: BytePath) {
    let descriptor = open(folder.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

extension BytePath {
  /// A new name next to this one for what will take its place.
  var draft: BytePath {
    // `.tmp`, so that the watcher passes over it.
    let chance = String(UInt64.random(in: .min ... .max), radix: 36)
    return parent.appending(".tandem-\(chance).tmp")
  }
}
