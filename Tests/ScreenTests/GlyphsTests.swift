import Examples
import Testing

@testable import Screen

@Suite struct `Marks` {
  private func all(_ glyphs: Glyphs) -> [String] {
    Mirror(reflecting: glyphs).children.compactMap { $0.value as? String }
  }

  @Test func `take one column each`() {
    #expect(all(.unicode).count > 15)
    for mark in all(.unicode) {
      #expect(TextWidth.columns(of: mark) == 1, "\(mark)")
    }
  }

  @Test func `need no more than ASCII where there is no more`() {
    for mark in all(.ascii) {
      #expect(!mark.isEmpty && mark.allSatisfy(\.isASCII), "\(mark)")
    }
  }

  @Test func `tell the three lights apart without colour`() {
    for glyphs in [Glyphs.unicode, .ascii] {
      #expect(Set([glyphs.check, glyphs.cross, glyphs.triangle, glyphs.box]).count == 4)
    }
  }

  @Test func `follow the look`() {
    #expect(Look(glyphs: .unicode).glyphs.check == "✔")
    #expect(Look(glyphs: .ascii).glyphs.check == "v")
  }

  @Test func `become ASCII in a line, and letters stay what they are`() {
    let marks = all(.unicode).joined(separator: " ")
    #expect(marks.withASCIIMarks == all(.ascii).joined(separator: " "))
    #expect("“3 → Größe” – é 日 ✔".withASCIIMarks == "\"3 > Größe\" - é 日 v")
    #expect("plain".withASCIIMarks == "plain")
  }

  @Test func `have one letter for each role`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }
}
