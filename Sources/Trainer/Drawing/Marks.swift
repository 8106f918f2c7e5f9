import Screen
import Verdicts

extension TestResult.Status {
  /// The mark of a test that ended so, and its role.
  func mark(_ glyphs: Glyphs) -> Span {
    switch self {
    case .passed, .known: Span(glyphs.check, .green)
    case .failed, .unfinished: Span(glyphs.cross, .red)
    case .skipped: Span(glyphs.box, .dim)
    }
  }
}

extension Colour {
  var role: Role {
    switch self {
    case .green: .green
    case .red: .red
    case .amber: .amber
    }
  }

  var badgeRole: Role {
    switch self {
    case .green: .greenBadge
    case .red: .redBadge
    case .amber: .amberBadge
    }
  }

  /// The shape that goes with this colour: a check, a cross, a triangle.
  func mark(_ glyphs: Glyphs) -> String {
    switch self {
    case .green: glyphs.check
    case .red: glyphs.cross
    case .amber: glyphs.triangle
    }
  }
}
