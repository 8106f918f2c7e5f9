import Foundation

/// What of the system is visible in a sandbox: programs and libraries, read-only, and no one's data.
enum SandboxSystemFolders {
  /// The arguments that bind it.
  ///
  /// Computed once: a system does not change its layout while we run.
  static let arguments: [String] =
    ["--ro-bind", "/usr", "/usr"] + ["/bin", "/sbin", "/lib", "/lib32", "/lib64"].flatMap(mirrored)
    + settings.flatMap { ["--ro-bind-try", $0, $0] }

  /// What programs need of /etc to load libraries and to know who they are; no secret is in it.
  private static let settings = [
    "/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/passwd",
    "/etc/group", "/etc/nsswitch.conf", "/etc/localtime",
  ]

  /// A link where the real system has a link, a folder where it has a folder, nothing where nothing.
  static func mirrored(_ path: String) -> [String] {
    if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
      return ["--symlink", target, path]
    }
    return FileManager.default.fileExists(atPath: path) ? ["--ro-bind", path, path] : []
  }
}
