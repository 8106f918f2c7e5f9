/// Explains in plain words what a common compile error means and what to do about it.
///
/// The words are shown next to the compiler's own, never instead of them. The patterns are those of the
/// Swift 6.3 compiler; a message that none of them fits gets no explanation rather than a guess.
public struct PlainWords {
  /// An explanation of one or two sentences for a beginner; nil if there is none.
  public static func explain(_ diagnostic: Diagnostic) -> String? {
    guard diagnostic.severity == .error else { return nil }
    // What a type is otherwise called would be taken for the next name.
    let message = diagnostic.message.replacing(/\ \(aka '[^']*'\)/, with: "")
    return rules.first { $0.fits(message) }?.explanation(of: message)
  }

  /// The rules of the table, in its order.
  static let rules = table.map { Rule(pieces: $0.key.split(separator: "…"), words: $0.value) }

  /// A pattern and what it means.
  struct Rule: Sendable {
    /// Pieces of the message in their order; the text between them does not matter.
    let pieces: [Substring]
    /// The explanation, with `$0` for the first name in the message.
    let words: String

    func fits(_ message: String) -> Bool {
      var rest = message[...]
      for piece in pieces {
        guard let found = rest.firstRange(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
      return true
    }

    /// The words with the names in the message, or "it" where the message has none.
    func explanation(of message: String) -> String {
      // An apostrophe inside of a word ("isn't") opens no name.
      let names = message.matches(of: /\p{Alphabetic}'|'([^']*)'/).compactMap(\.1)
      return words.replacing(/\$([0-9])/) { place in
        guard let index = Int(place.1), names.indices.contains(index) else { return "it" }
        return "`\(names[index])`"
      }
    }
  }
}
