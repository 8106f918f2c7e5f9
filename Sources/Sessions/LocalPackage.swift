import Foundation
import Watching

/// A package outside of the judged one, on which it depends.
struct LocalPackage {
  /// Its content when it was judged last.
  var tree: String?
  /// Answers its saves.
  var watching: Task<Void, Never>

  /// Whether an event in a folder tells of a save that the judged package is not told of itself.
  ///
  /// The folder may lie above the package, as a repository does above its examples. What a name with
  /// a dot hides is no source, but may be what a run writes: it would start the next run.
  ///
  /// - Parameters:
  ///   - folder: The local package.
  ///   - root: The judged package.
  static func concerns(_ event: WatchEvent, in folder: URL, beside root: URL) -> Bool {
    guard case .saved(let paths) = event else { return true }
    let above = folder.resolvingSymlinksInPath().path + "/"
    let own = root.resolvingSymlinksInPath().path + "/"
    return paths.contains { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
        && !(above + path + "/").hasPrefix(own)
    }
  }
}
