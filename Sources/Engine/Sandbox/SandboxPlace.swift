import Files
import Foundation

/// Where a package and its path dependencies appear to the tools.
///
/// Inside the sandbox a package lies at one constant path, `/kata`, whatever the learner's folder is
/// called: SwiftPM bakes absolute paths into its products. If it has path dependencies outside of its
/// own folder, the nearest folder above all of them appears as `/outside` and everything keeps its
/// place relative to it, so that `../Local` means what it means to the learner. The package's own
/// name is kept then, too: a dependency may be a folder above the package.
struct SandboxPlace: Hashable, Sendable {
  /// A folder and where it appears.
  struct Binding: Hashable, Sendable {
    /// The folder on the machine.
    let source: String
    /// Its path inside the sandbox.
    let destination: String
  }

  /// The package's path inside the sandbox.
  var root = "/kata"
  /// The path dependencies, those that hold others first.
  var dependencies: [Binding] = []
}

extension SandboxPlace {
  /// Places a package with its path dependencies.
  ///
  /// - Parameters:
  ///   - package: The learner's folder, absolute, links resolved.
  ///   - dependencies: The folders that it depends on, absolute; those inside the package, which
  ///     come along with it anyway, are passed over.
  init(package: String, dependencies: some Sequence<String>) {
    let outside = Set(dependencies).filter { !$0.isPath(atOrBelow: package) }.sorted()
    guard !outside.isEmpty else {
      self.init()
      return
    }
    var ancestor = package.pathNames
    for dependency in outside {
      let other = dependency.pathNames
      ancestor = zip(ancestor, other).prefix { $0 == $1 }.map(\.0)
    }
    func inside(_ path: String) -> String {
      (["outside"] + path.pathNames.dropFirst(ancestor.count)).map { "/" + $0 }.joined()
    }
    self.init(
      root: inside(package),
      dependencies: outside.map { Binding(source: $0, destination: inside($0)) })
  }
}

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
