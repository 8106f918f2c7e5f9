/// The plan of the targets, as `Docs/Architecture.md` draws it.
///
/// A new arrow is a decision: it is added
/// here, in `Package.swift` and in the picture, or nowhere.
enum Plan {
  /// Target → the targets that it may import.
  static let arrows: [String: Set<String>] = [
    "tandem": [
      "Sessions", "Engine", "Workspaces", "Watching", "History", "Files", "Trainer", "Terminals",
      "Screen", "Reports", "Practice", "Katas", "Verdicts", "Processes",
    ],
    "Trainer": ["Screen", "Reports", "Practice", "Katas", "Verdicts"],
    "Terminals": ["Screen", "CTerminal"],
    "Sessions": [
      "Engine", "Workspaces", "Watching", "History", "Reports", "Files", "Practice", "Katas",
      "Verdicts", "SwiftTokens",
    ],
    "Reports": ["Practice", "Katas", "Verdicts"],
    "History": ["Practice", "Verdicts", "Processes", "Files"],
    "Engine": ["Workspaces", "Katas", "Verdicts", "Processes", "Files", "SwiftTokens"],
    "Workspaces": ["Katas", "Files", "SwiftTokens"],
    "Watching": ["Files"],
    "Katas": ["Practice", "Markdown", "Verdicts", "SwiftTokens"],
    "Practice": ["Verdicts"],
    "Files": [],
    "Verdicts": [],
    "SwiftTokens": [],
    "Processes": [],
    "Screen": ["Markdown"],
    "Markdown": ["CMarkGFM"],
    "CTerminal": [],
    "CMarkGFM": [],
  ]

  /// The arrows of the first picture of a page.
  ///
  /// Each target has a row, and the names end where the words about it begin, at column 45.
  static func arrows(drawnIn page: String) -> [String: Set<String>] {
    let picture =
      page.split(separator: "```", omittingEmptySubsequences: false).dropFirst().first ?? ""
    var drawn: [String: Set<String>] = [:]
    var row = ""
    for line in picture.split(separator: "\n") {
      if line.first != " " { row = String(line.prefix { $0 != " " }) }
      let ends = line.firstRange(of: "─►").map { line[$0.upperBound...] } ?? line[...]
      let column = line.distance(from: line.startIndex, to: ends.startIndex)
      let names = ends.prefix(45 - column).split(separator: " ").map(String.init)
      let known =
        names == ["everything"] ? arrows[row] ?? [] : Set(names).intersection(arrows.keys)
      drawn[row, default: []].formUnion(known)
    }
    return drawn
  }

  /// Library → the targets that may import it: few, so that it can be replaced.
  static let libraries: [String: Set<String>] = [
    "ArgumentParser": ["tandem"],
    "Yams": ["Katas", "Sessions"],
    "Subprocess": ["Processes"],
    "SystemPackage": ["Processes"],
  ]

  /// The targets that are values and rules only: no disk, clock, process or terminal.
  static let pure: Set<String> = [
    "Trainer", "Reports", "Practice", "Verdicts", "Screen", "Markdown", "SwiftTokens",
  ]

  /// What a pure target may import of the system.
  static let pureSystemModules: Set<String> = ["Foundation", "FoundationEssentials"]
}
