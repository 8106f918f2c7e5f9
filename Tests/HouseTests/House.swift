import Foundation

/// The checkout as text: every file that people write.
struct House: Sendable {
  /// The files, in the order of their paths.
  var files: [HouseFile]

  /// The Swift files of the program, tests left out.
  var sources: [HouseFile] { files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") } }

  /// The Swift files of the tests, without the fixtures, which are learners' code.
  var tests: [HouseFile] {
    files.filter { $0.isSwift && $0.path.hasPrefix("Tests/") && !$0.path.contains("/Fixtures/") }
  }

  /// The Swift files of program and tests.
  var swift: [HouseFile] { sources + tests }

  /// The package's manifest; nil in a made-up house without one.
  var manifest: Manifest? {
    files.first { $0.path == "Package.swift" }.map { Manifest(parsing: $0.text) }
  }

  /// The checkout that these tests were built from, read once.
  static let standing = Result { try read() }

  private static func read() throws -> House {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    // Build products and git's own files are written by programs, and are too many to read.
    let rooms = try FileManager.default.contentsOfDirectory(atPath: root.path())
      .filter { $0 != ".git" && !$0.hasPrefix(".build") }
    let paths = rooms.flatMap { room in
      let below = try? FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: room).path())
      return below.map { $0.map { room + "/" + $0 } } ?? [room]
    }
    return House(
      files: paths.sorted().compactMap { path in
        let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        return text.map { HouseFile(path, $0) }
      })
  }
}
