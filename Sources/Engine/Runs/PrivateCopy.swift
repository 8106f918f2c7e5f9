import Files
import Foundation

/// The private copy of one package, and what the engine remembers of it from run to run.
///
/// Its user holds the lock of its folders.
actor PrivateCopy {
  private let root: URL
  private let folders: RunFolders
  private let keeping: Set<String>
  private var mirror: Mirror?
  /// Why the sprint lane rests, as a clause that follows "because"; nil if it does not.
  var sprintRest: String?

  /// Names the copy of a subject; nothing is read or written yet.
  init(of subject: Subject, in folders: RunFolders) {
    root = subject.root.resolvingSymlinksInPath()
    self.folders = folders
    let resolved = "Package.resolved"
    keeping = Set([resolved] + (subject.acceptance.map { ["\($0)/\(resolved)"] } ?? []))
  }

  /// Brings the copy up to date and names its content.
  ///
  /// - Throws: ``EngineError/noPackage(_:)`` if the package was moved or deleted, or a disk error.
  func update() throws(EngineError) -> Mirror.Update {
    var mirror = mirror ?? Mirror(of: root, at: URL(filePath: folders.copy), keeping: keeping)
    defer { self.mirror = mirror }
    do {
      return try mirror.update()
    } catch {
      let package = BytePath(root)
      let manifest = package.appending(BytePath("Package.swift"))
      throw FileStamp(at: manifest) == nil ? .noPackage(package.text) : .disk(error)
    }
  }

  /// Forgets what the mirror knows: a template has replaced the copy.
  func forget() { mirror = nil }

  /// Lets the sprint lane rest until the program ends.
  func restSprintLane(because reason: String) { sprintRest = reason }
}
