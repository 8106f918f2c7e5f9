/// The plan of the house, as `Docs/Architecture.md` draws it.
///
/// A new arrow is a decision: it is added
/// here, in `Package.swift` and in the picture, or nowhere.
enum Plan {
  /// Target → the targets that it may import.
  static let arrows: [String: Set<String>] = [
    "tandem": [
      "Sessions", "Engine", "History", "Trainer", "Terminals", "Screen", "Practice", "Katas",
      "Verdicts", "Processes",
    ],
    "Trainer": ["Screen", "Practice", "Katas", "Verdicts"],
    "Terminals": ["Screen", "CTerminal"],
    "Sessions": ["Engine", "History", "Practice", "Katas", "Verdicts", "SwiftTokens"],
    "History": ["Practice", "Verdicts", "Processes"],
    "Engine": ["Katas", "Verdicts", "Processes", "SwiftTokens"],
    "Practice": ["Verdicts"],
    "Katas": ["Markdown", "SwiftTokens"],
    "Verdicts": [],
    "SwiftTokens": [],
    "Processes": [],
    "Screen": ["Markdown"],
    "Markdown": ["CMarkGFM"],
    "CTerminal": [],
    "CMarkGFM": [],
  ]

  /// Library → the targets that may import it: few, so that it can be replaced.
  static let libraries: [String: Set<String>] = [
    "ArgumentParser": ["tandem"],
    "Yams": ["Katas", "Sessions"],
    "Subprocess": ["Processes"],
    "SystemPackage": ["Processes"],
  ]

  /// The targets that are values and rules only: no disk, clock, process or terminal.
  static let pure: Set<String> = [
    "Trainer", "Practice", "Verdicts", "Screen", "Markdown", "SwiftTokens",
  ]

  /// What a pure target may import of the system.
  static let pureSystemModules: Set<String> = ["Foundation", "FoundationEssentials"]
}
