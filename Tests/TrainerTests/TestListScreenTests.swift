import Screen
import Testing
import Verdicts

@testable import Practice
@testable import Trainer

@Suite struct TestListScreenTests {
  private let list = TestList(
    parsing: """
      # Test list

      - [x] one is 1
      - [ ] three is Fizz
      - [ ] six is Fizz, and every other number that three divides but five does not, too
      - ~~zero is nothing~~

      """)

  private func listing(columns: Int = 80, rows: Int = 24) -> Driver {
    var trainer = Driver.practising(columns: columns, rows: rows)
    trainer.press(.character("t"))
    trainer.send(.testListLoaded(list))
    return trainer
  }

  @Test func `the list shows what is open, ticked and crossed out`() {
    var trainer = listing(rows: 14)
    trainer.press(.down)
    #expect(
      trainer.text() == """
         Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                   ~/tandem/fizz-buzz
        ┌ Test list ───────────────────────────────────────────────────────────────────┐
        │   ✔ one is 1                                                                 │
        │ ▸ □ three is Fizz                                                            │
        │   □ six is Fizz, and every other number that three divides but five does no… │
        │   - zero is nothing  not wanted                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         a add  Enter tick  x cross out                       Esc back  ? help  q leave
        """)
  }

  @Test func `help over the list goes back to the list`() {
    var trainer = listing()
    trainer.press(.down, .character("?"))
    #expect(trainer.text().contains("┌ Keys"))
    trainer.press(.escape)
    #expect(trainer.text().contains("▸ □ three is Fizz"))
    trainer.press(.character("?"), .character("?"), .escape)
    #expect(!trainer.text().contains("┌ Test list"))
  }

  @Test func `the list is read again when something beside it changed`() {
    var trainer = listing()
    trainer.send(.statusChanged(trainer.status(nil)))
    #expect(trainer.effects == [.session(.loadTestList)])
  }

  @Test func `a ticked item is dim`() {
    var trainer = listing()
    trainer.press(.down)
    let frame = trainer.frame()
    #expect(frame.rows[2].contains("✔ one is 1"))
    #expect(frame.cells[2 * 80 + 7].role == .dim)
    #expect(frame.cells[3 * 80 + 7].role == .selection)
  }

  @Test func `an item is typed at the end of the list, on 40 by 10`() {
    var trainer = listing(columns: 40, rows: 10)
    trainer.press(.character("a"))
    trainer.type("five is Buzz")
    #expect(
      trainer.text() == """
         FizzBuzz ▸ 2 of 2 Threes are Fizz
        ┌ Test list ───────────────────────────┐
        │   ✔ one is 1                         │
        │   □ three is Fizz                    │
        │   □ six is Fizz, and every other nu… │
        │   - zero is nothing  not wanted      │
        │   To write: five is Buzz_            │
        │                                      │
        └──────────────────────────────────────┘
         Enter done                    Esc back
        """)
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.editTestList(.add("five is Buzz")))])
    #expect(trainer.model.context == .testList)
  }

  @Test func `a new item is the chosen one`() {
    var trainer = listing()
    trainer.press(.character("a"))
    trainer.type("five is Buzz")
    trainer.press(.enter)
    var longer = list
    longer.apply(.add("five is Buzz"))
    trainer.send(.testListLoaded(longer))
    trainer.press(.enter)
    #expect(trainer.effects == [.session(.editTestList(.mark(longer.items[4], .ticked)))])
  }

  @Test func `nothing typed is nothing added`() {
    var trainer = listing()
    trainer.press(.character("a"), .character(" "), .enter)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == "Nothing is typed yet: Esc goes back.")
  }

  @Test(
    arguments: [
      ([.enter], 0, .open), ([.down, .enter], 1, .ticked),
      ([.down, .character("x")], 1, .crossedOut), ([.end, .character("x")], 3, .open),
      ([.end, .enter], 3, .ticked), ([.character("x")], 0, .crossedOut),
    ] as [([KeyPress], Int, TestListItem.State)])
  func `keys mark the chosen item`(keys: [KeyPress], index: Int, state: TestListItem.State) {
    var trainer = listing()
    for key in keys { trainer.press(key) }
    #expect(trainer.effects == [.session(.editTestList(.mark(list.items[index], state)))])
  }

  @Test func `an empty list says what it is for`() {
    var trainer = Driver.practising()
    trainer.press(.character("t"))
    #expect(trainer.effects == [.session(.loadTestList)])
    #expect(trainer.text().contains("Reading the test list."))
    trainer.send(.testListLoaded(TestList()))
    #expect(trainer.text().contains("The list is empty."))
    trainer.press(.enter)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == "There is nothing on the list yet: a adds a test to write.")
  }

  @Test func `a list that got shorter keeps a choice`() {
    var trainer = listing()
    trainer.press(.end)
    trainer.send(.testListLoaded(TestList(parsing: "- [ ] one\n")))
    trainer.press(.enter)
    #expect(
      trainer.effects
        == [.session(.editTestList(.mark(TestListItem(text: "one", line: 1), .ticked)))])
  }

  @Test func `a light that may tick an item reads the list again`() {
    var trainer = listing()
    trainer.answer(verdict(greenLoop))
    #expect(trainer.effects == [.session(.loadTestList)])
  }

  @Test func `the chosen item of a long list is in sight`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.press(.character("t"))
    let items = (1...30).map { "- [ ] item \($0)\n" }.joined()
    trainer.send(.testListLoaded(TestList(parsing: items)))
    trainer.press(.end)
    #expect(trainer.text().contains("▸ □ item 30"))
    trainer.press(.home)
    #expect(trainer.text().contains("▸ □ item 1 "))
  }
}
