import Testing

@testable import Screen

@Suite struct `A layout` {
  private let screen = Rect(columns: 80, rows: 24)

  @Test(arguments: [
    ([Layout.Extent.fixed(39), .share(1)], [39, 41]),
    ([.share(1), .share(1), .share(1)], [26, 27, 27]),
    ([.share(1), .share(3)], [20, 60]),
    ([.fixed(70), .fixed(20), .share(1)], [70, 10, 0]),
    ([.fixed(10)], [10]),
    ([], []),
  ])
  func `gives every cell to somebody`(extents: [Layout.Extent], columns: [Int]) {
    let parts = Layout.columns(of: screen, extents)
    #expect(parts.map(\.columns) == columns)
    #expect(parts.allSatisfy { $0.rows == 24 })
  }

  @Test func `places parts one behind the other`() {
    let rect = Rect(column: 3, row: 2, columns: 10, rows: 9)
    #expect(
      Layout.rows(of: rect, [.fixed(1), .share(1), .fixed(2)]) == [
        Rect(column: 3, row: 2, columns: 10, rows: 1),
        Rect(column: 3, row: 3, columns: 10, rows: 6),
        Rect(column: 3, row: 9, columns: 10, rows: 2),
      ])
    #expect(Layout.columns(of: rect, [.fixed(4), .share(1)]).map(\.column) == [3, 7])
  }

  @Test func `knows the common part of two parts`() {
    let one = Rect(columns: 5, rows: 5)
    #expect(
      one.intersection(Rect(column: 3, row: 4, columns: 9, rows: 9))
        == Rect(column: 3, row: 4, columns: 2, rows: 1))
    #expect(one.intersection(Rect(column: 7, row: 0, columns: 1, rows: 1)).isEmpty)
    #expect(Rect(columns: 3, rows: 1).inset(columns: 2, rows: 1).isEmpty)
    #expect(one.contains(column: 4, row: 0) && !one.contains(column: 5, row: 0))
  }
}

@Suite struct `A scroll` {
  @Test(arguments: [
    (0, 10, 4, 0..<4), (3, 10, 4, 3..<7), (9, 10, 4, 6..<10), (5, 3, 4, 0..<3), (0, 0, 4, 0..<0),
    (2, 10, 0, 2..<2), (-5, 10, 4, 0..<4),
  ])
  func `shows no empty rows below the last`(
    offset: Int, content: Int, height: Int, rows: Range<Int>
  ) {
    #expect(Scroll(offset: offset).visible(content: content, height: height) == rows)
  }

  @Test func `moves by rows and pages and stays inside`() {
    var scroll = Scroll()
    scroll.move(by: -1, content: 10, height: 4)
    #expect(scroll.offset == 0)
    scroll.page(by: 1, content: 10, height: 4)
    #expect(scroll.offset == 3)
    scroll.page(by: 5, content: 10, height: 4)
    #expect(scroll.offset == 6)
  }

  @Test func `answers to the first key after the content shrank`() {
    var scroll = Scroll(offset: 90)
    scroll.move(by: -1, content: 10, height: 4)
    #expect(scroll.offset == 5)
  }

  @Test(arguments: [(0, 0), (3, 3), (4, 4), (7, 4), (8, 5), (9, 6)])
  func `moves as little as needed to reveal a row`(row: Int, offset: Int) {
    var scroll = Scroll(offset: 4)
    scroll.reveal(row, content: 10, height: 4)
    #expect(scroll.offset == offset)
  }

  @Test func `knows what is hidden`() {
    #expect(!Scroll().hidesAbove(content: 9, height: 4))
    #expect(Scroll().hidesBelow(content: 9, height: 4))
    #expect(Scroll(offset: 9).hidesAbove(content: 9, height: 4))
    #expect(!Scroll(offset: 9).hidesBelow(content: 9, height: 4))
  }
}
