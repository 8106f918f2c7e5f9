import Testing

@testable import Katas

struct ExampleTests {
  @Test(arguments: [
    (["number", "said"], ["3", "Fizz"], "3 → Fizz"),
    (["from", "to", "said"], ["1", "2", "1 2"], "1, 2 → 1 2"),
    (["example", "rolls"], ["a perfect game", "12 × 10"], "a perfect game"),
    (["Example"], ["nothing"], "nothing"),
    (["rule"], ["nothing"], "nothing"),
  ])
  func `a row is named as its acceptance test must be`(
    _ columns: [String], _ cells: [String], _ name: String
  ) {
    #expect(Example(columns: columns, cells: cells).name == name)
  }
}
