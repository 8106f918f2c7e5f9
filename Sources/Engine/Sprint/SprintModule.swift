import Verdicts

/// A module that the sprint lane compiles.
struct SprintModule: Hashable, Sendable {
  /// Its name.
  let name: String
  /// The loop whose tests it holds; nil for a library, which serves both loops.
  let loop: Loop?
  /// Options for the compiler's front end.
  let flags: [String]
  /// The libraries that it can import, directly or through others.
  let imports: [String]
  /// Its source files, ordered by path.
  var sources: [SprintSource]
  /// Tells apart modules of one name that are made of different files.
  var variant = ""

  /// Names the module and its folder among the products.
  var id: String { (loop.map { "\($0.rawValue)/" } ?? "") + name + variant }
}
