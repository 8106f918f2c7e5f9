import Katas

/// The files that make a folder the learner's package, besides the kata's starter.
struct LearnerPackage {
  private let kata: Kata

  /// Describes the package of a kata.
  init(of kata: Kata) {
    self.kata = kata
  }

  /// The files, by their place in the workspace.
  var files: [SourceFile] {
    [
      SourceFile(path: "Package.swift", text: manifest),
      SourceFile(path: ".gitignore", text: ".build/\n.swiftpm/\n.tandem/\n"),
    ]
  }

  // The library is a product so that the acceptance package can depend on it.
  private var manifest: String {
    """
    // swift-tools-version: 6.0
    import PackageDescription

    // The kata "\(kata.title)": your code goes to Sources, your tests go to Tests.
    // The customer's tests are a package of their own, in Acceptance.
    let package = Package(
      name: "\(kata.slug)",
      products: [
        .library(name: "\(kata.module)", targets: ["\(kata.module)"])
      ],
      targets: [
        .target(name: "\(kata.module)"),
        .testTarget(name: "\(kata.module)Tests", dependencies: ["\(kata.module)"]),
      ]
    )

    """
  }
}
