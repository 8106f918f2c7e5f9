import Screen
import Testing

@testable import Terminals

@Suite struct PaletteTests {
  static let all = Look.Theme.allCases.flatMap { theme in
    Palette.Depth.allCases.map { Palette(theme, depth: $0) }
  }

  @Test(
    arguments: [
      (0, .none), (2, .none), (8, .named), (16, .named), (88, .named), (256, .full),
      (16_777_216, .full),
    ] as [(Int, Palette.Depth)])
  func `the depth follows from the number of colours`(colours: Int, depth: Palette.Depth) {
    #expect(Palette.Depth(colours: colours) == depth)
  }

  @Test(arguments: all)
  func `the three lights look different, as text and as badge`(palette: Palette) {
    #expect(Set([Role.green, .red, .amber].map(palette.ink)).count == 3)
    #expect(Set([Role.greenBadge, .redBadge, .amberBadge].map(palette.ink)).count == 3)
  }

  @Test(arguments: all)
  func `the selection stands out and plain text is the terminal's own`(palette: Palette) {
    #expect(palette.ink(for: .plain) == Ink())
    #expect(palette.ink(for: .selection) == Ink(.reverse))
  }

  @Test(arguments: Role.allCases)
  func `mono uses no colour, nor does any theme without colours`(role: Role) {
    for palette in [Palette(.mono, depth: .full)]
      + Look.Theme.allCases.map({
        Palette($0, depth: .none)
      })
    {
      #expect(palette.ink(for: role).foreground == nil)
      #expect(palette.ink(for: role).background == nil)
    }
  }

  @Test(arguments: Role.allCases)
  func `with named colours only the eight are used`(role: Role) {
    for theme in Look.Theme.allCases {
      let ink = Palette(theme, depth: .named).ink(for: role)
      #expect([ink.foreground, ink.background].allSatisfy { ($0 ?? 0) < 8 })
    }
  }

  @Test func `colour-blind is blue and orange, or blue and yellow`() {
    let full = Palette(.colourBlind, depth: .full)
    #expect(full.ink(for: .green) == Ink(33))
    #expect(full.ink(for: .red) == Ink(208))
    let named = Palette(.colourBlind, depth: .named)
    #expect(named.ink(for: .green) == Ink(4, .bold))
    #expect(named.ink(for: .red) == Ink(3))
  }

  @Test(arguments: [Look.Theme.classic, .colourBlind], [Role.greenBadge, .redBadge, .amberBadge])
  func `badges are black on a bright colour`(theme: Look.Theme, role: Role) {
    let ink = Palette(theme, depth: .full).ink(for: role)
    #expect(ink.foreground == 16)
    #expect((ink.background ?? 0) > 16)
  }
}
