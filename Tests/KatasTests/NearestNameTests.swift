import Testing

@testable import Katas

struct NearestNameTests {
  private let katas = NearestName(names: [
    "bowling", "fizz-buzz", "leap-year", "string-calculator", "word-wrap",
  ])

  @Test(arguments: [
    ("fizz-buzz", "fizz-buzz"),
    ("FizzBuzz", "fizz-buzz"),
    ("fizz_buzz", "fizz-buzz"),
    ("fizbuzz", "fizz-buzz"),
    ("fizzbuz", "fizz-buzz"),
    ("fzizbuzz", "fizz-buzz"),
    ("bolwing", "bowling"),
    ("bowlimg", "bowling"),
    ("string", "string-calculator"),
    ("wo", "word-wrap"),
    ("leapyaer", "leap-year"),
  ])
  func `a slip of the finger finds the name that was meant`(_ given: String, _ meant: String) {
    #expect(katas.match(for: given) == meant)
  }

  @Test(arguments: ["tennis", "", "b", "-", "buzz", "bowling-for-beginners"])
  func `another word finds nothing`(_ given: String) {
    #expect(katas.match(for: given) == nil)
  }

  @Test func `without any names nothing is near`() {
    #expect(NearestName(names: []).match(for: "fizz") == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("", "ab", 2), ("abc", "abd", 1),
    ("abc", "ac", 1), ("abc", "abxc", 1), ("abc", "acb", 1), ("kitten", "sitting", 3),
  ])
  func `slips are counted`(_ one: String, _ other: String, _ count: Int) {
    #expect(NearestName.slips(from: one, to: other) == count)
  }
}
