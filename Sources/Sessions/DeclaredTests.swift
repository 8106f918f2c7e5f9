import Foundation

/// Test names as sources declare them, for the moment before any run has told.
enum DeclaredTests {
  /// Names of the test functions that Swift sources declare.
  static func names(in sources: [String]) -> Set<String> {
    var names: Set<String> = []
    for source in sources {
      for match in source.matches(of: /@Test\s*\(\s*"([^"]+)"/) { names.insert(String(match.1)) }
      for match in source.matches(of: /func\s+`([^`]+)`\s*\(/) { names.insert(String(match.1)) }
      for match in source.matches(of: /func\s+([A-Za-z_]\w*)\s*\(([^()]*)\)/) {
        // Swift Testing names a plain function with its labels in parentheses, XCTest without.
        let labels = match.2.split(separator: ",").compactMap { parameter in
          parameter.split { $0.isWhitespace || $0 == ":" }.first.map { "\($0):" }
        }
        names.formUnion([String(match.1), "\(match.1)(\(labels.joined()))"])
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
