import ArgumentParser
import Foundation
import Katas
import Sessions

/// Where katas are looked for.
struct LibraryOptions: ParsableArguments {
  @Option(help: "The folder with katas.", completion: .directory)
  var katas: String?

  /// Finds the katas: the flag first, then the environment, the configuration and the usual places.
  func library(_ context: ProgramContext) throws(LibraryError) -> Library {
    let fromEnvironment = context.environment["TANDEM_KATAS"].flatMap { $0.isEmpty ? nil : $0 }
    return try Library.locate(
      explicit: katas ?? fromEnvironment ?? context.configuration.katas.map(context.expanded),
      environment: context.environment, executable: context.executable,
      workingDirectory: URL(
        filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
  }

  /// Every kata, the broken ones too.
  func catalogue(_ context: ProgramContext) throws(SessionError) -> [CatalogueEntry] {
    try SessionError.wrapping(as: SessionError.kata) { () throws(LibraryError) in
      try library(context).catalogue()
    }
  }

  func kata(_ slug: String, _ context: ProgramContext) throws(SessionError) -> Kata {
    try SessionError.wrapping(as: SessionError.kata) { () throws(LibraryError) in
      try library(context).kata(slug)
    }
  }
}
