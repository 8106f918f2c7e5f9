import Files
import Glibc
import Katas

/// Files and folders in the making, which can be taken back as long as nobody else uses them.
struct Construction {
  /// The folder in which it happens; it is made with the first file.
  let root: BytePath
  private var made: [BytePath] = []

  /// Begins a construction; nothing is made yet.
  init(root: BytePath) { self.root = root }

  /// Writes a file and makes the folders above it.
  mutating func add(_ file: SourceFile) throws(DiskError) {
    let path = root.appending(file.path)
    try makeFolder(path.parent)
    try AtomicFile.write(Array(file.text.utf8), to: path)
    made.append(path)
  }

  /// Removes what was made, and nothing else.
  func undo() {
    for path in made.reversed() where unlink(path.cString) != 0 {
      rmdir(path.cString)
    }
  }

  private mutating func makeFolder(_ path: BytePath) throws(DiskError) {
    if mkdir(path.cString, 0o755) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT, !path.parent.bytes.isEmpty else { throw DiskError(.write, path) }
      try makeFolder(path.parent)
      guard mkdir(path.cString, 0o755) == 0 else { throw DiskError(.write, path) }
    }
    made.append(path)
  }
}

extension SourceFile {
  /// Whether the path stays inside the folder to which it is relative.
  var liesInside: Bool {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !["", ".", ".."].contains($0) }
  }
}
