import ArgumentParser
import Foundation
import Reports

/// The folder that a command is about.
struct WhereOptions: ParsableArguments {
  @Argument(
    help: "A kata workspace or any Swift package; the present folder if left out.",
    completion: .directory)
  var folder: String?

  /// As the parser makes it.
  init() {}

  /// For a command that reads its folder in a way of its own.
  init(folder: String?) { self.folder = folder }

  var url: URL { URL(filePath: folder ?? FileManager.default.currentDirectoryPath) }
}

/// How a command prints what it found out.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object.")
  var json = false

  /// Prints a report as it was asked for.
  func show(_ report: some Report) {
    if json { Console.json(report.json) } else { Console.lines(report.lines) }
  }
}
