/// One line of a Markdown check list: the marks around an item, kept as somebody wrote them.
struct TestListLine: Hashable, Sendable {
  /// Indentation, bullet and one space, such as `  - `.
  var bullet: String
  var text: String
  var state: TestListItem.State

  /// The usual line of a new item.
  init(_ text: String) {
    bullet = "- "
    self.text = text
    state = .open
  }

  /// Reads `- [ ] item`, `- [x] item` and `- ~~item~~`, with any bullet; nil for any other line.
  init?(reading line: Substring) {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line.dropFirst(indent.count)
    guard let mark = rest.first, mark == "-" || mark == "*" || mark == "+" else { return nil }
    let gap = rest.dropFirst().prefix { $0 == " " }
    guard !gap.isEmpty else { return nil }
    bullet = String(indent) + String(mark) + String(gap)
    let body = Self.trimmed(rest.dropFirst(1 + gap.count))
    let (box, content) = Self.box(of: body)
    if content.hasPrefix("~~"), content.hasSuffix("~~"), content.count > 4 {
      text = String(Self.trimmed(content.dropFirst(2).dropLast(2)))
      state = .crossedOut
    } else if let box {
      text = String(content)
      state = box
    } else {
      return nil
    }
    if text.isEmpty { return nil }
  }

  var rendered: String {
    switch state {
    case .open: "\(bullet)[ ] \(text)"
    case .ticked: "\(bullet)[x] \(text)"
    case .crossedOut: "\(bullet)~~\(text)~~"
    }
  }

  private static func box(of body: Substring) -> (TestListItem.State?, Substring) {
    let content = trimmed(body.dropFirst(3))
    if body.hasPrefix("[ ] ") { return (.open, content) }
    if body.hasPrefix("[x] ") || body.hasPrefix("[X] ") { return (.ticked, content) }
    return (nil, body)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
