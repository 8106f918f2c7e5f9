import Files
import Foundation

/// The files that the compiler sees in the place of one that was cut, and the way back to its name.
///
/// A compiler wants another name for each file, and tells these names everywhere: in its messages and
/// through its macros in the identifiers and places of tests.
struct PieceNames: Sendable {
  /// The folder of the pieces as the sandbox shows it.
  let folder: String
  /// The copy as the sandbox shows it.
  let root: String
  /// The paths of the whole files, relative to the copy, by the name of each piece.
  let paths: [String: String]

  /// Knows the pieces of some modules.
  init(of modules: some Sequence<SprintModule>, folder: String, root: String) {
    self.folder = folder
    self.root = root
    var paths: [String: String] = [:]
    for source in modules.flatMap(\.sources) {
      if let piece = source.piece { paths[piece] = source.file }
    }
    self.paths = paths
  }

  /// The name of a piece.
  static func name(of path: String) -> String {
    marker + Fingerprint(of: Array(path.utf8)).hex + ending
  }

  /// Puts the names of the whole files into a text that came out of the sandbox, JSON or not.
  func restored(in text: String) -> String {
    var parts = text.components(separatedBy: Self.marker)
    guard parts.count > 1 else { return text }
    let length = Self.name(of: "").count - Self.marker.count
    for index in parts.indices.dropFirst() {
      let name = Self.marker + parts[index].prefix(length)
      guard let path = paths[name] else {
        parts[index] = Self.marker + parts[index]
        continue
      }
      let rest = parts[index].dropFirst(length)
      if let start = parts[index - 1].withoutSuffix("\(folder)/") {
        parts[index - 1] = start + "\(root)/\(path)"
      } else if let start = parts[index - 1].withoutSuffix(Self.escaped("\(folder)/")) {
        parts[index - 1] = start + Self.escaped("\(root)/\(path)")
      } else {
        parts[index - 1] += path.split(separator: "/").last ?? ""
      }
      parts[index] = String(rest)
    }
    return parts.joined()
  }

  /// The stems by which the compiler knows a file: its own, and those of its pieces.
  func stems(of stem: String) -> [String] {
    [stem]
      + paths.filter { Regressions.stem(of: $0.value) == stem }
      .compactMap { Regressions.stem(of: $0.key) }
  }

  private static func escaped(_ path: String) -> String { path.replacing("/", with: "\\/") }

  private static let marker = "tandem-piece-"
  private static let ending = ".swift"
}

extension String {
  /// What stands before an ending; nil if the text ends in another way.
  fileprivate func withoutSuffix(_ ending: String) -> String? {
    hasSuffix(ending) ? String(dropLast(ending.count)) : nil
  }
}
