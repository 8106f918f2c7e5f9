/// How changes below a folder are noticed.
enum WatchMethod: Hashable, Sendable {
  /// The kernel reports them.
  case notification
  /// The folder is looked at from time to time, because the kernel does not know of all changes.
  case polling(reason: String)

  /// Chooses the method for a type of file system, as the mount table names it.
  ///
  /// On disks that others write to as well (a server, the Windows or macOS side of a virtual
  /// machine), inotify reports only what this kernel itself writes. An unknown type is trusted.
  init(fileSystem type: String?) {
    guard let type, let kind = Self.sharedDisks[type] ?? Self.kindOfFuse(type) else {
      self = .notification
      return
    }
    self = .polling(
      reason: "This folder lies on \(kind) (\(type)), which does not announce every change: "
        + "Tandem looks for changes every second.")
  }

  private static func kindOfFuse(_ type: String) -> String? {
    // A container's own layer is as local as a disk.
    guard type == "fuse" || type.hasPrefix("fuse."), type != "fuse.fuse-overlayfs" else {
      return nil
    }
    return "a disk run by a program"
  }

  private static let sharedDisks: [String: String] = [
    "nfs": network, "nfs4": network, "cifs": network, "smb3": network, "smbfs": network,
    "afs": network, "ceph": network, "ncpfs": network, "lustre": network,
    "9p": host, "drvfs": host, "vboxsf": host, "prl_fs": host, "vmhgfs": host, "virtiofs": host,
    "fakeowner": host,
  ]
  private static let network = "a network disk"
  private static let host = "a disk of the host system"
}
