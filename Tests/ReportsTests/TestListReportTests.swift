import Practice
import Reports
import Testing

/// The test list as `tandem tests` prints it.
@Suite struct TestListReportTests {
  @Test func `each item has its line, by which it is ticked`() {
    let list = TestList(parsing: "# Test list\n\n- [ ] one\n- [x] two\n- ~~three~~\n")
    #expect(TestListReport(list).lines == ["3: □ one", "4: ✔ two", "5: – three"])
    #expect(
      TestListReport(list).json.text(pretty: false)
        == #"{"items":[{"line":3,"state":"open","text":"one"},{"line":4,"state":"ticked","#
        + #""text":"two"},{"line":5,"state":"crossedOut","text":"three"}]}"#)
  }

  @Test func `an empty list says how to begin`() {
    #expect(
      TestListReport(TestList()).lines
        == ["The list is empty. Add a test: tandem tests --add \"zero is zero\""])
    #expect(TestListReport(TestList()).json.text(pretty: false) == #"{"items":[]}"#)
  }
}
