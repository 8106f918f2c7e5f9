/// What a source file brings into its module, told from its text.
///
/// A file is *closed* if other files of its module can only notice it by naming one of its top-level
/// declarations. Extensions, operators, protocols, conditional code and macros at the top level are
/// noticed without being named, so a file with one of them is not closed.
struct SwiftOutline: Codable, Hashable, Sendable {
  /// The names that it declares at the top level.
  private(set) var names: Set<String> = []
  /// Its imports, as written: they reach members that other files of the module use.
  private(set) var imports: [String] = []

  /// Reads a closed file; nil if it is not closed or cannot be understood.
  init?(_ text: String) {
    var scanner = SwiftScanner(text)
    while let word = scanner.nextTopLevelWord() {
      switch word {
      case "import": imports.append(scanner.restOfLine())
      case "struct", "class", "enum", "actor", "func", "typealias":
        // "class func" and "actor" as a name do not occur at the top level.
        guard let name = scanner.nextTopLevelWord(), SwiftScanner.isName(name) else { return nil }
        names.insert(name)
      case "let", "var":
        guard let name = scanner.nextTopLevelWord(), SwiftScanner.isName(name) else { return nil }
        names.insert(name)
        // "let a = 1, b = 2" would hide the second name.
        guard !scanner.restOfLine().contains(",") else { return nil }
      case "extension", "protocol", "operator", "precedencegroup", "macro", "infix", "prefix",
        "postfix", "#":
        return nil
      default: continue
      }
    }
    guard scanner.isSound else { return nil }
  }

  /// Whether no other file can notice that this file came in the place of an earlier one.
  ///
  /// - Parameters:
  ///   - earlier: The file's outline before; nil if it was not closed.
  ///   - others: The texts of the module's other files.
  func isUnnoticed(after earlier: SwiftOutline?, by others: some Sequence<String>) -> Bool {
    guard let earlier, earlier.imports == imports else { return false }
    let all = names.union(earlier.names)
    return others.allSatisfy { text in all.allSatisfy { !text.contains($0) } }
  }
}
