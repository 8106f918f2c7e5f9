import Foundation
import Subprocess
import SystemPackage

/// Where everything is measured: a folder with a home of its own, and the programs that are compared.
struct Workshop: Sendable {
  /// The folder; everything that is written lies in it.
  let folder: URL
  /// The program that is measured.
  let tandem: String
  /// SwiftPM's command, with which it is compared.
  let swift: String
  /// The environment of both.
  let environment: [String: String]

  /// Sets up the folders.
  ///
  /// - Parameter side: The release that works here, where two are compared.
  init(_ options: Options, _ side: Side? = nil) throws {
    let all = URL(filePath: options.folder).resolvingSymlinksInPath()
    folder = side.map { all.appending(path: $0.rawValue) } ?? all
    tandem = side == .other ? options.against ?? options.tandem : options.tandem
    let own = ProcessInfo.processInfo.environment
    swift = own["TANDEM_SWIFT"] ?? "swift"
    var environment = Self.home(folder.appending(path: "home"))
    environment["PATH"] = own["PATH"] ?? "/usr/bin:/bin"
    environment["LANG"] = "C.UTF-8"
    environment["TANDEM_SWIFT"] = own["TANDEM_SWIFT"]
    // Another release finds the katas of its own checkout: it may not understand newer ones.
    if side != .other || options.against == nil {
      environment["TANDEM_KATAS"] = URL(filePath: options.root).appending(path: "Katas").path
    }
    if side == .other { environment.merge(options.againstEnvironment) { $1 } }
    self.environment = environment
    try FileManager.default.createDirectory(
      at: folder.appending(path: "home"), withIntermediateDirectories: true)
  }

  /// Tandem's cache folder.
  var cache: URL { folder.appending(path: "home/.cache/tandem") }

  /// A home in which nothing is cached.
  static func home(_ place: URL) -> [String: String] {
    [
      "HOME": place.path, "XDG_CACHE_HOME": place.appending(path: ".cache").path,
      "XDG_CONFIG_HOME": place.appending(path: ".config").path,
      "XDG_DATA_HOME": place.appending(path: ".local/share").path,
    ]
  }

  /// Makes a package; an older one of that name goes.
  func make(_ package: SamplePackage, at name: String) throws -> URL {
    let place = folder.appending(path: name)
    try? FileManager.default.removeItem(at: place)
    for (path, text) in package.files {
      let file = place.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return place
  }

  /// Saves a file as most editors do: written next to it, then renamed into its place.
  func save(_ edit: Edit, in package: URL) throws {
    let draft = folder.appending(path: "draft")
    try Data(edit.text.utf8).write(to: draft)
    let place = package.appending(path: edit.path)
    guard rename(draft.path, place.path) == 0 else {
      throw Refusal("\(place.path) could not be saved.")
    }
  }

  /// Runs a program to its end; what it says goes into a file.
  ///
  /// - Returns: Its exit status, or 128 and the signal's number.
  func run(
    _ program: String, _ arguments: [String], in place: URL,
    environment more: [String: String] = [:]
  ) async throws -> Int32 {
    let said = try file("said")
    let result = try await Subprocess.run(
      program.contains("/") ? .path(FilePath(program)) : .name(program),
      arguments: Arguments(arguments), environment: variables(more),
      workingDirectory: FilePath(place.path), input: .none,
      output: .fileDescriptor(said, closeAfterSpawningProcess: false),
      error: .fileDescriptor(said, closeAfterSpawningProcess: true))
    return switch result.terminationStatus {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }

  /// The last lines of what the last program said.
  var lastWords: String {
    let text = try? String(contentsOf: folder.appending(path: "said"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").suffix(5).joined(separator: "\n")
  }

  /// Times plain `swift test`, from the save to its end.
  ///
  /// - Parameter succeeds: Whether it must exit 0; anything else is no measurement.
  func plainTest(
    _ edit: Edit?, in package: URL, succeeds: Bool = true, environment: [String: String] = [:]
  ) async throws -> Double {
    if edit != nil { try await waitForTheNextSecond() }
    let start = ContinuousClock.now
    if let edit { try save(edit, in: package) }
    let status = try await run(swift, ["test"], in: package, environment: environment)
    let seconds = start.duration(to: .now).seconds
    guard (status == 0) == succeeds else {
      throw Refusal("swift test exited \(status), which was not expected:\n\(lastWords)")
    }
    return seconds
  }

  /// Waits until a new second begins.
  ///
  /// SwiftPM compares whole seconds: it overlooks a save in the second in which its last build began,
  /// and a measurement of that would be none.
  private func waitForTheNextSecond() async throws {
    let now = Date().timeIntervalSince1970
    try await ContinuousClock().sleep(for: .seconds(now.rounded(.up) - now + 0.01))
  }

  func file(_ name: String) throws -> FileDescriptor {
    try FileDescriptor.open(
      FilePath(folder.appending(path: name).path), .writeOnly, options: [.create, .truncate],
      permissions: .ownerReadWrite)
  }

  func variables(_ more: [String: String] = [:]) -> Environment {
    let all = environment.merging(more) { $1 }
    return .custom(all.map { Array("\($0.key)=\($0.value)\0".utf8) })
  }
}

extension Duration {
  /// The duration as a number of seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
