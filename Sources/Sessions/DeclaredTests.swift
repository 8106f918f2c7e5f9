import Foundation

/// Test names as sources declare them, for the moment before any run has told.
enum DeclaredTests {
  /// Names of the test functions that Swift sources declare.
  static func names(in sources: [String]) -> Set<String> {
    var names: Set<String> = []
    for source in sources {
      for match in source.matches(of: /@Test\s*\(\s*"([^"]+)"/) { names.insert(String(match.1)) }
      for match in source.matches(of: /func\s+`([^`]+)`\s*\(/) { names.insert(String(match.1)) }
      for match in source.matches(of: /func\s+([A-Za-z_]\w*)\s*\(\)/) {
        // Swift Testing names a plain function with its parentheses, XCTest without.
        names.formUnion([String(match.1), "\(match.1)()"])
      }
    }
    return names
  }

  /// Names of the test functions that the Swift files below a folder declare.
  static func names(below folder: URL) -> Set<String> {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    return names(in: files.compactMap { try? String(contentsOf: $0, encoding: .utf8) })
  }
}
