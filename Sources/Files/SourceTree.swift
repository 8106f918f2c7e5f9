public import Foundation

/// Which files of a package are judged, and the digest that names their present state.
///
/// Judged is everything below the root except version control, build products, Tandem's own folder
/// and what editors leave behind. Pipes, sockets and devices are passed over. Links are links: one
/// that leads out of the package dangles inside the sandbox, so that a test cannot read through it
/// what the learner's account can.
public enum SourceTree {
  /// Whether a file or folder of this name is judged, wherever in the package it lies.
  public static func judges(name: String) -> Bool {
    !folders.contains(name) && !name.hasPrefix(".build-") && !isLeftover(name)
  }

  /// Whether the file at a path relative to the root is judged.
  public static func judges(path: String) -> Bool {
    path.split(separator: "/").allSatisfy { judges(name: String($0)) }
  }

  /// A digest of all judged files below a folder: paths, executable bits and contents.
  ///
  /// It is 32 hexadecimal digits, the same on every machine, and equals the digest that a `Mirror`
  /// of the same files reports. Times do not count, a link counts by where it points, and so does
  /// the presence of an empty folder, because SwiftPM notices it too. The learner's test list does not
  /// count: history keeps it with every light, but it changes nothing that is judged, so that to tick an
  /// item starts no run.
  ///
  /// - Throws: `DiskError` if a folder or file cannot be read.
  public static func digest(of root: URL) throws(DiskError) -> String {
    let root = BytePath(root)
    return try untilNothingVanishes { () throws(DiskError) -> String in
      var digest = TreeDigest()
      for entry in try entries(under: root) where counts(entry.path) {
        let content: [UInt8] =
          switch entry.stamp.kind {
          case .folder, .special: []
          case .link: try Disk.linkTarget(of: root.appending(entry.path)).bytes
          case .file: try FileReading.read(root.appending(entry.path)).bytes
          }
        digest.add(entry, content: Fingerprint(of: content))
      }
      return digest.hex
    }
  }

  /// Whether a judged file is part of the digest.
  public static func counts(_ path: BytePath) -> Bool { path.text != "TESTLIST.md" }

  /// The judged files, folders and links below a folder, ordered by path.
  public static func entries(under root: BytePath) throws(DiskError) -> [TreeEntry] {
    try TreeScan(root: root, includes: { judges(name: $0.text) }).entries()
      .filter { $0.stamp.kind != .special }
  }

  /// Begins again, a few times, when a file that was listed is gone before it is opened.
  public static func untilNothingVanishes<Result>(
    _ work: () throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    for _ in 1...5 {
      do throws(DiskError) {
        return try work()
      } catch {
        guard error.meansItVanished else { throw error }
      }
    }
    return try work()
  }

  private static let folders: Set<String> = [
    ".git", ".build", ".swiftpm", ".tandem", ".index-build", "node_modules",
  ]

  /// Probes, backups, locks and swap files of vim, Emacs, Kate, JetBrains, NFS and the Finder.
  private static func isLeftover(_ name: String) -> Bool {
    if name == "4913" || name == ".DS_Store" { return true }
    if name.count > 1 && name.hasPrefix("#") && name.hasSuffix("#") { return true }
    return leftoverBeginnings.contains(where: name.hasPrefix)
      || leftoverEndings.contains(where: name.hasSuffix)
  }

  private static let leftoverBeginnings = [".#", ".nfs", ".goutputstream-"]
  private static let leftoverEndings = [
    "~", ".swp", ".swo", ".swx", ".kate-swp", ".tmp", "___jb_tmp___", "___jb_old___",
  ]
}
