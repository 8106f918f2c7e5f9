import Files
import Foundation
import Watching

extension Session {
  /// Answers saves in these folders as well, and in no others but the judged one.
  ///
  /// Their content belongs to a light, but not to the files that the history keeps with it.
  func heed(_ folders: [URL]) {
    guard isWatching else { return }
    for (folder, package) in localPackages where !folders.contains(folder) {
      package.watching.cancel()
      localPackages[folder] = nil
    }
    for folder in folders {
      if localPackages[folder] == nil {
        // From now on: what is saved before the build reads it is noticed.
        let saves = changes(folder)
        localPackages[folder] = LocalPackage(
          watching: Task {
            for await event in saves
            where LocalPackage.concerns(event, in: folder, beside: place.root) {
              await savedBeside(folder)
            }
          })
      }
      localPackages[folder]?.tree = try? SourceTree.digest(of: folder)
    }
  }

  /// Answers saves in the judged package alone.
  func heedNone() {
    for package in localPackages.values { package.watching.cancel() }
    localPackages = [:]
  }

  /// Answers a save in a package beside: starts a run unless its content is the one that was judged.
  func savedBeside(_ folder: URL) async {
    guard options.arrangement.runsOnSave, !isPuttingBack, let package = localPackages[folder],
      package.tree != (try? SourceTree.digest(of: folder))
    else { return }
    await startRun()
  }
}

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
