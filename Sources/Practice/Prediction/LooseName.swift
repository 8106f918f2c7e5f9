/// A test's name as people retype it: case, spaces, underscores and a trailing `()` do not count.
///
/// Other marks count, because "-1 is refused" and "1 is refused" are two tests.
struct LooseName: Hashable, Sendable {
  private let core: String

  /// Takes a name that a person or a framework wrote.
  init(_ name: String) {
    var text = name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "`" }
    if text.hasSuffix("()") { text.removeLast(2) }
    core = text
  }

  /// Whether nothing is left to compare.
  var isEmpty: Bool { core.isEmpty }

  /// The name without XCTest's prefix; nil if it has none.
  var withoutPrefix: LooseName? {
    guard core.hasPrefix("test"), core.count > 4 else { return nil }
    return LooseName(String(core.dropFirst(4)))
  }
}
