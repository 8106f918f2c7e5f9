import Verdicts

/// Both manifests of a kata's workspace, when they are word for word those that Tandem wrote.
struct WorkspaceManifests: Hashable, Sendable {
  /// The learner's manifest.
  let learner: LearnerManifest

  private var acceptance: AcceptanceManifest {
    AcceptanceManifest(slug: learner.slug, module: learner.module)
  }

  /// Recognises the manifests in a workspace or in a copy of one; nil if somebody changed them.
  init?(in folder: BytePath) {
    func text(_ path: String) -> String? {
      (try? FileReading.read(folder.appending(BytePath(path))).bytes)
        .flatMap { String(validating: $0, as: UTF8.self) }
    }
    guard let own = text(LearnerPackage.manifestPath), let learner = LearnerManifest(own) else {
      return nil
    }
    self.learner = learner
    guard text(AcceptancePackage.manifestPath) == acceptance.text else { return nil }
  }

  /// What SwiftPM reads out of them, by their package's folder; path dependencies are relative to
  /// the workspace.
  var byFolder: [String: Manifest] {
    ["": learner.manifest, Workspace.acceptanceFolder: acceptance.manifest]
  }
}
