import Foundation
import Verdicts

/// Sources that are links out of the package.
///
/// The sandbox does not show what they point at, and SwiftPM passes over a link that leads nowhere:
/// tests would be left out in silence, and the light would be greener than the facts.
struct OutwardLinks: Sendable {
  /// The links, relative to the copy, sorted.
  let paths: [String]

  /// Looks through the sources and tests of a private copy.
  init(in copy: String) {
    let root = URL(filePath: copy).resolvingSymlinksInPath().path
    let found = FileManager.default.enumerator(atPath: copy)
    var paths: [String] = []
    while let path = found?.nextObject() as? String {
      let place = copy + "/" + path
      guard (try? FileManager.default.destinationOfSymbolicLink(atPath: place)) != nil,
        path.split(separator: "/").contains(where: { $0 == "Sources" || $0 == "Tests" })
      else { continue }
      let target = URL(filePath: place).resolvingSymlinksInPath().path
      let isInside =
        target.isPath(atOrBelow: root) && FileManager.default.fileExists(atPath: target)
      if !isInside { paths.append(path) }
    }
    self.paths = paths.sorted()
  }

  /// Whether there are none.
  var isEmpty: Bool { paths.isEmpty }

  /// What is said of a package with such links: it cannot be built; nil if there are none.
  func findings(hasOuterLoop: Bool) -> JudgeFindings? {
    guard !isEmpty else { return nil }
    let diagnostics = paths.map { path in
      Diagnostic(
        loop: path.hasPrefix("Acceptance/") ? .outer : .inner,
        message: "\(path) is a link that leads out of the package, where tests cannot follow it; "
          + "put a copy of the file in its place", file: path)
    }
    let inner = diagnostics.filter { $0.loop == .inner }
    return JudgeFindings(
      inner: LoopVerdict(reason: .notBuilt, diagnostics: inner.isEmpty ? diagnostics : inner),
      outer: hasOuterLoop
        ? LoopVerdict(reason: .notBuilt, diagnostics: diagnostics.filter { $0.loop == .outer })
        : nil)
  }
}
