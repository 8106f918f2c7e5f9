import Files
public import Foundation
import Processes

/// A Swift toolchain that can judge.
public struct Toolchain: Hashable, Sendable {
  /// The oldest version whose event stream and options the engine knows.
  public static let oldest = ToolchainVersion(6, 3)

  /// The `swift` to call, inside ``root``.
  public var swift: String
  /// The folder that holds `bin` and `lib`, with links resolved, such as `/opt/swift/usr`.
  public var root: String
  /// Its version.
  public var version: ToolchainVersion
  /// Names this very installation: changes when another toolchain takes its place.
  public var identity: String
  /// The state of the program that was asked and of the compiler that answered.
  var imprint = ""

  /// Finds the toolchain: `TANDEM_SWIFT` if set, else the first `swift` in `PATH`.
  ///
  /// Asking a compiler costs a tenth of a second, so its answer is kept in the cache folder until the
  /// binary changes. A version manager's go-between stays the same while what is behind it changes, so
  /// it is asked each time.
  ///
  /// - Parameters:
  ///   - environment: Where `TANDEM_SWIFT` and `PATH` are taken from.
  ///   - cache: Tandem's cache folder; nil to ask again.
  /// - Throws: ``EngineError`` if there is none, it is too old or broken.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment, cache: URL? = nil
  ) async throws(EngineError) -> Toolchain {
    let path = try locate(in: environment)
    guard let key = key(for: path) else { throw .toolchainMissing(searched: [path]) }
    let note = cache.map { CacheNote<Answer>(BytePath($0).appending("toolchain.json")) }
    // A binary in the toolchain that it speaks for changes together with it.
    if let known = note?.content, known.key == key, real(path).hasPrefix(known.root + "/") {
      return try accepted(known, from: path)
    }
    let answer = try await ask(path, key: key)
    let toolchain = try accepted(answer, from: path)
    note?.keep(answer)
    return toolchain
  }

  /// Whether ``find(environment:cache:)`` would come upon the same files, unchanged.
  ///
  /// Cheap enough for each run, since no program is asked: a version manager that would choose another
  /// toolchain now is not noticed, while the one that it chose works on.
  public func isInPlace(environment: [String: String]) -> Bool {
    guard let path = try? Self.locate(in: environment), let key = Self.key(for: path) else {
      return false
    }
    return imprint == Self.imprint(key: key, swift: swift)
  }

  private static func imprint(key: String, swift: String) -> String {
    "\(key) \(self.key(for: swift) ?? "")"
  }

  private static func locate(in environment: [String: String]) throws(EngineError) -> String {
    if let chosen = environment["TANDEM_SWIFT"], !chosen.isEmpty {
      guard FileManager.default.isExecutableFile(atPath: chosen) else {
        throw .toolchainBroken(
          path: chosen, detail: "TANDEM_SWIFT names it, and no program is there.")
      }
      return chosen
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let candidates = folders.map { $0 + "/swift" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw .toolchainMissing(searched: folders)
    }
    return found
  }

  /// What a compiler reported about itself, and the state of its binary.
  struct Answer: Codable {
    var key: String
    var version: String
    var root: String

    private enum CodingKeys: String, CodingKey {
      case key = "key", version = "version", root = "root"
    }
  }

  /// The part of `swift -print-target-info` that counts here.
  private struct TargetInfo: Decodable {
    struct Paths: Decodable {
      var runtimeResourcePath: String
    }
    var compilerVersion: String
    var paths: Paths
  }

  private static func real(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  private static func key(for path: String) -> String? {
    let real = real(path)
    guard let stamp = FileStamp(at: BytePath(real)) else { return nil }
    let time = stamp.modified
    return "\(path) \(real) \(stamp.size) \(time.seconds).\(time.nanoseconds)"
  }

  private static func ask(_ path: String, key: String) async throws(EngineError) -> Answer {
    // Version managers put a go-between into PATH: only the compiler itself knows where it lives.
    let command = Command(
      path, ["-print-target-info"], environment: ProcessInfo.processInfo.environment,
      deadline: .seconds(30), errorStream: .separate)
    let completion = try await command.completion()
    if completion.ending == .deadline {
      throw .toolchainBroken(path: path, detail: "it did not answer within 30 seconds.")
    }
    guard completion.succeeded,
      let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(completion.output.bytes))
    else {
      let said = completion.errors.text.split(separator: "\n").first ?? "it said nothing."
      throw .toolchainBroken(path: path, detail: String(said))
    }
    let root = URL(filePath: info.paths.runtimeResourcePath)
      .deletingLastPathComponent().deletingLastPathComponent().resolvingSymlinksInPath()
    return Answer(
      key: key, version: info.compilerVersion, root: BytePath(root).text)
  }

  private static func accepted(
    _ answer: Answer, from path: String
  ) throws(EngineError) -> Toolchain {
    guard let version = ToolchainVersion(in: answer.version) else {
      throw .toolchainBroken(path: path, detail: "\(answer.version).")
    }
    guard version >= oldest else {
      throw .toolchainTooOld(found: version.description, path: path)
    }
    let swift = answer.root + "/bin/swift"
    return Toolchain(
      swift: swift, root: answer.root, version: version,
      identity: Fingerprint(of: Array("\(answer.key) \(answer.version)".utf8)).hex,
      imprint: imprint(key: answer.key, swift: swift))
  }
}
