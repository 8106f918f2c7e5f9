import Testing

@testable import Practice

@Suite struct TestListTests {
  private static let text = """
    # What to test

    Some thoughts, kept as they are.

    - [ ] empty is 0
    * [x] one is one
      - [X] nested
    - ~~romans~~
    - [x] ~~both~~
    - a plain item
    - [ ]
    ```
    - [ ] in code
    ```
    """

  @Test func `items are read and everything else is kept`() {
    let list = TestList(parsing: Self.text)
    #expect(list.text == Self.text)
    #expect(
      list.items == [
        TestListItem(text: "empty is 0", state: .open, line: 5),
        TestListItem(text: "one is one", state: .ticked, line: 6),
        TestListItem(text: "nested", state: .ticked, line: 7),
        TestListItem(text: "romans", state: .crossedOut, line: 8),
        TestListItem(text: "both", state: .crossedOut, line: 9),
      ])
  }

  @Test(arguments: ["", "\n", "a", "a\n", "\n\n", "- [ ] a\r\n- [x] b\r\n", "- [ ] a\r\nx"])
  func `a text that is only read stays byte for byte`(text: String) {
    #expect(TestList(parsing: text).text == text)
  }

  @Test func `only the line that is edited changes`() {
    var list = TestList(parsing: "*   [X]  odd   \n- [ ] b\n\n1. c\n")
    let items = list.items
    #expect(list.apply(.mark(items[1], .ticked)) == .changed)
    #expect(list.text == "*   [X]  odd   \n- [x] b\n\n1. c\n")
    #expect(list.apply(.mark(items[0], .crossedOut)) == .changed)
    #expect(list.text == "*   ~~odd~~\n- [x] b\n\n1. c\n")
    #expect(list.apply(.mark(list.items[0], .open)) == .changed)
    #expect(list.text == "*   [ ] odd\n- [x] b\n\n1. c\n")
  }

  @Test func `a new item follows the last one with its bullet`() {
    var list = TestList(parsing: "# List\n\n* [ ] a\n\nThe end.")
    #expect(list.apply(.add("  b\nand more ")) == .changed)
    #expect(list.text == "# List\n\n* [ ] a\n* [ ] b and more\n\nThe end.\n")
    #expect(list.apply(.add(" \n ")) == .empty)
  }

  @Test func `an empty list gets a heading`() {
    var list = TestList()
    list.apply(.add("a"))
    #expect(list.text == "# Test list\n\n- [ ] a\n")
  }

  @Test func `line ends of another system stay`() {
    var list = TestList(parsing: "- [ ] a\r\n- [ ] b\r\n")
    list.apply(.mark(list.items[0], .ticked))
    list.apply(.add("c"))
    #expect(list.text == "- [x] a\r\n- [ ] b\r\n- [ ] c\r\n")
  }

  @Test func `an edit finds its item in a file that an editor changed`() {
    let seen = TestList(parsing: "- [ ] a\n- [ ] b\n").items[1]
    var now = TestList(parsing: "- [ ] new\n- [ ] b\n- [ ] a\n- [x] b\n")
    #expect(now.apply(.mark(seen, .ticked)) == .changed)
    #expect(now.text == "- [ ] new\n- [x] b\n- [ ] a\n- [x] b\n")
    var gone = TestList(parsing: "- [ ] a\n")
    #expect(gone.apply(.mark(seen, .ticked)) == .gone)
    #expect(gone.text == "- [ ] a\n")
  }

  @Test func `an item that is already so stays byte for byte`() {
    var list = TestList(parsing: "*   [X]  odd   \n")
    #expect(list.apply(.mark(list.items[0], .ticked)) == .same)
    #expect(list.text == "*   [X]  odd   \n")
  }

  @Test(arguments: [
    ("three is Fizz", "three is Fizz"), ("Three is fizz", "threeIsFizz()"),
    ("three_is_fizz", "three is Fizz"), ("spare counts", "testSpareCounts"),
    ("testSpare()", "testSpare"), ("`one` is 1", "one is 1"),
  ])
  func `an item is ticked by a test of its name`(item: String, test: String) {
    var list = TestList(parsing: "- [ ] \(item)\n")
    let ticked = list.tick(turnedGreen: ["other", test])
    #expect(ticked.count == 1)
    #expect(list.items.map(\.state) == [.ticked])
  }

  @Test(arguments: [("-1 is refused", "1 is refused"), ("a", "b"), ("1, 1", "11")])
  func `another test ticks nothing`(item: String, test: String) {
    var list = TestList(parsing: "- [ ] \(item)\n")
    let ticked = list.tick(turnedGreen: [test])
    #expect(ticked.isEmpty)
    #expect(list.items.map(\.state) == [.open])
  }

  @Test func `a crossed out item stays crossed out`() {
    var list = TestList(parsing: "- ~~a~~\n")
    let ticked = list.tick(turnedGreen: ["a"])
    #expect(ticked.isEmpty)
    #expect(list.text == "- ~~a~~\n")
  }
}
