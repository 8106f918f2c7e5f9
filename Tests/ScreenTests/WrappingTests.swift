import Testing

@testable import Screen

@Suite struct `Wrapping` {
  @Test(arguments: [
    ("Every third number", 11, ["Every third", "number"]),
    ("Every third number", 10, ["Every", "third", "number"]),
    ("Every third number", 80, ["Every third number"]),
    ("FizzBuzzFizz", 5, ["FizzB", "uzzFi", "zz"]),
    ("a FizzBuzz", 5, ["a", "FizzB", "uzz"]),
    ("a  b", 2, ["a", "b"]),
    ("a  b", 9, ["a  b"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("日本語日本語", 5, ["日本", "語日", "本語"]),
    ("see 日本語 now", 7, ["see 日", "本語", "now"]),
    ("日本", 1, ["日", "本"]),
    ("one\ntwo", 10, ["one", "two"]),
    ("one\r\n\ntwo", 10, ["one", "", "two"]),
    ("", 5, [""]),
    ("ends  ", 4, ["ends"]),
  ])
  func `keeps words whole where it can`(text: String, columns: Int, lines: [String]) {
    #expect(TextWidth.wrap(text, to: columns) == lines)
  }

  @Test(arguments: [
    ("Every third number", 10, 2, ["Every", "  third", "  number"]),
    ("abcdef", 4, 3, ["abcd", "  ef"]),
    ("abc", 1, 4, ["a", "b", "c"]),
  ])
  func `indents the further lines`(text: String, columns: Int, indent: Int, lines: [String]) {
    #expect(TextWidth.wrap(text, to: columns, indent: indent) == lines)
  }

  @Test func `keeps the meaning of each piece`() {
    let line: StyledLine = [Span("Say "), Span("Fizz Buzz", .code), Span(" now")]
    #expect(
      line.wrapped(to: 8) == [
        [Span("Say "), Span("Fizz", .code)], [Span("Buzz", .code), Span(" now")],
      ])
  }

  @Test func `cuts source code where the line is full`() {
    #expect(StyledLine("let a  = 1", .code).cut(to: 6).map(\.text) == ["let a ", " = 1"])
  }

  @Test func `never exceeds the width and loses nothing but spaces`() {
    var dice = Dice(seed: 7)
    let alphabet: [Character] = Array("abcdefg    .,日本🙂é…e\u{301}")
    for _ in 0..<2000 {
      let text = String((0..<dice.roll(60)).map { _ in alphabet[dice.roll(alphabet.count)] })
      let columns = 2 + dice.roll(20)
      let indent = dice.roll(6)
      let lines = TextWidth.wrap(text, to: columns, indent: indent)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns }, "\(text) in \(columns)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      let cut = StyledLine(text).cut(to: columns)
      #expect(cut.map(\.text).joined() == text)
      #expect(cut.allSatisfy { $0.columns <= columns })
    }
  }

  @Test func `clips a line without losing the meaning of what is left`() {
    let line: StyledLine = [Span("Fizz", .green), Span("Buzz", .red)]
    #expect(line.clipped(to: 8) == line)
    #expect(line.clipped(to: 6) == [Span("Fizz", .green), Span("Bu", .red)])
    #expect(line.clipped(to: 6, ellipsis: "…") == [Span("Fizz", .green), Span("B…", .red)])
    #expect(line.clipped(to: 4, ellipsis: "…") == [Span("Fiz…", .green)])
    #expect(line.clipped(to: 0, ellipsis: "…") == [])
  }

  @Test func `pads a line to a width`() {
    #expect(StyledLine("日").padded(to: 4).text == "日  ")
    #expect(StyledLine("Fizz").padded(to: 2).text == "Fizz")
  }
}
