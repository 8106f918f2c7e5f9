import Foundation
import Support
import Testing

@testable import Engine

/// The folders in which the corpus is judged: one package folder for each shape, warm from case to
/// case, and things around it that no case may touch.
struct CorpusFixture: Sendable {
  @TaskLocal static var current: CorpusFixture?

  /// The folder that holds everything.
  let folder: URL
  /// Whether the folder outlives the run.
  let isKept: Bool
  /// The judge, with a cache of its own.
  let judge: TestEngine
  /// A word in the environment of every process of a run, by which it can be told from others.
  let mark = "TANDEM_CORPUS_MARK=\(UUID().uuidString)"

  /// Makes the folder: a new one, or the one of `TANDEM_CORPUS_AT`, whose builds are kept.
  init() async throws {
    let kept = ProcessInfo.processInfo.environment["TANDEM_CORPUS_AT"]
    isKept = kept != nil
    let name = "tandem-corpus-\(UUID().uuidString.prefix(8))"
    let place = kept.map { URL(filePath: $0) }
    let folder = place ?? FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.folder = folder.resolvingSymlinksInPath()
    let toolchain = try await Toolchain.find()
    let cache = self.folder.appending(path: "cache")
    // Half of each cold build, where other tests have left them.
    let warm = ModuleStore(cache: Player.cache.appending(path: "tandem"), toolchain: toolchain)
    let modules = ModuleStore(cache: cache, toolchain: toolchain)
    if !modules.isFilled { try warm.copy(to: modules.folder, with: TreeCopier()) }
    judge = TestEngine(toolchain: toolchain, cache: cache)
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    let secret = outside.appending(path: "secret.txt")
    if !FileManager.default.fileExists(atPath: secret.path) {
      try Data("secret\n".utf8).write(to: secret)
    }
  }

  /// A folder of the user's that has nothing to do with any package.
  var outside: URL { folder.appending(path: "outside") }

  /// The folder of a package.
  func root(of shape: String, for reader: String) -> URL {
    folder.appending(path: "\(reader)/\(shape)/package")
  }

  /// What stands for what in the files of a case.
  func words(root: URL) -> [String: String] {
    [
      "@WORKSPACE@": root.path, "@OUTSIDE@": outside.path, "@HOME@": NSHomeDirectory(),
      "@MARK@": String(mark.suffix(12)),
    ]
  }

  /// Makes a package's folder hold exactly these files; what stays as it was is not touched.
  ///
  /// - Parameter time: When the files were saved, in seconds since 1970; nil for now.
  func hold(_ files: [PackageFile], at root: URL, savedAt time: Double? = nil) throws {
    let above = root.deletingLastPathComponent()
    let words = words(root: root)
    var wanted: [String: PackageFile] = [:]
    for file in files {
      let place = root.appending(path: file.path).standardizedFileURL.path
      wanted[place] = file.replacing(words)
    }
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: above.path)
    for path in (paths ?? []).reversed() where !path.contains(".build") {
      let place = above.appending(path: path).path
      let isNeeded = wanted.keys.contains { $0 == place || $0.hasPrefix(place + "/") }
      if !isNeeded { try? FileManager.default.removeItem(atPath: place) }
    }
    for (place, file) in wanted where try write(file.content, to: place) {
      guard let time, case .text = file.content else { continue }
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: place)
    }
  }

  /// Returns whether there was anything to write.
  private func write(_ content: PackageFile.Content, to place: String) throws -> Bool {
    let files = FileManager.default
    try files.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let data: Data
    switch content {
    case .link(let target):
      if (try? files.destinationOfSymbolicLink(atPath: place)) == target { return false }
      try? files.removeItem(atPath: place)
      try files.createSymbolicLink(atPath: place, withDestinationPath: target)
      return true
    case .text(let text): data = Data(text.utf8)
    case .bytes(let bytes): data = Data(bytes)
    case .nothing: return false
    }
    let isLink = (try? files.destinationOfSymbolicLink(atPath: place)) != nil
    if !isLink, files.contents(atPath: place) == data { return false }
    try? files.removeItem(atPath: place)
    try data.write(to: URL(filePath: place))
    return true
  }
}

/// Gives a suite one fixture for all its tests.
struct CorpusFixtureTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let fixture = try await CorpusFixture()
    defer { if !fixture.isKept { try? FileManager.default.removeItem(at: fixture.folder) } }
    try await CorpusFixture.$current.withValue(fixture) { try await function() }
  }
}

extension Trait where Self == CorpusFixtureTrait {
  /// One fixture for the whole suite.
  static var corpusFixture: Self { CorpusFixtureTrait() }
}
