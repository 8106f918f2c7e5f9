/// The text of the acceptance package's manifest, written and recognised.
struct AcceptanceManifest: Hashable, Sendable {
  /// The name of the learner's package, on which it depends.
  let slug: String
  /// The module that it tests.
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
  /// The text of `Acceptance/Package.swift`.
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

  /// Its only target.
  static let target = "AcceptanceTests"

  private static let beforeSlug = ".package(name: "
}
