import Foundation
import Support
import Testing

@testable import Katas

struct LibraryTests {
  private let folder: TemporaryFolder
  private var library: Library { Library(root: folder.url) }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `the catalogue sorts by level and title, with the broken ones last`() throws {
    func yaml(title: String, level: Int) -> String {
      SampleKata.yaml.replacing(only: "title: Sample", by: "title: \(title)")
        .replacing(only: "level: 2", by: "level: \(level)")
    }
    try SampleKata.write(
      to: folder, slug: "a", changing: ["kata.yml": yaml(title: "Zoo", level: 1)])
    try SampleKata.write(to: folder, slug: "b", changing: ["kata.yml": nil])
    try SampleKata.write(
      to: folder, slug: "c", changing: ["kata.yml": yaml(title: "Ant", level: 2)])
    try SampleKata.write(
      to: folder, slug: "d", changing: ["kata.yml": yaml(title: "ape", level: 1)])
    #expect(library.catalogue().map(\.slug) == ["d", "a", "c", "b"])
  }

  @Test func `a broken kata is shown with what is wrong and stops no other`() throws {
    try SampleKata.write(to: folder, slug: "broken", changing: ["kata.yml": "title: [oops"])
    try SampleKata.write(to: folder, slug: "sound")
    let entries = library.catalogue()
    #expect(entries.map(\.slug) == ["sound", "broken"])
    guard case .broken(_, let problems) = entries.last else {
      Issue.record("the broken kata passes for a sound one")
      return
    }
    #expect(problems.map(\.file) == ["kata.yml"])
    #expect(problems.first?.line != nil)
  }

  @Test func `files and hidden folders beside the katas are passed over`() throws {
    try SampleKata.write(to: folder)
    try folder.write("", to: "README.md")
    try folder.write("", to: ".git/config")
    #expect(library.catalogue().map(\.slug) == ["sample"])
  }

  @Test func `a library that is not there is empty`() {
    #expect(Library(root: folder.url.appending(path: "nowhere")).catalogue() == [])
  }

  @Test func `an unknown kata is told with the nearest name`() throws {
    try SampleKata.write(to: folder)
    #expect(throws: LibraryError.unknownKata(slug: "smaple", nearest: "sample")) {
      try library.kata("smaple")
    }
    #expect(throws: LibraryError.unknownKata(slug: "../sample", nearest: "sample")) {
      try library.kata("../sample")
    }
    #expect(throws: LibraryError.unknownKata(slug: "tennis", nearest: nil)) {
      try library.kata("tennis")
    }
  }

  @Test(arguments: [
    (
      LibraryError.notFound(searched: ["/a/Katas", "/b/Katas"]),
      "No katas were found. Looked in: /a/Katas, /b/Katas. "
        + "Name their folder with --katas DIR, or set TANDEM_KATAS to it."
    ),
    (
      .unreadable(path: "/a", reason: "no permission"),
      "The katas in /a could not be read (no permission). "
        + "Make the folder readable, or name another one with --katas DIR."
    ),
    (
      .unknownKata(slug: "fizbuz", nearest: "fizz-buzz"),
      "There is no kata \"fizbuz\". Did you mean \"fizz-buzz\"?"
    ),
    (
      .unknownKata(slug: "x", nearest: nil),
      "There is no kata \"x\". `tandem kata list` shows them all."
    ),
    (
      .broken(
        slug: "a", problems: [KataProblem(file: "kata.yml", line: 2, column: 8, message: "No.")]),
      "The kata \"a\" cannot be used until this is fixed:\na/kata.yml:2:8: error: No."
    ),
  ])
  func `an error says what happened and what to do`(_ error: LibraryError, _ sentence: String) {
    #expect(error.description == sentence)
  }
}
