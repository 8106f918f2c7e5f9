import Testing

@testable import Verdicts

@Suite struct PlainWordsTests {
  @Test(arguments: [
    "beginner", "missing-names", "syntax-error", "syntax-more", "linker-error", "macros",
  ])
  func `every captured error of a beginner is explained`(build: String) throws {
    for diagnostic in try Fixture.failedBuild(build).diagnostics where diagnostic.severity == .error
    {
      #expect(PlainWords.explain(diagnostic) != nil, "\(diagnostic.message)")
    }
  }

  @Test(arguments: [
    ("cannot find 'fizzRow' in scope", "nothing called `fizzRow`"),
    ("value of type 'String' has no member 'length'", "type `String` has nothing called `length`"),
    ("cannot convert return expression of type 'Int' to return type 'String'", "promises `String`"),
    (
      "cannot convert return expression of type '[Substring]' (aka 'Array<Substring>') to return type 'Int'",
      "promises `Int`, but this is `[Substring]`"
    ),
    ("incorrect argument label in call (have 'numbre:', expected 'number:')", "is `number:`, not"),
    ("left side of mutating operator isn't mutable: 'x' is a 'let' constant", "`x` cannot change"),
    ("missing return in global function expected to return 'String'", "Add a `return`"),
    (
      "binary operator '==' cannot be applied to operands of type 'String' and 'Int'",
      "`String` and `Int`"
    ),
    (
      "value of optional type 'Int?' must be unwrapped to a value of type 'Int'",
      "`Int?`: it may be nil"
    ),
  ])
  func `the names of the message are in the explanation`(message: String, words: String) throws {
    let explanation = try #require(PlainWords.explain(Diagnostic(message: message)))
    #expect(explanation.contains(words), "\(explanation)")
  }

  @Test func `an unknown message gets no guess`() {
    #expect(PlainWords.explain(Diagnostic(message: "the moon is in the wrong house")) == nil)
  }

  @Test func `warnings and notes are left to the compiler`() {
    let message = "cannot find 'fizzRow' in scope"
    #expect(PlainWords.explain(Diagnostic(severity: .warning, message: message)) == nil)
    #expect(PlainWords.explain(Diagnostic(severity: .note, message: message)) == nil)
  }

  @Test func `no rule is hidden behind a more general one`() {
    for (index, rule) in PlainWords.rules.enumerated() {
      let message = rule.pieces.joined(separator: "x' ")
      let first = PlainWords.rules.firstIndex { $0.fits(message) }
      #expect(first == index, "\(message)")
    }
  }

  @Test func `every explanation is short, whole sentences`() {
    for rule in PlainWords.rules {
      let words = rule.explanation(of: "")
      #expect(words.hasSuffix("."), "\(words)")
      #expect(words.count <= 130, "\(words)")
    }
  }
}
