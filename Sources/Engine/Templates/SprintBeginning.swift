import Files
import Verdicts
import Workspaces

/// How the sprint lane begins in a workspace that the judge has not built yet.
struct SprintBeginning: Sendable {
  /// How the modules of a workspace are compiled.
  let pattern: KataPattern
  /// The manifests of this one.
  let manifests: WorkspaceManifests
  /// The learner's folder, absolute, links resolved.
  let package: String

  /// Tells the lane what it otherwise learns from the judge's build.
  ///
  /// - Parameter sandbox: One whose copy is up to date: what is told stands for its manifests.
  func tell(_ sandbox: Sandbox) {
    let folders = sandbox.folders
    guard WorkspaceManifests(in: BytePath(folders.copy)) == manifests else { return }
    ManifestReader.remember(
      manifests.byFolder, in: folders, package: package, toolchain: sandbox.toolchain,
      environment: sandbox.environment)
    for (loop, folder) in [(Loop.inner, ""), (.outer, Workspace.acceptanceFolder)] {
      let key = SprintBlueprint.key(sandbox, folder: folder)
      pattern.blueprint(of: loop, manifests, key: key).keep(in: sandbox, scratch: loop.rawValue)
    }
  }
}
