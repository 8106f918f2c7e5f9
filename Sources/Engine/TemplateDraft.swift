import Files
import Foundation
import Katas
import Verdicts
import Workspaces

/// A template in the making: a folder next to the others in which a fresh workspace is judged once.
struct TemplateDraft: Sendable {
  let kata: Kata
  let toolchain: Toolchain
  let modules: ModuleStore
  let shelf: TemplateShelf
  private let name = ".draft-\(UUID().uuidString)"

  private var folder: BytePath { shelf.folder.appending(name) }

  /// What becomes the template.
  var template: BytePath { folder.appending("template") }

  /// Builds and judges the fresh workspace; nil where a template would be of no use.
  ///
  /// - Throws: ``EngineError``; the caller removes the draft.
  func make(
    onActivity: @escaping @Sendable (Activity) -> Void
  ) async throws(EngineError) -> TemplateStamp? {
    let workspace: Workspace
    do throws(WorkspaceError) {
      workspace = try Workspace.create(
        kata: kata, at: folder.url.appending(path: "workspace"))
    } catch {
      guard case .disk(let error) = error else { return nil }
      throw .disk(error)
    }
    // Its cache is the draft itself, so that nothing of it is ever taken for a learner's.
    let judge = TestEngine(
      toolchain: toolchain, cache: folder.url,
      scratchFiller: ScratchFiller(toolchain: toolchain, shelf: nil, modules: modules))
    let isolation = await judge.isolation()
    guard isolation.isIsolated else { return nil }
    var limits = Limits()
    limits.buildDeadline = Templates.buildDeadline
    let subject = Subject(root: workspace.root, acceptance: Workspace.acceptanceFolder)
    var request = RunRequest(
      run: RunID(rawValue: "template"), subject: subject, limits: limits, isolation: .required,
      lane: .judge)
    let verdict = try await judge.judge(
      request, hooks: RunHooks(onActivity: onActivity))
    guard let outer = verdict.outer else { return nil }
    // The sprint lane builds upon what it learned from the judge, so its turn comes second.
    request.lane = .sprint
    _ = try await judge.judge(request)
    let root = BytePath(workspace.root.resolvingSymlinksInPath())
    let folders = RunFolders(cache: folder.url, workspace: root)
    let sandbox = Sandbox(toolchain: toolchain, isolation: isolation, folders: folders)
    let manifests = try await manifests(sandbox, root: root.text)
    return try EngineError.wrapping { () throws(DiskError) in
      if manifests == WorkspaceManifests(in: BytePath(folders.copy))?.byFolder {
        try modules.patterns.fill(from: sandbox)
      }
      try assemble(folders)
      return TemplateStamp(
        tree: verdict.tree, inner: .init(verdict.inner), outer: .init(outer),
        manifests: manifests, copy: try TreeListing(of: TemplateShelf.copy(in: template)),
        scratch: try TreeListing(of: TemplateShelf.scratch(in: template)))
    }
  }

  /// Removes everything that was made and did not become the template.
  func remove() { Disk.remove(folder) }

  /// What the manifests declare; the judge has noted it, so nothing is run.
  private func manifests(
    _ sandbox: Sandbox, root: String
  ) async throws(EngineError) -> [String: Manifest] {
    let reader = ManifestReader(sandbox: sandbox, package: root)
    var manifests: [String: Manifest] = [:]
    for folder in ["", Workspace.acceptanceFolder] {
      guard case .sound(var manifest) = try await reader.read(folder) else { continue }
      manifest.localPackages = manifest.localPackages.map { .relativePath(from: root, to: $0) }
      manifests[folder] = manifest
    }
    return manifests
  }

  /// Moves what the judge left to its place in the template.
  private func assemble(_ folders: RunFolders) throws(DiskError) {
    let scratch = BytePath(folders.scratch(isolated: true))
    try modules.fill(from: scratch.appending("modules"))
    for name in ["modules", "manifest"] { Disk.remove(scratch.appending(name)) }
    try Disk.makeFolder(template)
    try Disk.move(scratch, to: TemplateShelf.scratch(in: template))
    try Disk.move(BytePath(folders.copy), to: TemplateShelf.copy(in: template))
  }
}
