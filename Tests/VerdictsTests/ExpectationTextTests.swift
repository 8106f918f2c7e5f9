import Testing

@testable import Verdicts

@Suite struct ExpectationTextTests {
  /// A message of the library behind "Expectation failed: ", and what can be told from it.
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let expression: String?
    let actual: String?
    let expected: String?

    init(_ text: String, _ expression: String?, _ actual: String?, _ expected: String?) {
      self.text = text
      self.expression = expression
      self.actual = actual
      self.expected = expected
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Example(#"(fizzBuzz(7) → "7") == "Whizz""#, "fizzBuzz(7)", #""7""#, #""Whizz""#),
    Example(#""Whizz" == (fizzBuzz(7) → "7")"#, "fizzBuzz(7)", #""7""#, #""Whizz""#),
    Example(#"(fizzBuzz(n) → "5") == (word → "Buzz")"#, "fizzBuzz(n)", #""5""#, #""Buzz""#),
    Example(#"(expected → "a") == (fizzBuzz(5) → "5")"#, "fizzBuzz(5)", #""5""#, #""a""#),
    Example(
      #"(fizzBuzz(5) → "5") == (expected → "a " == " b")"#, "fizzBuzz(5)", #""5""#, #""a " == " b""#
    ),
    Example(
      #"((1...3).map(fizzBuzz) → ["1", "2"]) == ["1", "3"]"#, "(1...3).map(fizzBuzz)",
      #"["1", "2"]"#, #"["1", "3"]"#),
    Example("(found → nil) == 3", "found", "nil", "3"),
    Example("(\"one\\ntwo\" → \"one\ntwo\") == (f(5) → \"5\")", "f(5)", "\"5\"", "\"one\\ntwo\""),
    Example(
      #"Player(name: "Ana") == Player(name: "Ben")"#, nil, #"Player(name: "Ana")"#,
      #"Player(name: "Ben")"#),
    Example("(a + b) * 2 == 7", nil, nil, "7"), Example("-1 == 0", nil, "-1", "0"),
    Example(#"try add("") == 0"#, nil, nil, "0"), Example(#"add("") == 0"#, nil, nil, "0"),
    Example("await score() == 3", nil, nil, "3"), Example("[1, 2] == [1]", nil, "[1, 2]", "[1]"),
    Example("(game.score → 4) < 2", "game.score", "4", nil),
    Example(#"(fizzBuzz(3) → "Fizz") != "Fizz""#, "fizzBuzz(3)", #""Fizz""#, nil),
    Example(#"(fizzBuzz(3) → "Fizz").isEmpty → false"#, "fizzBuzz(3).isEmpty", "false", "true"),
    Example("player → nil", "player", "nil", nil),
  ])
  func `what can be told for sure is told`(example: Example) {
    let text = ExpectationText("Expectation failed: " + example.text)
    #expect(text.expression == example.expression)
    #expect(text.actual == example.actual)
    #expect(text.expected == example.expected)
  }

  @Test(arguments: [
    "Issue recorded", "Caught error: it is not your turn", "",
    "Expectation failed: ", "Expectation failed: [1, 2, 3].contains(4)",
    "Expectation failed: (a == 1 → true) && (b == 2 → false)",
    #"Expectation failed: !((f(3) → "Fizz").hasPrefix("F") → true)"#,
    #"Expectation failed: (f(3) → "an odd " quote") == "x""#,
    #"Expectation failed: (f(3) → "x") == ("y") == "z""#,
    "Expectation failed: (f(3) → 4) == ", "Expectation failed:  == 4",
    "Expectation failed: an error was expected but none was thrown and \"3\" was returned",
    "Expectation failed: .failure → .exitCode(0)", "Expectation failed: (f(1) → 2)) == 3",
    "Expectation failed: (f(1] → 2) == 3",
  ])
  func `what is not sure is left alone`(message: String) {
    let text = ExpectationText(message)
    #expect(text.expression == nil)
    #expect(text.actual == nil)
    #expect(text.expected == nil)
  }
}
