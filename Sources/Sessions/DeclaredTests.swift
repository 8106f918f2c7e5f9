import Foundation
import SwiftTokens

/// Test names as sources declare them, for the moment before any run has told.
enum DeclaredTests {
  /// Names of the functions that may be tests in Swift sources.
  static func names(in sources: [String]) -> Set<String> {
    // Swift Testing names a plain function with its labels in parentheses, XCTest without.
    Set(
      sources.flatMap { SwiftText($0).functions }.flatMap { [$0.name, $0.fullName, $0.readName] })
  }

  /// Names of the functions that may be tests in the Swift files below a folder.
  static func names(below folder: URL) -> Set<String> {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    return names(in: files.compactMap { try? String(contentsOf: $0, encoding: .utf8) })
  }
}
