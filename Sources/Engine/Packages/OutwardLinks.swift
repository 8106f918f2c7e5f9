import Files
import Foundation

/// Sources that are links out of the package.
///
/// The sandbox does not show what they point at, and SwiftPM passes over a link that leads nowhere:
/// tests would be left out in silence, and the light would be greener than the facts.
struct OutwardLinks: Sendable {
  /// The links, relative to the copy, sorted.
  let paths: [String]

  /// Looks through a private copy.
  ///
  /// - Parameter folders: The folders of targets that lie elsewhere than in `Sources` and `Tests`,
  ///   relative to the copy.
  init(in copy: String, below folders: [String] = []) {
    let targets = folders.map { "/\($0)".normalizedPath }
    let root = URL(filePath: copy).resolvingSymlinksInPath().path
    let found = FileManager.default.enumerator(atPath: copy)
    var paths: [String] = []
    while let path = found?.nextObject() as? String {
      let place = copy + "/" + path
      guard (try? FileManager.default.destinationOfSymbolicLink(atPath: place)) != nil,
        Self.mayBeSource(path) || targets.contains(where: { Self.meet("/\(path)", $0) })
      else { continue }
      let target = URL(filePath: place).resolvingSymlinksInPath().path
      let isInside =
        target.isPath(atOrBelow: root) && FileManager.default.fileExists(atPath: target)
      if !isInside { paths.append(path) }
    }
    self.paths = paths.sorted()
  }

  /// Whether SwiftPM may look for sources here, whatever the manifest says.
  private static func mayBeSource(_ path: String) -> Bool {
    path.hasSuffix(".swift")
      || path.split(separator: "/").contains { usualFolders.contains(String($0)) }
  }

  /// Where SwiftPM looks for a target without a path.
  private static let usualFolders: Set<String> = ["Sources", "Source", "src", "srcs", "Tests"]

  /// Whether a link lies in a target's folder, or on the way to it.
  private static func meet(_ link: String, _ target: String) -> Bool {
    link.isPath(atOrBelow: target) || target.isPath(atOrBelow: link)
  }

  var isEmpty: Bool { paths.isEmpty }
}
