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
