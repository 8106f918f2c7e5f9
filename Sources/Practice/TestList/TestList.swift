/// The tests that somebody wants to write, as a plain Markdown check list.
///
/// Every line that is not an item, and every item that is not edited, stays as it was written.
public struct TestList: Hashable, Sendable {
  /// A line as it is written, with the item that it holds, if it holds one.
  private struct Line: Hashable, Sendable {
    var raw: String
    var item: TestListLine?
  }

  /// The name of the file in the workspace.
  public static let fileName = "TESTLIST.md"

  private var lines: [Line]
  private var lineEnd: String
  private var endsWithLineEnd: Bool

  /// Reads the text of a list; there is not text that cannot be read.
  public init(parsing text: String = "") {
    var isCode = false
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    var parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    endsWithLineEnd = text.last?.isNewline ?? true
    if endsWithLineEnd { parts.removeLast() }
    lines = parts.map { part in
      let isFence = part.drop { $0 == " " }.hasPrefix("```")
      if isFence { isCode.toggle() }
      let item = isFence || isCode ? nil : TestListLine(reading: part)
      return Line(raw: String(part), item: item)
    }
  }

  /// The items, in the order of their lines.
  public var items: [TestListItem] {
    lines.enumerated().compactMap { index, line in
      line.item.map { TestListItem(text: $0.text, state: $0.state, line: index + 1) }
    }
  }

  /// The text of the list.
  public var text: String {
    lines.map(\.raw).joined(separator: lineEnd)
      + (lines.isEmpty || !endsWithLineEnd ? "" : lineEnd)
  }

  /// Carries out an edit.
  ///
  /// - Returns: What became of it.
  @discardableResult public mutating func apply(_ edit: TestListEdit) -> TestListEdit.Outcome {
    switch edit {
    case .add(let text): add(text)
    case .mark(let item, let state): mark(item, state)
    }
  }

  /// Ticks open items that bear the name of a test, and returns them.
  ///
  /// Case, spaces, underscores, a trailing `()` and XCTest's `test` in front do not count.
  ///
  /// - Parameter names: Names of tests that turned green.
  public mutating func tick(turnedGreen names: [String]) -> [TestListItem] {
    let exact = Set(names.map { LooseName($0) })
    let bare = Set(names.compactMap { LooseName($0).withoutPrefix })
    let due = items.filter { item in
      let name = LooseName(item.text)
      return item.state == .open && !name.isEmpty && (exact.contains(name) || bare.contains(name))
    }
    for item in due { apply(.mark(item, .ticked)) }
    return due
  }

  private mutating func add(_ text: String) -> TestListEdit.Outcome {
    let words = Self.oneLine(text)
    guard !words.isEmpty else { return .empty }
    if lines.isEmpty { lines = [Line(raw: "# Test list"), Line(raw: "")] }
    let last = lines.lastIndex { $0.item != nil }
    var item = TestListLine(words)
    if let neighbour = last.flatMap({ lines[$0].item }) { item.bullet = neighbour.bullet }
    lines.insert(Line(raw: item.rendered, item: item), at: last.map { $0 + 1 } ?? lines.count)
    endsWithLineEnd = true
    return .changed
  }

  private mutating func mark(
    _ item: TestListItem, _ state: TestListItem.State
  ) -> TestListEdit.Outcome {
    guard let index = index(of: item), var found = lines[index].item else { return .gone }
    if found.state == state { return .same }
    found.state = state
    lines[index] = Line(raw: found.rendered, item: found)
    return .changed
  }

  /// Where the item is now: of all lines with its text, the one nearest to where it was.
  private func index(of item: TestListItem) -> Int? {
    lines.indices.filter { lines[$0].item?.text == item.text }
      .min { abs($0 + 1 - item.line) < abs($1 + 1 - item.line) }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// One line of a test list: a test that somebody wants to write, or wrote.
public struct TestListItem: Hashable, Sendable {
  /// What became of it.
  public enum State: String, Sendable {
    /// Still to do.
    case open = "open"
    /// Done: `- [x] item`.
    case ticked = "ticked"
    /// Not wanted any more: `- ~~item~~`.
    case crossedOut = "crossedOut"
  }

  /// The item without its marks.
  public var text: String
  /// What became of it.
  public var state = State.open
  /// Its line in the file, from 1.
  public var line: Int
}

/// A change that the screen or a command makes to a test list.
///
/// An edit names its item by line and text, so that it finds the item again in a file that an
/// editor has changed meanwhile.
public enum TestListEdit: Hashable, Sendable {
  /// A new item at the end of the list.
  case add(String)
  /// The item becomes open, ticked or crossed out.
  case mark(TestListItem, TestListItem.State)

  /// What became of an edit.
  public enum Outcome: Hashable, Sendable {
    /// The list is another one.
    case changed
    /// The item was as it should become.
    case same
    /// The item is no longer there.
    case gone
    /// There are no words to add.
    case empty
  }
}
