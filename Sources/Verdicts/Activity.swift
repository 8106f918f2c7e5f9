/// What the engine is doing at this moment of a run, for a progress line.
public enum Activity: Hashable, Sendable {
  /// Something before the build, in words: "resolving dependencies".
  case preparing(String)
  /// Building: `done` of `total` build steps; `total` is 0 while it is not known.
  case compiling(Loop, done: Int, total: Int)
  /// Running tests: `ended` of `total` test functions; `total` is 0 while it is not known.
  case testing(Loop, ended: Int, total: Int)
}
