import Foundation

/// The checkout as text: every file that people write.
struct Project: Sendable {
  /// The files, in the order of their paths.
  var files: [ProjectFile]

  /// The Swift files of the program, tests left out.
  var sources: [ProjectFile] { files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") } }

  /// The Swift files of the tests, without the fixtures, which are learners' code.
  var tests: [ProjectFile] {
    files.filter { $0.isSwift && $0.path.hasPrefix("Tests/") && !$0.path.contains("/Fixtures/") }
  }

  /// The Swift files of program and tests.
  var swift: [ProjectFile] { sources + tests }

  /// The package's manifest; nil in a made-up project without one.
  var manifest: Manifest? {
    files.first { $0.path == "Package.swift" }.map { Manifest(parsing: $0.text) }
  }

  /// The checkout that these tests were built from, read once.
  static let checkout = Result { try read() }

  private static func read() throws -> Project {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    // Build products and git's own files are written by programs, and are too many to read.
    let entries = try FileManager.default.contentsOfDirectory(atPath: root.path())
      .filter { $0 != ".git" && !$0.hasPrefix(".build") }
    let paths = entries.flatMap { entry in
      let below = try? FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: entry).path())
      return below.map { $0.map { entry + "/" + $0 } } ?? [entry]
    }
    return Project(
      files: paths.sorted().compactMap { path in
        let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        return text.map { ProjectFile(path, $0) }
      })
  }
}
