import Files

/// Two saves within one second in a package next to the judged one.
///
/// The compiler's driver compares whole seconds and overlooks the second save. In the private copy
/// each save gets a second of its own (see `CopyFolder`); path dependencies are built where they lie,
/// so there what was built has to go.
struct HastySaves {
  /// When a file was saved, as the last build saw it.
  struct Save: Codable, Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int

    private enum CodingKeys: String, CodingKey {
      case seconds = "seconds", nanoseconds = "nanoseconds", size = "size"
    }
  }

  private let note: CacheNote<[String: Save]>

  /// Names the file in which the saves are remembered.
  init(note: BytePath) { self.note = CacheNote(note) }

  /// Looks at path dependencies, remembers what is there, and reports whether the build would overlook
  /// a save.
  func happened(in folders: Set<String>) throws(EngineError) -> Bool {
    guard !folders.isEmpty else { return false }
    var present: [String: Save] = [:]
    for folder in folders {
      for entry in try EngineError.wrapping({ () throws(DiskError) in
        try SourceTree.entries(under: BytePath(folder))
      }) where entry.stamp.kind == .file {
        let time = entry.stamp.modified
        present[folder + "/" + entry.path.text] = Save(
          seconds: time.seconds, nanoseconds: time.nanoseconds, size: Int(entry.stamp.size))
      }
    }
    let before = note.content ?? [:]
    // What cannot be remembered is built again each time: slower, and never wrong.
    guard note.keep(present) else { return true }
    return present.contains { path, save in
      guard let last = before[path] else { return false }
      return last.seconds == save.seconds && last != save
    }
  }
}
