/// What the loader must know of an `Acceptance.swift`: its imports, suites and tests.
struct AcceptanceFile {
  /// The file's name.
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
  /// The tests, in order.
  private(set) var tests: [Test] = []

  /// Reads Swift source; what cannot be understood is passed over.
  init(_ source: String) {
    let tokens = SwiftToken.tokens(of: source)
    for index in tokens.indices {
      switch tokens[index].kind {
      case .attribute("Suite"):
        suites.append((line: tokens[index].line, column: tokens[index].column))
      case .attribute("Test"):
        if let test = Self.test(in: tokens, from: index) { tests.append(test) }
      case .word("import"):
        guard index + 1 < tokens.count, case .word(let module) = tokens[index + 1].kind else {
          break
        }
        if index > 0, tokens[index - 1].kind == .attribute("testable") {
          testableImports.insert(module)
        } else {
          imports.insert(module)
        }
      default:
        break
      }
    }
  }

  /// The test whose attribute stands at `start`; nil if no function follows.
  private static func test(in tokens: [SwiftToken], from start: Int) -> Test? {
    var displayName: String?
    var index = start + 1
    if index + 1 < tokens.count, tokens[index].kind == .mark("("),
      case .text(let text) = tokens[index + 1].kind
    {
      displayName = text
    }
    while index < tokens.count, tokens[index].kind != .word("func") {
      // Another test begins: this attribute belonged to no function.
      if tokens[index].kind == .attribute("Test") { return nil }
      index += 1
    }
    guard index + 1 < tokens.count, case .word(let name) = tokens[index + 1].kind else {
      return nil
    }
    let place = tokens[index + 1]
    return Test(name: displayName ?? name, line: place.line, column: place.column)
  }
}
