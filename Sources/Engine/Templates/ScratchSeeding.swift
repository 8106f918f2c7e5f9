import Foundation
import Glibc
import Verdicts

/// Gives the scratch of a workspace that has never been built a head start.
///
/// Paths inside the sandbox are the same for all workspaces, so the products of one serve another
/// (FACTS 1). Nothing here can stop a run: what goes wrong costs the head start and one word.
struct ScratchSeeding: Sendable {
  let toolchain: Toolchain
  /// Where templates are looked for; nil where none shall be used.
  let shelf: TemplateShelf?
  let modules: ModuleStore
  /// How folders are copied.
  var copier = TreeCopier()
  /// Told, as a sentence for the learner, why a run has to do without.
  var onNotice: @Sendable (String) -> Void = { _ in }

  /// Fills the scratch and the copy of a workspace, if nothing was built there yet.
  ///
  /// If a template for it is being made at this moment, by whomever, it is waited for: it began
  /// earlier than we could, and two first builds at once would both take twice as long.
  ///
  /// - Parameters:
  ///   - folders: The workspace's folders; the caller holds their lock.
  ///   - subject: What is judged.
  ///   - root: Its folder, absolute, links resolved.
  /// - Throws: ``EngineError/cancelled`` and nothing else.
  func seed(
    _ folders: JudgeFolders, for subject: Subject, at root: BytePath,
    onActivity: @Sendable (Activity) -> Void
  ) async throws(EngineError) -> ScratchSeed? {
    let scratch = BytePath(folders.scratch(isolated: true))
    guard FileStamp(at: scratch.appending(BytePath("inner"))) == nil,
      FileStamp(at: scratch.appending(BytePath("outer"))) == nil
    else { return nil }
    let template = try await template(for: subject, at: root, onActivity: onActivity)
    if template != nil { onActivity(.preparing("taking over a build of this kata")) }
    do throws(DiskError) {
      return try fill(folders, scratch, with: template, package: root.text)
    } catch {
      if error.code == ECANCELED { throw .cancelled }
      onNotice("The first build starts from nothing: \(error.description)")
      return nil
    }
  }

  /// Looks for a template, and waits for one that is being made.
  private func template(
    for subject: Subject, at root: BytePath, onActivity: @Sendable (Activity) -> Void
  ) async throws(EngineError) -> TemplateShelf.Template? {
    guard let shelf, let shape = TemplateKey.shape(of: subject, at: root, toolchain: toolchain),
      let tree = try? SourceTree.digest(of: root.url)
    else { return nil }
    if let template = shelf.template(of: shape, tree: tree) { return template }
    let lock = shelf.lock(of: shape).text
    guard JudgeLock.isHeld(lock) else { return nil }
    onActivity(.preparing("waiting for the first build of this kata"))
    do throws(EngineError) {
      _ = try await JudgeLock(lock)
    } catch {
      if error == .cancelled { throw error }
      return nil
    }
    return shelf.template(of: shape, tree: tree)
  }

  /// Copies what there is to a place beside and puts it in place by renaming.
  private func fill(
    _ folders: JudgeFolders, _ scratch: BytePath, with template: TemplateShelf.Template?,
    package: String
  ) throws(DiskError) -> ScratchSeed? {
    let draft = BytePath(folders.base).appending(BytePath("seed"))
    try? FileManager.default.removeItem(atPath: draft.text)
    defer { try? FileManager.default.removeItem(atPath: draft.text) }
    let usable = try template.flatMap { template throws(DiskError) in
      try copy(template, to: draft) ? template : nil
    }
    let products = draft.appending(BytePath("scratch"))
    if usable == nil {
      guard modules.isFilled else { return nil }
      try CopyFolder.make(products)
    }
    try modules.copy(to: products.appending(BytePath("modules")), with: copier)
    if let usable {
      // The copy first: products without it would only be built anew.
      try Self.replace(BytePath(folders.copy), by: draft.appending(BytePath("copy")))
      try Self.replace(scratch, by: products)
      remember(usable.stamp.manifests, folders, package: package)
      shelf?.touch(usable)
    } else {
      try Self.replace(scratch, by: products)
    }
    return ScratchSeed(template: usable) { [shelf, modules] alsoModules in
      if let usable { shelf?.discard(usable.folder) }
      guard alsoModules else { return }
      modules.discard()
      try? FileManager.default.removeItem(atPath: scratch.text + "/modules")
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
      shelf?.discard(template.folder)
      return false
    }
    try copier.copy(
      copy.entries, from: template.copy, to: TemplateShelf.copy(in: draft))
    try copier.copy(
      scratch.entries, from: template.scratch, to: TemplateShelf.scratch(in: draft))
    return true
  }

  /// Hands over what is known of the manifests, which spares reading them.
  private func remember(
    _ manifests: [String: Manifest], _ folders: JudgeFolders, package: String
  ) {
    for (folder, manifest) in manifests {
      var manifest = manifest
      manifest.localPackages = manifest.localPackages.map { "\(package)/\($0)".normalizedPath }
      ManifestReader.remember(
        manifest, in: folders, content: folders.copy + folder.asPathBelow,
        at: package + folder.asPathBelow, toolchain: toolchain)
    }
  }

  private static func replace(_ place: BytePath, by draft: BytePath) throws(DiskError) {
    try? FileManager.default.removeItem(atPath: place.text)
    try CopyFolder.make(place.parent)
    guard rename(draft.cString, place.cString) == 0 else { throw DiskError(.write, place) }
  }
}
