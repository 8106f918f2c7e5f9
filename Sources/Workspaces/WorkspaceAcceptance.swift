import Files
import Foundation
public import Katas

/// The customer's tests in a workspace: bringing them, noticing changes, restoring them.
extension Workspace {
  /// Brings the acceptance tests of the steps from the first to the given one.
  ///
  /// - Parameters:
  ///   - step: The last step whose tests are brought, from 1; one beyond the last means all.
  ///   - kata: The kata that is practised here.
  /// - Returns: The files that were not there and are now, relative to the workspace.
  /// - Throws: `WorkspaceError.disk`.
  @discardableResult
  public func install(upTo step: Int, of kata: Kata) throws(WorkspaceError) -> [String] {
    var added: [String] = []
    for file in kata.acceptanceFiles(upTo: step)
    where FileStamp(at: location(of: file.path)) == nil {
      try write(Array(file.text.utf8), to: file.path)
      added.append(file.path)
    }
    return added
  }

  /// The files of the acceptance package that are not as the customer gave them: changed or missing.
  ///
  /// - Parameters:
  ///   - kata: The kata that is practised here.
  ///   - step: The last step reached, from 1.
  /// - Returns: Paths relative to the workspace.
  public func changedAcceptance(of kata: Kata, upTo step: Int) -> [String] {
    kata.acceptanceFiles(upTo: step).filter { !holds($0) }.map(\.path)
  }

  /// Whether the acceptance package is there to be judged; its folder may have been deleted.
  public var hasAcceptance: Bool { FileStamp(at: location(of: AcceptanceManifest.path)) != nil }

  /// Brings the acceptance package back to what the customer gave.
  ///
  /// The learner's versions are kept below `.tandem/kept/`, in a new numbered folder each time.
  ///
  /// - Parameters:
  ///   - kata: The kata that is practised here.
  ///   - step: The last step reached, from 1.
  /// - Throws: `WorkspaceError.disk`; a file that was not restored yet is as it was.
  public func restoreAcceptance(of kata: Kata, upTo step: Int) throws(WorkspaceError) {
    let keep = unusedKeepFolder
    for file in kata.acceptanceFiles(upTo: step) where !holds(file) {
      let path = location(of: file.path)
      if FileStamp(at: path) != nil {
        let theirs = try WorkspaceError.wrapping { () throws(DiskError) in
          try FileReading.read(path).bytes
        }
        try write(theirs, to: "\(keep)/\(path.name.text)")
      }
      try write(Array(file.text.utf8), to: file.path)
    }
  }

  /// Digests of the customer's files of all steps by path, to find out later whether a file is still as
  /// it was given.
  public static func acceptanceDigests(of kata: Kata) -> [String: String] {
    let files = kata.acceptanceFiles(upTo: kata.steps.count)
    return Dictionary(
      files.map { ($0.path, Fingerprint(of: Array($0.text.utf8)).hex) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Replaces the customer's files by those of the kata as it is now.
  ///
  /// What the learner changed or deleted is left as it is. A file whose step has another name now
  /// goes, because its tests are in the new one.
  ///
  /// - Parameters:
  ///   - given: What ``acceptanceDigests(of:)`` was when they were given; nothing of what is missing
  ///     there is replaced.
  ///   - kata: The kata that is practised here.
  ///   - step: The last step reached, from 1.
  /// - Returns: Whether a file changed.
  /// - Throws: `WorkspaceError.disk`.
  public func replaceAcceptance(
    given: [String: String], by kata: Kata, upTo step: Int
  ) throws(WorkspaceError) -> Bool {
    guard !given.isEmpty else { return false }
    func isUnedited(_ path: String) -> Bool {
      bytes(of: path).map { Fingerprint(of: $0).hex } == given[path]
    }
    let files = kata.acceptanceFiles(upTo: step)
    // A file that was never given is "as given" where there is none.
    let replaced = files.filter { !holds($0) && isUnedited($0.path) }
    let outdated = given.keys.filter { path in
      bytes(of: path) != nil && isUnedited(path) && !files.contains { $0.path == path }
    }
    for file in replaced { try write(Array(file.text.utf8), to: file.path) }
    for path in outdated { try? FileManager.default.removeItem(atPath: location(of: path).text) }
    return !replaced.isEmpty || !outdated.isEmpty
  }

  /// The step that the learner has reached, from 1, as far as the acceptance tests show.
  ///
  /// - Parameter kata: The kata that is practised here.
  public func reachedStep(of kata: Kata) -> Int {
    let last = kata.steps.lastIndex { FileStamp(at: location(of: $0.suitePath)) != nil }
    return (last ?? 0) + 1
  }

  private func holds(_ file: SourceFile) -> Bool { bytes(of: file.path) == Array(file.text.utf8) }

  private func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
    try WorkspaceError.wrapping { () throws(DiskError) in
      try Disk.makeFolder(location(of: path).parent)
      try AtomicFile.write(bytes, to: location(of: path))
    }
  }

  private var unusedKeepFolder: String {
    let last = Disk.names(in: location(of: ".tandem/kept")).compactMap { Int($0.text) }.max() ?? 0
    return ".tandem/kept/\(last + 1)"
  }
}
