import Files
import Foundation
import Verdicts
import Workspaces

/// Gives the scratch of a workspace that has never been built a head start.
///
/// Paths inside the sandbox are the same for all workspaces, so the products of one serve another.
/// Nothing here can stop a run: what goes wrong costs the head start and one word.
struct ScratchFiller: Sendable {
  let toolchain: Toolchain
  /// Where templates are looked for; nil where none shall be used.
  let shelf: TemplateShelf?
  let modules: ModuleStore
  var copier = TreeCopier()
  /// Receives, as a sentence for the learner, the reason why a run has to do without.
  var onNotice: @Sendable (String) -> Void = { _ in }

  /// Fills the scratch and the copy of a workspace, if nothing was built there yet and there is
  /// something that lets it be answered at once: a template, or a pattern for the sprint lane.
  ///
  /// - Parameters:
  ///   - folders: The workspace's folders; the caller holds their lock.
  ///   - subject: What is judged.
  ///   - root: Its folder, absolute, links resolved.
  ///   - mayAnswerFirst: Whether the sprint lane may answer before the judge has built anything.
  /// - Throws: ``EngineError/cancelled`` and nothing else.
  func quickSeed(
    _ folders: RunFolders, for subject: Subject, at root: BytePath, mayAnswerFirst: Bool,
    onActivity: @Sendable (Activity) -> Void
  ) throws(EngineError) -> ScratchSeed? {
    guard nothingIsBuilt(in: folders) else { return nil }
    if let template = shelf?.template(for: subject, at: root, toolchain: toolchain) {
      return try fill(folders, with: template, package: root, onActivity: onActivity)
    }
    guard mayAnswerFirst, subject.acceptance == Workspace.acceptanceFolder,
      let pattern = modules.patterns.pattern, let manifests = WorkspaceManifests(in: root)
    else { return nil }
    var seed = ScratchSeed(template: nil)
    if !hasRunners(in: folders) {
      let filled = try fill(folders, with: nil, copiesRunners: true, package: root) { _ in }
      guard let filled else { return nil }
      seed = filled
    }
    seed.preparation = SprintPreparation(pattern: pattern, manifests: manifests, package: root.text)
    return seed
  }

  /// Fills the scratch and the copy of a workspace, if nothing was built there yet.
  ///
  /// If a template for it is being made at this moment, by whomever, it is waited for: it began
  /// earlier than we could, and two first builds at once would both take twice as long. Takes and
  /// throws the same as ``quickSeed(_:for:at:mayAnswerFirst:onActivity:)``.
  func seed(
    _ folders: RunFolders, for subject: Subject, at root: BytePath,
    onActivity: @Sendable (Activity) -> Void
  ) async throws(EngineError) -> ScratchSeed? {
    guard nothingIsBuilt(in: folders) else { return nil }
    let template = try await template(for: subject, at: root, onActivity: onActivity)
    // Modules are there already, and with them what the sprint lane has made.
    if template == nil, hasRunners(in: folders) { return nil }
    return try fill(folders, with: template, package: root, onActivity: onActivity)
  }

  /// Whether neither loop of a workspace was ever built by the judge.
  func nothingIsBuilt(in folders: RunFolders) -> Bool {
    let scratch = BytePath(folders.scratch(isolated: true))
    return Loop.allCases.allSatisfy { FileStamp(at: scratch.appending($0.rawValue)) == nil }
  }

  /// Whether the sprint lane has its runners in a workspace.
  private func hasRunners(in folders: RunFolders) -> Bool {
    let scratch = BytePath(folders.scratch(isolated: true))
    return FileStamp(at: scratch.appending(Self.products)) != nil
  }

  /// Looks for a template, and waits for one that is being made.
  private func template(
    for subject: Subject, at root: BytePath, onActivity: @Sendable (Activity) -> Void
  ) async throws(EngineError) -> TemplateShelf.Template? {
    guard let shelf, let shape = TemplateKey.shape(of: subject, at: root, toolchain: toolchain)
    else { return nil }
    if let template = shelf.template(for: subject, at: root, toolchain: toolchain) {
      return template
    }
    let lock = shelf.lock(of: shape)
    guard FileLock.isHeld(lock) else { return nil }
    onActivity(.preparing("waiting for the first build of this kata"))
    do throws(EngineError) {
      _ = try await RunLock(lock.text)
    } catch {
      if error == .cancelled { throw error }
      return nil
    }
    return shelf.template(for: subject, at: root, toolchain: toolchain)
  }

  /// Fills a scratch, or says why not.
  private func fill(
    _ folders: RunFolders, with template: TemplateShelf.Template?, copiesRunners: Bool = false,
    package: BytePath, onActivity: @Sendable (Activity) -> Void
  ) throws(EngineError) -> ScratchSeed? {
    if template != nil { onActivity(.preparing("taking over a build of this kata")) }
    do throws(DiskError) {
      return try fill(folders, with: template, copiesRunners: copiesRunners, package: package.text)
    } catch {
      if error.code == ECANCELED { throw .cancelled }
      onNotice("The first build starts from nothing: \(error.description)")
      return nil
    }
  }

  /// Copies what there is to a folder next to it and renames that folder.
  private func fill(
    _ folders: RunFolders, with template: TemplateShelf.Template?, copiesRunners: Bool,
    package: String
  ) throws(DiskError) -> ScratchSeed? {
    let scratch = BytePath(folders.scratch(isolated: true))
    let draft = BytePath(folders.base).appending("seed")
    Disk.remove(draft)
    defer { Disk.remove(draft) }
    let usable = try template.flatMap { template throws(DiskError) in
      try copy(template, to: draft) ? template : nil
    }
    let products = draft.appending("scratch")
    if usable == nil {
      guard modules.isFilled else { return nil }
      try Disk.makeFolder(products)
    }
    try modules.copy(to: products.appending("modules"), with: copier)
    if copiesRunners { try modules.patterns.copyRunners(to: products.appending(Self.products)) }
    if let usable {
      // The copy first: products without it would only be built again.
      try Self.replace(BytePath(folders.copy), by: draft.appending("copy"))
      try Self.replace(scratch, by: products)
      ManifestReader.remember(
        usable.stamp.manifests, in: folders, package: package, toolchain: toolchain)
      shelf?.touch(usable)
    } else {
      try Self.replace(scratch, by: products)
    }
    return ScratchSeed(template: usable) { [modules] alsoModules in
      if let usable { Disk.discard(usable.folder) }
      guard alsoModules else { return }
      modules.discard()
      Disk.remove(scratch.appending("modules"))
    }
  }

  /// Copies a template if it is whole; one that is not is removed.
  private func copy(
    _ template: TemplateShelf.Template, to draft: BytePath
  ) throws(DiskError) -> Bool {
    guard let copy = try? TreeListing(of: template.copy), copy.digest == template.stamp.copy,
      let scratch = try? TreeListing(of: template.scratch),
      scratch.digest == template.stamp.scratch
    else {
      Disk.discard(template.folder)
      return false
    }
    try copier.copy(
      copy.entries, from: template.copy, to: TemplateShelf.copy(in: draft))
    try copier.copy(
      scratch.entries, from: template.scratch, to: TemplateShelf.scratch(in: draft))
    return true
  }

  /// The sprint lane's folder in a scratch.
  private static let products = BytePath(SprintFolders.name)

  private static func replace(_ place: BytePath, by draft: BytePath) throws(DiskError) {
    Disk.remove(place)
    try Disk.makeFolder(place.parent)
    try Disk.move(draft, to: place)
  }
}
