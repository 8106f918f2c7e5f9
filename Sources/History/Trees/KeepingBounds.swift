/// What is too large or too many for the history to keep: by default far beyond what anyone types.
struct KeepingBounds: Hashable, Sendable {
  /// The most bytes of one file.
  var fileSize = 10_000_000
  /// The most files of one tree.
  var files = 20_000
}
