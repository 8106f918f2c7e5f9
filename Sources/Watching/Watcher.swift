import Files
public import Foundation
import Glibc

/// Notices saves below a folder: by inotify, or by polling where that does not notice everything.
///
/// This is the seam behind which watching is Linux's own.
public enum Watcher {
  /// The changes of judged files below a folder, from now on.
  ///
  /// Watching is in force when this returns. It runs on a thread of its own; when the stream is
  /// let go of or its task is cancelled, the thread ends and its descriptors are closed. The stream
  /// ends by itself after `.gone`. Where the folder is polled, `.polling` with the reason comes first.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - quiet: How long nothing must change before a save is reported.
  ///   - interval: How often the folder is looked at where it is polled.
  public static func changes(
    in root: URL, quiet: Duration = .milliseconds(10), interval: Duration = .seconds(1)
  ) -> AsyncStream<WatchEvent> {
    let path = resolved(BytePath(root))
    let method = WatchMethod(fileSystem: MountTable.ofThisSystem()?.fileSystem(of: path))
    return changes(in: path, by: method, quiet: quiet, interval: interval)
  }

  /// The changes below a folder, noticed by a given method.
  static func changes(
    in root: BytePath, by method: WatchMethod, quiet: Duration, interval: Duration
  ) -> AsyncStream<WatchEvent> {
    let (stream, continuation) = AsyncStream.makeStream(of: WatchEvent.self)
    guard let stop = StopSignal() else {
      continuation.yield(.gone)
      continuation.finish()
      return stream
    }
    let loop = WatchLoop(root: root, stop: stop, quiet: quiet, interval: interval) {
      continuation.yield($0)
    }
    continuation.onTermination = { _ in stop.raise() }
    let work = prepare(loop, method)
    let thread = Thread {
      work()
      continuation.finish()
    }
    thread.name = "tandem-watch"
    thread.start()
    return stream
  }

  /// Begins to watch, and returns what is left for the thread to do.
  private static func prepare(
    _ loop: WatchLoop, _ method: WatchMethod
  ) -> @Sendable () -> Void {
    switch method {
    case .notification:
      do throws(WatchFailure) {
        let tree = try WatchedTree(root: loop.root)
        return { loop.follow(tree) }
      } catch {
        return prepare(loop, .polling(reason: error.description))
      }
    case .polling(let reason):
      guard let tree = PolledTree(root: loop.root) else { return { loop.report(.gone) } }
      loop.report(.polling(reason: reason))
      return { loop.poll(tree) }
    }
  }

  /// The path without links, as the mount table knows it.
  private static func resolved(_ path: BytePath) -> BytePath {
    guard let real = realpath(path.cString, nil) else { return path }
    defer { free(real) }
    return BytePath(String(cString: real))
  }
}

/// What a watcher reports about a folder.
public enum WatchEvent: Hashable, Sendable {
  /// Judged files were written, moved or deleted: their paths relative to the folder, sorted.
  ///
  /// The content need not differ: editors touch files. Compare digests before acting.
  case saved([String])
  /// The folder is looked at from time to time instead of being watched; why, as a sentence.
  case polling(reason: String)
  /// Changes were missed: take it that anything may have changed.
  case rescan
  /// The folder was deleted or moved; nothing more will come.
  case gone
}
