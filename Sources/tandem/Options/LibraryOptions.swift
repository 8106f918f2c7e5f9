import ArgumentParser
import Foundation
import Katas
import Sessions

/// Where katas are looked for.
struct LibraryOptions: ParsableArguments {
  @Option(help: "The folder with katas.", completion: .directory)
  var katas: String?

  /// Finds the katas: the flag first, then the environment, the configuration and the usual places.
  func library(_ house: House) throws(LibraryError) -> Library {
    let fromEnvironment = house.environment["TANDEM_KATAS"].flatMap { $0.isEmpty ? nil : $0 }
    return try Library.locate(
      explicit: katas ?? fromEnvironment ?? house.configuration.katas.map(house.expanded),
      environment: house.environment, executable: house.executable,
      workingDirectory: URL(
        filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
  }

  /// Every kata, the broken ones too.
  func catalogue(_ house: House) throws(SessionError) -> [CatalogueEntry] {
    try SessionError.wrapping(as: SessionError.kata) { () throws(LibraryError) in
      try library(house).catalogue()
    }
  }

  func kata(_ slug: String, _ house: House) throws(SessionError) -> Kata {
    try SessionError.wrapping(as: SessionError.kata) { () throws(LibraryError) in
      try library(house).kata(slug)
    }
  }
}
