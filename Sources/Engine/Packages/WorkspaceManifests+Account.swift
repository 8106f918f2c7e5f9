import Workspaces

extension WorkspaceManifests {
  /// What SwiftPM reads out of them, by their package's folder; path dependencies are relative to
  /// the workspace.
  ///
  /// Knowing it spares a fresh workspace the second that reading a manifest takes.
  var byFolder: [String: Manifest] {
    [
      "": Self.manifest(slug, libraries: [module], tests: "\(module)Tests", localPackages: []),
      Workspace.acceptanceFolder: Self.manifest(
        "Acceptance", libraries: [], tests: Self.acceptanceTarget, localPackages: [""]),
    ]
  }

  private static func manifest(
    _ name: String, libraries: [String], tests: String, localPackages: [String]
  ) -> Manifest {
    Manifest(
      name: name, testTargets: [.init(name: tests, folder: "Tests/\(tests)")],
      localPackages: localPackages, localRepositories: [], needsFetching: false,
      sprint: SprintManifest(
        targets: libraries.map { .init(name: $0, isTest: false) }
          + [.init(name: tests, isTest: true)]))
  }
}
