import Foundation
import Support
import Testing

@testable import Katas

struct LocatingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("home/bin")
    try folder.makeFolder("repository/.build/release")
    try folder.makeFolder("work")
  }

  private func locate(
    explicit: String? = nil, environment: [String: String] = [:],
    executable: String = "home/bin/tandem"
  ) throws(LibraryError) -> String {
    let library = try Library.locate(
      explicit: explicit, environment: environment,
      executable: folder[executable],
      workingDirectory: URL(filePath: folder["work"].path, directoryHint: .isDirectory))
    return String(ReadableFolder(library.root).path.dropFirst(folder.url.path.count + 1))
  }

  @Test func `the folder that the user names comes first`() throws {
    try folder.makeFolder("mine")
    try folder.makeFolder("other")
    try folder.makeFolder("work/Katas")
    #expect(
      try locate(explicit: folder["mine"].path, environment: ["TANDEM_KATAS": folder["other"].path])
        == "mine")
  }

  @Test func `a relative folder starts from the working directory`() throws {
    try folder.makeFolder("mine")
    #expect(try locate(explicit: "../mine") == "mine")
  }

  @Test func `the environment comes before all usual places`() throws {
    try folder.makeFolder("other")
    try folder.makeFolder("home/share/tandem/Katas")
    #expect(try locate(environment: ["TANDEM_KATAS": folder["other"].path]) == "other")
  }

  @Test func `an empty variable counts as none`() throws {
    try folder.makeFolder("work/Katas")
    #expect(try locate(environment: ["TANDEM_KATAS": ""]) == "work/Katas")
  }

  @Test func `installed katas come before those of the working directory`() throws {
    try folder.makeFolder("home/share/tandem/Katas")
    try folder.makeFolder("work/Katas")
    #expect(try locate() == "home/share/tandem/Katas")
  }

  @Test func `a build finds the katas of its repository`() throws {
    try folder.makeFolder("repository/Katas")
    try folder.write("", to: "repository/Package.swift")
    try folder.makeFolder("work/Katas")
    #expect(try locate(executable: "repository/.build/release/tandem") == "repository/Katas")
  }

  @Test func `a link to a build finds the katas of its repository`() throws {
    try folder.makeFolder("repository/Katas")
    try folder.write("", to: "repository/Package.swift")
    try folder.write("", to: "repository/.build/release/tandem")
    try FileManager.default.createSymbolicLink(
      atPath: folder["home/bin/tandem"].path,
      withDestinationPath: folder["repository/.build/release/tandem"].path)
    #expect(try locate() == "repository/Katas")
  }

  @Test func `a folder above without manifest is no repository`() throws {
    try folder.makeFolder("repository/Katas")
    try folder.makeFolder("work/Katas")
    #expect(try locate(executable: "repository/.build/release/tandem") == "work/Katas")
  }

  @Test func `a named folder that is not there is an error, not a reason to look elsewhere`() throws
  {
    try folder.makeFolder("work/Katas")
    #expect(throws: LibraryError.notFound(searched: [folder["nowhere"].path])) {
      try locate(explicit: folder["nowhere"].path)
    }
  }

  @Test func `the error lists every place that was tried`() throws {
    #expect(
      throws: LibraryError.notFound(searched: [
        folder["home/share/tandem/Katas"].path, folder["work/Katas"].path,
      ])
    ) {
      try locate()
    }
  }
}
