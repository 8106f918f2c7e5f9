import Foundation

/// Which tests of a package make up a run: regular expressions over test identifiers.
struct TestSelection: Hashable, Sendable {
  /// What an identifier must match; nil for all.
  var filter: String?
  /// What an identifier must not match.
  var skips: [String] = []

  /// Narrows by what the user asked for.
  ///
  /// - Throws: ``EngineError/filterUnreadable(_:)`` if that is not a regular expression.
  mutating func narrow(to wish: String?) throws(EngineError) {
    guard let wish else { return }
    guard (try? Regex(wish)) != nil else { throw .filterUnreadable(wish) }
    // Several --filter options widen each other, so both conditions go into one expression.
    filter = filter.map { "^(?=\($0))(?=.*(?:\(wish)))" } ?? wish
  }

  /// Keeps to one module, or to all others.
  mutating func keep(module: String, only: Bool) {
    let expression = "^\(Self.escaped(module))\\."
    if only { filter = expression } else { skips.append(expression) }
  }

  /// Leaves out tests by their names, plain or as raw identifiers.
  mutating func leaveOut(names: [String]) {
    skips += names.map { "[./]`?\(Self.escaped($0))`?(\\(|$)" }
  }

  /// Leaves out the tests of files with a stem; Swift Testing ends an identifier with their place.
  mutating func leaveOut(file stem: String) {
    skips.append("/\(Self.escaped(stem))\\.swift:[0-9]+:[0-9]+$")
  }

  /// The options for Swift Testing.
  var options: [String] {
    (filter.map { ["--filter", $0] } ?? []) + skips.flatMap { ["--skip", $0] }
  }

  /// Whether all tests are meant.
  var isEverything: Bool { filter == nil && skips.isEmpty }

  /// Whether XCTest's `Module.Class/method` is meant.
  func includes(_ specifier: String) -> Bool {
    func matches(_ expression: String) -> Bool {
      specifier.range(of: expression, options: .regularExpression) != nil
    }
    return filter.map(matches) != false && !skips.contains(where: matches)
  }

  /// The text as an expression that matches nothing but the text.
  static func escaped(_ text: String) -> String {
    var expression = ""
    for character in text {
      if #"\^$.|?*+()[]{}"#.contains(character) { expression.append("\\") }
      expression.append(character)
    }
    return expression
  }
}
