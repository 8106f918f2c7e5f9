import Katas

/// The text of the acceptance package's manifest, written and recognised.
///
/// The customer's tests are a package of their own next to the learner's, because a target that does
/// not compile stops every other one of its package, and a crash ends all tests of its process:
/// neither loop may darken the other.
struct AcceptanceManifest: Hashable, Sendable {
  /// Where it lies in the workspace.
  static let path = "\(Workspace.acceptanceFolder)/Package.swift"
  /// Its only target.
  static let target = "AcceptanceTests"

  /// The name of the learner's package, on which it depends.
  let slug: String
  let module: String

  /// The slug that a manifest of ours names; nil if it names none.
  static func slug(in text: String) -> String? {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      if parts.count == 5, parts[0].hasSuffix(beforeSlug), parts[3] == ".." {
        return String(parts[1])
      }
    }
    return nil
  }

  // The name is given because a package's identity is otherwise its folder's name, and the
  // workspace has another one inside the sandbox.
  var text: String {
    """
    // swift-tools-version: 6.0
    import PackageDescription

    // The customer's tests, one file for each step. Tandem brings them; leave them as they are.
    let package = Package(
      name: "Acceptance",
      dependencies: [
        \(Self.beforeSlug)"\(slug)", path: "..")
      ],
      targets: [
        .testTarget(
          name: "\(Self.target)",
          dependencies: [.product(name: "\(module)", package: "\(slug)")])
      ]
    )

    """
  }

  private static let beforeSlug = ".package(name: "
}

extension Step {
  /// Where its suite lies in the workspace.
  var suitePath: String {
    "\(Workspace.acceptanceFolder)/Tests/\(AcceptanceManifest.target)/\(slug).swift"
  }
}

extension Kata {
  /// The files of the acceptance package when the steps from the first to the given one are reached.
  func acceptanceFiles(upTo step: Int) -> [SourceFile] {
    let manifest = AcceptanceManifest(slug: slug, module: module)
    return [SourceFile(path: AcceptanceManifest.path, text: manifest.text)]
      + steps.prefix(max(step, 1)).map { SourceFile(path: $0.suitePath, text: $0.acceptance) }
  }
}
