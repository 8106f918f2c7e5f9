import Foundation
import Sessions

/// Remembers whether this person has been welcomed.
struct Welcome {
  private let note: URL

  init(_ folders: Folders) {
    note = folders.data.appending(path: "welcomed")
  }

  /// Whether nobody has been welcomed here yet.
  var isDue: Bool { !FileManager.default.fileExists(atPath: note.path) }

  /// Remembers it; where that cannot be written, the welcome comes again and nothing is lost.
  func remember() {
    try? FileManager.default.createDirectory(
      at: note.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data().write(to: note)
  }
}
