import ArgumentParser
import Foundation

/// The folder that a command is about.
struct WhereOptions: ParsableArguments {
  @Argument(
    help: "A kata workspace or any Swift package; the present folder if left out.",
    completion: .directory)
  var folder: String?

  /// The folder as an absolute URL.
  var url: URL {
    URL(filePath: folder ?? FileManager.default.currentDirectoryPath)
  }
}
