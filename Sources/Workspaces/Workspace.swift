import Files
public import Foundation
public import Katas

/// The folder in which a learner practises one kata.
///
/// It holds the learner's own package, the customer's tests as a package of their own below
/// `Acceptance/`, and Tandem's folder `.tandem/`, in which nothing is needed for the learner's work:
/// what is lost there is derived again from the rest.
public struct Workspace: Sendable, Hashable {
  /// The folder.
  public let root: URL

  /// Recognises the workspace in a folder; nil if the folder is none.
  ///
  /// It is one if Tandem's folder is there or the acceptance package still names its kata.
  public init?(at folder: URL) {
    self.init(making: folder)
    guard FileStamp(at: BytePath(stateFolder))?.kind == .folder || kataSlug != nil else {
      return nil
    }
  }

  /// Takes a folder for a workspace in the making.
  init(making folder: URL) {
    // One spelling, so that equal folders make equal workspaces.
    root = URL(filePath: BytePath(folder).text, directoryHint: .isDirectory)
  }

  /// Tandem's own folder: state and what was kept of the learner's.
  ///
  /// Its files are not judged and never count as the learner's saves.
  public var stateFolder: URL { root.appending(path: ".tandem", directoryHint: .isDirectory) }

  /// The folder name of the acceptance package, relative to the workspace.
  public static let acceptanceFolder = "Acceptance"

  /// The slug of the kata that is practised here, from Tandem's folder or else from the acceptance
  /// package; nil if both are lost.
  public var kataSlug: String? {
    let note = text(of: Self.kataNote)?.trimmingCharacters(in: .whitespacesAndNewlines)
    if let note, !note.isEmpty { return note }
    return text(of: AcceptanceManifest.path).flatMap(AcceptanceManifest.slug(in:))
  }

  /// Makes the workspace of a kata, with the acceptance tests of its first step.
  ///
  /// - Parameters:
  ///   - kata: The kata to practise.
  ///   - folder: Where; it must be empty or not there yet, and is made with the folders above it.
  /// - Throws: `WorkspaceError`. What was made until then is removed again.
  public static func create(kata: Kata, at folder: URL) throws(WorkspaceError) -> Workspace {
    let workspace = Workspace(making: folder)
    try workspace.requireEmptyFolder()
    var files = freshFiles(of: kata)
    // Last, so that a workspace half made by a killed process is not taken for a whole one.
    files.append(SourceFile(path: kataNote, text: kata.slug + "\n"))
    if let stray = files.first(where: { !$0.liesInside }) {
      throw .brokenKata(slug: kata.slug, problem: "\(stray.path) lies outside the workspace")
    }

    var construction = Construction(root: BytePath(workspace.root))
    do throws(DiskError) {
      for file in files { try construction.add(file) }
      return workspace
    } catch {
      construction.undo()
      throw .disk(error)
    }
  }

  /// The files of the workspace of a kata as the learner first sees them.
  public static func freshFiles(of kata: Kata) -> [SourceFile] {
    [
      SourceFile(path: LearnerManifest.path, text: LearnerManifest(of: kata).text),
      SourceFile(path: ".gitignore", text: ".build/\n.swiftpm/\n.tandem/\n"),
    ] + kata.starter + kata.acceptanceFiles(upTo: 1)
  }

  /// The text of a file in the workspace; nil if it is not there or is not UTF-8.
  func text(of path: String) -> String? {
    bytes(of: path).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The content of a file in the workspace; nil if it cannot be read.
  func bytes(of path: String) -> [UInt8]? { Disk.read(location(of: path)) }

  /// Where a file of the workspace lies on the disk.
  func location(of path: String) -> BytePath { BytePath(root).appending(path) }

  private func requireEmptyFolder() throws(WorkspaceError) {
    let path = BytePath(root)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path.text, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw .notAFolder(path: path.text) }
    let names = try WorkspaceError.wrapping { () throws(DiskError) in
      try TreeScan(root: path).names()
    }
    guard names.isEmpty else { throw .folderNotEmpty(path: path.text) }
  }

  /// A tiny file that names the kata.
  private static let kataNote = ".tandem/kata"
}
