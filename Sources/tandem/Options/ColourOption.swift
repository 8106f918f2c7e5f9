import ArgumentParser
import Verdicts

/// The colour of a light, as a person names it.
enum ColourOption: String, ExpressibleByArgument, CaseIterable {
  case green
  case red
  case amber

  /// The colour.
  var colour: Colour {
    switch self {
    case .green: .green
    case .red: .red
    case .amber: .amber
    }
  }
}
