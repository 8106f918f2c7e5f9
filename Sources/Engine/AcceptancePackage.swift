import Katas

/// The customer's tests as a package of their own beside the learner's.
///
/// Two packages, because a target that does not compile stops every other one of its package, and a
/// crash ends all tests of its process: neither loop may darken the other.
struct AcceptancePackage {
  private let kata: Kata

  /// Describes the acceptance package of a kata.
  init(of kata: Kata) {
    self.kata = kata
  }

  /// Where the manifest lies in the workspace.
  static let manifestPath = "\(Workspace.acceptanceFolder)/Package.swift"

  /// Where the suite of a step lies in the workspace.
  static func suitePath(of step: Step) -> String {
    "\(Workspace.acceptanceFolder)/Tests/AcceptanceTests/\(step.slug).swift"
  }

  /// The files of the package when the steps from the first to the given one are reached.
  func files(upTo step: Int) -> [SourceFile] {
    [SourceFile(path: Self.manifestPath, text: manifest)]
      + kata.steps.prefix(max(step, 1)).map {
        SourceFile(path: Self.suitePath(of: $0), text: $0.acceptance)
      }
  }

  /// The slug that a manifest of ours names; nil if it names none.
  static func slug(inManifest text: String) -> String? {
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
  private var manifest: String {
    """
    // swift-tools-version: 6.0
    import PackageDescription

    // The customer's tests, one file for each step. Tandem brings them; leave them as they are.
    let package = Package(
      name: "Acceptance",
      dependencies: [
        \(Self.beforeSlug)"\(kata.slug)", path: "..")
      ],
      targets: [
        .testTarget(
          name: "AcceptanceTests",
          dependencies: [.product(name: "\(kata.module)", package: "\(kata.slug)")])
      ]
    )

    """
  }

  private static let beforeSlug = ".package(name: "
}
