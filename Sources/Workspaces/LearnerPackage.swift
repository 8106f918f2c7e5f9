import Katas

/// The files that make a folder the learner's package, besides the kata's starter.
struct LearnerPackage {
  private let kata: Kata

  /// Describes the package of a kata.
  init(of kata: Kata) {
    self.kata = kata
  }

  /// Where the manifest lies in the workspace.
  static let manifestPath = "Package.swift"

  /// The files, by their place in the workspace.
  var files: [SourceFile] {
    [
      SourceFile(path: Self.manifestPath, text: LearnerManifest(of: kata).text),
      SourceFile(path: ".gitignore", text: ".build/\n.swiftpm/\n.tandem/\n"),
    ]
  }
}
