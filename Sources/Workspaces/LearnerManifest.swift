import Katas

/// The text of the learner's manifest, written and recognised.
struct LearnerManifest: Hashable, Sendable {
  /// Where it lies in the workspace.
  static let path = "Package.swift"

  /// The kata's title, which only a comment bears.
  let title: String
  /// The package's name.
  let slug: String
  /// The module that the learner writes.
  let module: String

  /// The manifest of a kata's workspace.
  init(of kata: Kata) {
    title = kata.title
    slug = kata.slug
    module = kata.module
  }

  /// Recognises a manifest that is word for word one of ours; nil for any other.
  init?(_ text: String) {
    var (title, slug, module): (String?, String?, String?)
    for line in text.split(separator: "\n") {
      if line.hasPrefix(Self.beforeTitle), line.hasSuffix(Self.afterTitle) {
        title = String(line.dropFirst(Self.beforeTitle.count).dropLast(Self.afterTitle.count))
      } else if line.hasPrefix("  name: \""), line.hasSuffix("\",") {
        slug = String(line.dropFirst(9).dropLast(2))
      } else if line.hasPrefix("    .target(name: \""), line.hasSuffix("\"),") {
        module = String(line.dropFirst(19).dropLast(3))
      }
    }
    guard let title, let slug, let module else { return nil }
    self.title = title
    self.slug = slug
    self.module = module
    guard self.text == text else { return nil }
  }

  // The library is a product so that the acceptance package can depend on it.
  var text: String {
    """
    // swift-tools-version: 6.0
    import PackageDescription

    \(Self.beforeTitle)\(title)\(Self.afterTitle)
    // The customer's tests are a package of their own, in Acceptance.
    let package = Package(
      name: "\(slug)",
      products: [
        .library(name: "\(module)", targets: ["\(module)"])
      ],
      targets: [
        .target(name: "\(module)"),
        .testTarget(name: "\(module)Tests", dependencies: ["\(module)"]),
      ]
    )

    """
  }

  private static let beforeTitle = "// The kata \""
  private static let afterTitle = "\": your code goes to Sources, your tests go to Tests."
}
