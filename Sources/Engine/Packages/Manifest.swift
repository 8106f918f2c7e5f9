import Files
import Foundation

/// What the judge has to know of a package's manifest.
struct Manifest: Codable, Hashable, Sendable {
  struct TestTarget: Codable, Hashable, Sendable {
    /// Its name, which is also its module's.
    var name: String
    /// Its folder relative to the package.
    var folder: String

    private enum CodingKeys: String, CodingKey { case name = "name", folder = "folder" }
  }

  /// The package's name, which the test bundle bears.
  var name: String
  var testTargets: [TestTarget]
  /// Absolute paths of the packages that it depends on by path.
  var localPackages: [String]
  /// Absolute paths of the repositories on this machine that it depends on.
  var localRepositories: [String]
  /// Whether something has to be fetched before it can be built.
  var needsFetching: Bool
  /// What the sprint lane has to know of it.
  var sprint = SprintManifest()

  private enum CodingKeys: String, CodingKey {
    case name = "name", testTargets = "testTargets", localPackages = "localPackages"
    case localRepositories = "localRepositories", needsFetching = "needsFetching", sprint = "sprint"
  }
}

extension Manifest {
  /// Names and contents of the files that SwiftPM knows a package by, ordered by name, for a digest.
  ///
  /// - Parameter ending: The end of the names that count; `.swift` leaves `Package.resolved` out.
  static func files(in folder: String, label: String = "", ending: String = "") -> [UInt8] {
    let names = Disk.names(in: BytePath(folder)).map(\.text).sorted()
    return names.filter { $0.hasPrefix("Package") && $0.hasSuffix(ending) }.flatMap { name in
      let content = FileManager.default.contents(atPath: "\(folder)/\(name)")
      return Array("\n\(label)\(name)\n".utf8) + (content.map(Array.init) ?? [])
    }
  }

  /// The folders that targets have by their manifest, relative to the copy.
  ///
  /// - Parameter package: The package's own folder relative to the copy; nil or empty for the copy.
  func ownFolders(below package: String?) -> [String] {
    sprint.targets.compactMap(\.path).map { "\(package ?? "")/\($0)" }
  }

  /// Takes what counts out of `swift package dump-package`.
  init(_ dump: Dump) {
    name = dump.name
    testTargets = dump.targets.filter { $0.type == "test" }.map {
      TestTarget(name: $0.name, folder: $0.path ?? "Tests/\($0.name)")
    }
    let dependencies = dump.dependencies
    localPackages = dependencies.flatMap { $0.fileSystem ?? [] }.map(\.path)
    localRepositories = dependencies.flatMap { $0.sourceControl ?? [] }
      .flatMap { $0.location.local ?? [] }
    needsFetching = dependencies.contains { $0.fileSystem == nil }
    sprint = SprintManifest(dump)
  }
}
