import Files
public import Katas

/// The customer's tests in a workspace: bringing them, noticing changes, restoring them.
extension Workspace {
  /// What an installation did.
  public struct Installation: Hashable, Sendable {
    /// Files that were not there and are now, relative to the workspace.
    public var added: [String]
    /// Files that were there with another content and were left alone.
    public var leftAlone: [String]
  }

  /// A file that was brought back to the customer's version.
  public struct Restoration: Hashable, Sendable {
    /// The file, relative to the workspace.
    public var path: String
    /// Where the learner's version is kept, relative to the workspace; nil if there was none.
    public var keptAt: String?
  }

  /// Brings the acceptance tests of the steps from the first to the given one.
  ///
  /// - Parameters:
  ///   - step: The last step whose tests are brought, from 1; one beyond the last means all.
  ///   - kata: The kata that is practised here.
  /// - Returns: What was added, and which files were left alone because they were changed.
  /// - Throws: `WorkspaceError.disk`.
  @discardableResult
  public func install(
    upTo step: Int, of kata: Kata
  ) throws(WorkspaceError) -> Installation {
    var installation = Installation(added: [], leftAlone: [])
    for file in AcceptancePackage(of: kata).files(upTo: step) {
      if FileStamp(at: place(of: file.path)) == nil {
        try write(Array(file.text.utf8), to: file.path)
        installation.added.append(file.path)
      } else if !holds(file) {
        installation.leftAlone.append(file.path)
      }
    }
    return installation
  }

  /// The files of the acceptance package that are not as the customer gave them: changed or missing.
  ///
  /// - Parameters:
  ///   - kata: The kata that is practised here.
  ///   - step: The last step reached, from 1.
  /// - Returns: Paths relative to the workspace.
  public func changedAcceptance(of kata: Kata, upTo step: Int) -> [String] {
    AcceptancePackage(of: kata).files(upTo: step).filter { !holds($0) }.map(\.path)
  }

  /// Whether the acceptance package is there to be judged; its folder may have been deleted.
  public var hasAcceptance: Bool {
    FileStamp(at: BytePath(root.appending(path: "Acceptance/Package.swift"))) != nil
  }

  /// Brings the acceptance package back to what the customer gave.
  ///
  /// The learner's versions are kept below `.tandem/kept/`, in a new numbered folder each time.
  ///
  /// - Parameters:
  ///   - kata: The kata that is practised here.
  ///   - step: The last step reached, from 1.
  /// - Returns: What was restored and where the learner's versions are.
  /// - Throws: `WorkspaceError.disk`; a file that was not restored yet is as it was.
  @discardableResult
  public func restoreAcceptance(
    of kata: Kata, upTo step: Int
  ) throws(WorkspaceError) -> [Restoration] {
    let keep = unusedKeepFolder
    var restorations: [Restoration] = []
    for file in AcceptancePackage(of: kata).files(upTo: step) where !holds(file) {
      var restoration = Restoration(path: file.path, keptAt: nil)
      if FileStamp(at: place(of: file.path)) != nil {
        let theirs = try WorkspaceError.wrapping { () throws(DiskError) in
          try FileReading.read(place(of: file.path)).bytes
        }
        let backup = "\(keep)/\(place(of: file.path).name.text)"
        try write(theirs, to: backup)
        restoration.keptAt = backup
      }
      try write(Array(file.text.utf8), to: file.path)
      restorations.append(restoration)
    }
    return restorations
  }

  /// The step that the learner has reached, from 1, as far as the acceptance tests tell.
  ///
  /// - Parameter kata: The kata that is practised here.
  public func reachedStep(of kata: Kata) -> Int {
    let last = kata.steps.lastIndex {
      FileStamp(at: place(of: AcceptancePackage.suitePath(of: $0))) != nil
    }
    return (last ?? 0) + 1
  }

  private func holds(_ file: SourceFile) -> Bool {
    bytes(of: file.path) == Array(file.text.utf8)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
    try WorkspaceError.wrapping { () throws(DiskError) in
      try Disk.makeFolder(place(of: path).parent)
      try AtomicFile.write(bytes, to: place(of: path))
    }
  }

  private var unusedKeepFolder: String {
    let last = Disk.names(in: place(of: ".tandem/kept")).compactMap { Int($0.text) }.max() ?? 0
    return ".tandem/kept/\(last + 1)"
  }
}
