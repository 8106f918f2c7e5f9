import SwiftTokens

/// What the loader must know of an `Acceptance.swift`: its imports, suites and tests.
struct AcceptanceFile {
  static let name = "Acceptance.swift"

  /// A test function, by the name that people read.
  struct Test: Equatable {
    /// The display name if there is one, else the function's name.
    var name: String
    /// The line of the function's name, from 1.
    var line: Int
    /// The column of the function's name, from 1.
    var column: Int
  }

  /// The modules imported in the plain way.
  private(set) var imports: Set<String> = []
  /// The modules imported with `@testable`.
  private(set) var testableImports: Set<String> = []
  /// The place of each `@Suite`.
  private(set) var suites: [(line: Int, column: Int)] = []
  private(set) var tests: [Test] = []

  /// Reads Swift source; what cannot be understood is passed over.
  init(_ source: String) {
    let text = SwiftText(source)
    let tokens = text.tokens
    for (index, token) in tokens.enumerated() where index + 1 < tokens.count {
      guard let word = tokens[index + 1].word else { continue }
      if token.isSign("@"), word == "Suite" {
        suites.append(text.location(of: token))
      } else if token.word == "import" {
        if index > 0, tokens[index - 1].word == "testable" {
          testableImports.insert(word)
        } else {
          imports.insert(word)
        }
      }
    }
    tests = text.functions.filter(\.isTest).map { function in
      let place = text.location(of: function.token)
      return Test(name: function.readName, line: place.line, column: place.column)
    }
  }
}
