/// Says in plain words what a common compile error means and what to do about it.
///
/// The words stand beside the compiler's own, never instead of them. The patterns are those of the
/// Swift 6.3 compiler; a message that none of them fits gets no explanation rather than a guess.
public struct PlainWords {
  /// An explanation of one or two sentences for a beginner; nil if there is none.
  public static func explain(_ diagnostic: Diagnostic) -> String? {
    guard diagnostic.severity == .error else { return nil }
    // What a type is otherwise called would be taken for the next name.
    let message = diagnostic.message.replacing(/\ \(aka '[^']*'\)/, with: "")
    guard let rule = rules.first(where: { $0.fits(message) }) else { return nil }
    return rule.words(Names(message))
  }

  /// All rules; the first one that fits counts, so special cases stand before general ones.
  static let rules: [Rule] = nameRules + callRules + typeRules + shapeRules + projectRules

  /// A pattern and what it means.
  struct Rule: Sendable {
    /// Pieces of the message in their order; the text between them does not matter.
    let pieces: [String]
    /// The explanation, given the names in the message.
    let words: @Sendable (Names) -> String

    init(_ pieces: String..., words: @escaping @Sendable (Names) -> String) {
      self.pieces = pieces
      self.words = words
    }

    func fits(_ message: String) -> Bool {
      var rest = message[...]
      for piece in pieces {
        guard let found = rest.firstRange(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
      return true
    }
  }

  /// The names between single quotes in a message, in code marks.
  struct Names {
    private let names: [String]

    init(_ message: String) {
      var names: [String] = []
      var rest = message[...]
      while let name = Self.takeName(from: &rest) { names.append("`\(name)`") }
      self.names = names
    }

    /// The name at a place, counted from 0; "it" where the message has none.
    subscript(index: Int) -> String {
      names.indices.contains(index) ? names[index] : "it"
    }

    /// An apostrophe inside of a word ("isn't") opens nothing.
    private static func takeName(from rest: inout Substring) -> String? {
      var before: Character = " "
      while let character = rest.first {
        rest.removeFirst()
        if character == "'", !before.isLetter, let end = rest.firstIndex(of: "'") {
          let name = String(rest[..<end])
          rest = rest[rest.index(after: end)...]
          return name
        }
        before = character
      }
      return nil
    }
  }
}
