import Files
import Verdicts
import Workspaces

/// How a toolchain compiles the modules of a workspace: learnt from one kata, true for all.
///
/// The manifests of two katas differ in names only, so the compiler gets the same options. A pattern
/// is only taken from a build in which everything was as it predicts; else there is none.
struct KataPattern: Codable, Hashable, Sendable {
  /// The options for the learner's module, in both loops.
  private let library: [String]
  /// The options for the learner's tests.
  private let tests: [String]
  /// The options for the customer's tests.
  private let acceptance: [String]

  private enum CodingKeys: String, CodingKey {
    case library = "library", tests = "tests", acceptance = "acceptance"
  }

  /// Learns from the blueprints of both loops of a workspace.
  init?(
    of manifests: WorkspaceManifests, inner: SprintBlueprint, outer: SprintBlueprint
  ) {
    let module = manifests.module
    guard let library = inner.modules[module]?.flags,
      let tests = inner.modules["\(module)Tests"]?.flags,
      let acceptance = outer.modules[WorkspaceManifests.acceptanceTarget]?.flags
    else { return nil }
    self.library = library
    self.tests = tests
    self.acceptance = acceptance
    let isNamed = (library + tests + acceptance).contains { option in
      option.contains(module) || option.contains(manifests.slug)
    }
    guard !isNamed, agrees(with: inner, of: .inner, manifests),
      agrees(with: outer, of: .outer, manifests)
    else {
      return nil
    }
  }

  /// How SwiftPM will compile a loop of another workspace.
  ///
  /// - Parameter key: What manifests and toolchain are now, see ``SprintBlueprint/key``.
  func blueprint(
    of loop: Loop, _ manifests: WorkspaceManifests, key: String
  ) -> SprintBlueprint {
    let name = manifests.module
    func module(_ flags: [String], importing imports: [String]) -> SprintBlueprint.Module {
      SprintBlueprint.Module(flags: flags, imports: imports, sources: [])
    }
    var modules = [name: module(library, importing: [])]
    switch loop {
    case .inner: modules["\(name)Tests"] = module(tests, importing: [name])
    case .outer:
      modules[WorkspaceManifests.acceptanceTarget] = module(acceptance, importing: [name])
    }
    return SprintBlueprint(key: key, stamp: "", modules: modules)
  }

  /// Whether the pattern gives for a loop what the judge's build really had.
  private func agrees(
    with blueprint: SprintBlueprint, of loop: Loop, _ manifests: WorkspaceManifests
  ) -> Bool {
    let expected = self.blueprint(of: loop, manifests, key: blueprint.key)
    return blueprint.refusal == nil && expected.modules.keys == blueprint.modules.keys
      && expected.modules.allSatisfy { name, module in
        blueprint.modules[name]?.flags == module.flags
          && blueprint.modules[name]?.imports == module.imports
      }
  }
}

/// Prepares the sprint lane in a workspace that the judge has not built yet.
struct SprintPreparation: Sendable {
  /// How the modules of a workspace are compiled.
  let pattern: KataPattern
  let manifests: WorkspaceManifests
  /// The learner's folder, absolute, links resolved.
  let package: String

  /// Gives the lane what it otherwise learns from the judge's build.
  ///
  /// - Parameter sandbox: One whose copy is up to date: what is given holds for its manifests.
  func prepare(_ sandbox: Sandbox) {
    let folders = sandbox.folders
    guard WorkspaceManifests(in: BytePath(folders.copy)) == manifests else { return }
    ManifestReader.remember(
      manifests.byFolder, in: folders, package: package, toolchain: sandbox.toolchain,
      environment: sandbox.environment)
    for (loop, folder) in [(Loop.inner, ""), (.outer, Workspace.acceptanceFolder)] {
      let key = SprintBlueprint.key(sandbox, folder: folder)
      let blueprint = pattern.blueprint(of: loop, manifests, key: key)
      SprintFolders(sandbox: sandbox).blueprint(loop.rawValue).keep(blueprint)
    }
  }
}
