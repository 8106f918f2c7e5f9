import Foundation
import Watching

/// The packages outside of the judged one on which it depends, with the content that was judged.
///
/// Their content belongs to a light, but not to the files that the history keeps with it.
struct OutsidePackages: Hashable {
  private var trees: [URL: String?] = [:]

  /// The judged package depends on these folders now, and on no others.
  ///
  /// - Returns: the folders to watch from now on, and those to watch no more.
  mutating func depend(on folders: [URL]) -> (new: [URL], gone: [URL]) {
    let gone = trees.keys.filter { !folders.contains($0) }
    let new = folders.filter { trees[$0] == nil }
    for folder in gone { trees.removeValue(forKey: folder) }
    for folder in new { trees.updateValue(nil, forKey: folder) }
    return (new, gone)
  }

  /// A folder is judged with a content, given as a digest; nil if it cannot be read.
  mutating func markJudged(_ folder: URL, as tree: String?) {
    if trees[folder] != nil { trees.updateValue(tree, forKey: folder) }
  }

  /// Whether a save in a folder starts a run: its content is not the one that was judged.
  func needsRun(after folder: URL, holds tree: String?) -> Bool {
    trees[folder].map { $0 != tree } ?? false
  }

  /// Whether an event in a folder includes a save that is not an event in the judged package itself.
  ///
  /// The folder may lie above the package, as a repository does above its examples. Files
  /// hidden by a dot are not sources; a run may write them, and would start the next run.
  ///
  /// - Parameters:
  ///   - folder: The local package.
  ///   - root: The judged package.
  static func concerns(_ event: WatchEvent, in folder: URL, outside root: URL) -> Bool {
    guard case .saved(let paths) = event else { return true }
    let above = folder.resolvingSymlinksInPath().path + "/"
    let own = root.resolvingSymlinksInPath().path + "/"
    return paths.contains { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
        && !(above + path + "/").hasPrefix(own)
    }
  }
}
