import Files
import Foundation

/// The templates in the cache: finding them, putting one there, keeping their number small.
///
/// Each is a folder `<shape>-<content>`; it is made next to its place and takes it by one renaming, so
/// a reader sees a whole one or none. It holds `copy`, the private copy of the fresh workspace,
/// `scratch`, the products of both loops without the module cache, and the stamp.
struct TemplateShelf: Sendable {
  /// How much is kept.
  struct Bounds: Hashable, Sendable {
    /// The most templates.
    var count = 12
    /// The most bytes of all together.
    var bytes = 1 << 30
  }

  struct Template: Sendable {
    let folder: BytePath
    let stamp: TemplateStamp

    /// The private copy of the fresh workspace.
    var copy: BytePath { TemplateShelf.copy(in: folder) }
    var scratch: BytePath { TemplateShelf.scratch(in: folder) }
  }

  let folder: BytePath
  var bounds = Bounds()

  /// Names the shelf below Tandem's cache; nothing is made yet.
  init(cache: URL) { folder = BytePath(cache.appending(path: "templates")) }

  /// Where a template's private copy lies.
  static func copy(in template: BytePath) -> BytePath { template.appending("copy") }
  /// Where a template's products lie.
  static func scratch(in template: BytePath) -> BytePath {
    template.appending("scratch")
  }
  private static func stamp(in template: BytePath) -> BytePath {
    template.appending("stamp.json")
  }

  /// The file that is locked while a template of a shape is being made.
  func lock(of shape: String) -> BytePath { folder.appending("\(shape).lock") }

  /// The template of exactly this kata.
  func template(for key: TemplateKey) -> Template? {
    template(at: folder.appending(key.name))
  }

  /// The template of a shape that suits best: made from the same files, else last used.
  func template(of shape: String, tree: String) -> Template? {
    let candidates = all().filter { $0.folder.name.text.hasPrefix(shape + "-") }
    return candidates.last { $0.stamp.tree == tree } ?? candidates.last
  }

  /// The template that suits a workspace best; nil if there is none.
  func template(for subject: Subject, at root: BytePath, toolchain: Toolchain) -> Template? {
    guard let shape = TemplateKey.shape(of: subject, at: root, toolchain: toolchain),
      let tree = try? SourceTree.digest(of: root.url)
    else { return nil }
    return template(of: shape, tree: tree)
  }

  func touch(_ template: Template) { Disk.touch(Self.stamp(in: template.folder)) }

  /// Puts a finished draft in its place and removes what is too much by now.
  ///
  /// - Parameter draft: A folder on the same disk that holds the copy and the scratch.
  func put(_ draft: BytePath, stamp: TemplateStamp, as key: TemplateKey) throws(DiskError) {
    try Disk.makeFolder(folder)
    try CacheNote(Self.stamp(in: draft)).write(stamp, isLasting: true)
    let place = folder.appending(key.name)
    // What lies there is damaged, or another trainer's that is as good as ours.
    Disk.discard(place)
    do throws(DiskError) {
      try Disk.move(draft, to: place)
    } catch {
      if template(at: place) == nil { throw error }
      return
    }
    removeSurplus(keeping: place)
  }

  /// Removes drafts and discarded templates that a killed trainer left.
  ///
  /// - Parameter patience: The age, in seconds, from which on a draft counts as abandoned.
  func tidy(patience: Int = 24 * 60 * 60, now: FileTime = .now) {
    for name in Disk.names(in: folder) {
      let place = folder.appending(name)
      let isHidden = name.bytes.first == UInt8(ascii: ".")
      let isDamaged = FileStamp(at: place)?.kind == .folder && template(at: place) == nil
      guard isHidden || isDamaged, let stamp = FileStamp(at: place),
        stamp.modified.seconds + patience < now.seconds
      else { continue }
      Disk.remove(place)
    }
  }

  /// Removes the templates that were not used for longest until the bounds are kept.
  private func removeSurplus(keeping newest: BytePath) {
    var count = 0
    var bytes = 0
    for template in all().reversed() {
      count += 1
      bytes += template.stamp.bytes
      let fits = count <= bounds.count && bytes <= bounds.bytes
      if !fits && template.folder != newest { Disk.discard(template.folder) }
    }
  }

  private func all() -> [Template] {
    let found = Disk.names(in: folder).compactMap { name -> (template: Template, used: FileTime)? in
      let place = folder.appending(name)
      guard let template = template(at: place), let stamp = FileStamp(at: Self.stamp(in: place))
      else { return nil }
      return (template, stamp.modified)
    }
    return found.sorted { $0.used < $1.used }.map(\.template)
  }

  private func template(at place: BytePath) -> Template? {
    guard place.name.bytes.first != UInt8(ascii: "."),
      let stamp = CacheNote<TemplateStamp>(Self.stamp(in: place)).content
    else { return nil }
    return Template(folder: place, stamp: stamp)
  }
}
