import SwiftTokens

/// What a source file brings into its module, taken from its text.
///
/// A file is *closed* if other files of its module can only notice it by naming one of its top-level
/// declarations. Extensions, operators, protocols, conditional code and macros at the top level are
/// noticed without being named, so a file with one of them is not closed.
struct SwiftOutline: Codable, Hashable, Sendable {
  /// The names that it declares at the top level.
  private(set) var names: Set<String> = []
  /// Its imports, each once and sorted: they reach members that other files of the module use.
  ///
  /// They count for the whole file, in whatever order they are written.
  private(set) var imports: [String] = []

  private enum CodingKeys: String, CodingKey { case names = "names", imports = "imports" }

  /// The outline of what nobody can notice.
  static let unreferenced = SwiftOutline()

  private init() {}

  /// Reads a closed file; nil if it is not closed or cannot be understood.
  init?(_ text: String) {
    guard let tokens = SwiftScanner.tokens(of: text),
      let imports = SwiftImport.all(in: text, tokens)
    else { return nil }
    self.imports = Set(imports.map(\.statement)).sorted()
    var isBinding = false
    let top = tokens.indices.filter { tokens[$0].depth == 0 }
    for index in top {
      let token = tokens[index]
      if token.kind == .hash { return nil }
      // "let a = 1, b = 2" would hide the second name.
      if isBinding, token.isSign(",") { return nil }
      guard let word = token.word else { continue }
      switch word {
      case "struct", "class", "enum", "actor", "func", "typealias", "let", "var":
        // "class func" and "actor" as a name do not occur at the top level; operators have no word.
        guard tokens.indices.contains(index + 1), let name = tokens[index + 1].word,
          !Self.literalTypes.contains(name)
        else { return nil }
        names.insert(name)
        isBinding = word == "let" || word == "var"
      case "extension", "protocol", "operator", "precedencegroup", "macro", "infix", "prefix",
        "postfix":
        return nil
      default: continue
      }
    }
  }

  /// Whether no other file can notice that this file came in the place of an earlier one.
  ///
  /// - Parameters:
  ///   - earlier: The file's outline before; nil if it was not closed.
  ///   - others: The texts of the module's other files.
  func isUnreferenced(after earlier: SwiftOutline?, by others: some Sequence<String>) -> Bool {
    guard let earlier, earlier.imports == imports else { return false }
    let all = names.union(earlier.names)
    return others.allSatisfy { text in all.allSatisfy { !text.contains($0) } }
  }

  /// Names by which a module declares to the compiler what its literals are.
  private static let literalTypes: Set<String> = [
    "IntegerLiteralType", "FloatLiteralType", "BooleanLiteralType", "StringLiteralType",
    "ExtendedGraphemeClusterType", "UnicodeScalarType",
  ]
}
