/// How compiled tests call the source files of their package, where a lane gave it others.
struct TestFileNames: Sendable {
  /// Replaces the lane's names in what the tests wrote.
  var restored: @Sendable (String) -> String = { $0 }
  /// The stems by which the tests call the file with a stem.
  var stems: @Sendable (String) -> [String] = { [$0] }
}
