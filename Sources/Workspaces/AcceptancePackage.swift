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
    "\(Workspace.acceptanceFolder)/Tests/\(AcceptanceManifest.target)/\(step.slug).swift"
  }

  private var manifest: AcceptanceManifest {
    AcceptanceManifest(slug: kata.slug, module: kata.module)
  }

  /// The files of the package when the steps from the first to the given one are reached.
  func files(upTo step: Int) -> [SourceFile] {
    [SourceFile(path: Self.manifestPath, text: manifest.text)]
      + kata.steps.prefix(max(step, 1)).map {
        SourceFile(path: Self.suitePath(of: $0), text: $0.acceptance)
      }
  }
}
