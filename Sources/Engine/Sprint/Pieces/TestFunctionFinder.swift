import SwiftTokens

/// Finds the test functions of a file that can be moved into an extension of their suite.
struct TestFunctionFinder {
  struct Function: Hashable {
    /// Suite, name and labels, such as `Corners.square(of:)`.
    let name: String
    /// Its own name.
    let function: String
    /// The suite; nil for a function at the top level.
    let suite: String?
    /// Its bytes, from the attribute to the closing brace.
    let range: Range<Int>
    /// The index of the token that is its name.
    let nameToken: Int
  }

  let tokens: [SwiftToken]

  var functions: [Function] {
    var functions: [Function] = []
    var suite: (name: String, end: Int)?
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let token = tokens[index]
      if let open = suite, index >= open.end { suite = nil }
      if token.depth == 0, let found = suiteBeginning(at: index) {
        suite = (found.name, found.end)
        index = found.start
        continue
      }
      let isMember = token.depth == 1 && suite != nil
      if token.depth == 0 || isMember, let found = function(at: index, in: suite?.name) {
        functions.append(found.function)
        index = found.next
        continue
      }
      index += 1
    }
    return functions
  }

  /// A type at the top level whose members may be in an extension as well.
  private func suiteBeginning(at index: Int) -> (name: String, start: Int, end: Int)? {
    guard let kind = tokens[index].word, ["struct", "enum", "actor", "class"].contains(kind),
      let name = word(at: index + 1), !isSign("<", at: index + 2)
    else { return nil }
    // The member of a class that can be inherited from may not be in an extension.
    if kind == "class", word(at: index - 1) != "final" { return nil }
    guard
      let open = tokens[index...].firstIndex(where: { $0.depth == 0 && $0.isSign("{") }),
      let close = closing(of: open)
    else { return nil }
    return (quoted(index + 1, name), open + 1, close)
  }

  private func function(at index: Int, in suite: String?) -> (function: Function, next: Int)? {
    guard isSign("@", at: index), word(at: index + 1) == "Test", !isContinued(before: index) else {
      return nil
    }
    let depth = tokens[index].depth
    var next = index + 2
    if isSign("(", at: next) {
      guard let close = closing(of: next) else { return nil }
      next = close + 1
    }
    while let modifier = word(at: next), Self.modifiers.contains(modifier) { next += 1 }
    guard word(at: next) == "func", let name = word(at: next + 1), isSign("(", at: next + 2),
      let close = closing(of: next + 2)
    else { return nil }
    guard
      let open = tokens[close...].firstIndex(where: { $0.depth == depth && $0.isSign("{") }),
      // Between them are effects and a result, and nothing that begins something else.
      tokens[(close + 1)..<open].allSatisfy({
        !$0.isSign("@") && !$0.isSign("}") && $0.word != "func"
      }),
      let end = closing(of: open)
    else { return nil }
    let labels = ((next + 3)..<close)
      .filter { index in
        isSign(",", at: index - 1) && tokens[index].depth == depth + 1 || index == next + 3
      }
      .compactMap { word(at: $0).map { $0 + ":" } }.joined()
    let function = Function(
      name: "\(suite.map { $0 + "." } ?? "")\(name)(\(labels))", function: name, suite: suite,
      range: tokens[index].range.lowerBound..<tokens[end].range.upperBound, nameToken: next + 1)
    return (function, end + 1)
  }

  /// Whether what begins here belongs to attributes or modifiers before it.
  private func isContinued(before index: Int) -> Bool {
    guard tokens.indices.contains(index - 1) else { return false }
    let before = tokens[index - 1]
    if let word = before.word {
      return isSign("@", at: index - 2) || Self.modifiers.contains(word)
        || ["final", "override", "open", "mutating", "dynamic"].contains(word)
    }
    guard before.isSign(")") else { return false }
    let opening = tokens[..<(index - 1)].lastIndex {
      $0.depth == before.depth && $0.isSign("(")
    }
    return opening.map { isSign("@", at: $0 - 2) } ?? true
  }

  /// The index of what closes a brace, bracket or parenthesis.
  private func closing(of open: Int) -> Int? {
    tokens[(open + 1)...].firstIndex { token in
      guard case .close = token.kind else { return false }
      return token.depth == tokens[open].depth
    }
  }

  private func word(at index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].word : nil
  }

  private func isSign(_ character: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isSign(character)
  }

  /// A name as it was written: in backticks if it has to be.
  private func quoted(_ index: Int, _ name: String) -> String {
    tokens[index].range.count == name.utf8.count ? name : "`\(name)`"
  }

  private static let modifiers: Set<String> = [
    "static", "nonisolated", "public", "internal", "package",
  ]
}
