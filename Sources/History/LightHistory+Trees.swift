import Files
public import Foundation
import Glibc
import Practice

extension LightHistory {
  /// Keeps the content of a folder: what will be judged is what is kept, whatever tests do to it.
  ///
  /// Files that are as they were at the last call are not read again. Nothing in the folder hides a
  /// file or changes a byte: no ignore file, no attributes, no repository within.
  ///
  /// - Parameters:
  ///   - folder: The private copy that the engine judges.
  ///   - including: Which files and folders count, by their path relative to the folder.
  /// - Returns: The content's name, to be handed to ``record(_:snapshot:)``.
  /// - Throws: ``HistoryError/cancelled`` when the task was cancelled, and the others. The light
  ///   comes all the same.
  public func writeTree(
    of folder: URL, including: @escaping @Sendable (String) -> Bool = { _ in true }
  ) async throws(HistoryError) -> Snapshot {
    try await exclusively { () async throws(HistoryError) -> Snapshot in
      try await snapshot(of: BytePath(folder), including: including)
    }
  }

  /// As ``writeTree(of:including:)``, for who holds the lock.
  func snapshot(
    of root: BytePath, including: (String) -> Bool
  ) async throws(HistoryError) -> Snapshot {
    let scannedAt = FileTime.now
    var scan = try FolderScan(of: root, including: including, bounds: bounds)
    let index = repository.own.appending("index-\(String(root.bytes.shortDigest, radix: 16))")
    // Only holders of the lock write index files, so this one is a dead process's.
    Disk.remove(index + ".lock")

    var outdated: [BytePath]? = try await outdated(index: index, root: root, scan: scan)
    var answer: Repository.Answer
    var attemptsLeft = 20
    repeat {
      // A file that was kept and is not any more must leave the index though it is still there.
      let leftBehind = outdated?.contains { scan.files[$0] == nil && scan.notKept.contains($0) }
      if leftBehind == true { outdated = nil }
      if outdated == nil { Disk.remove(index) }
      answer = try await write(outdated ?? scan.paths, index: index, root: root)
      if answer.succeeded { break }
      // A damaged or outwitted index is started again; then it is a file that git cannot take.
      if outdated == nil, !scan.leaveOut(namedIn: answer.complaint) { break }
      outdated = nil
      attemptsLeft -= 1
    } while attemptsLeft > 0

    guard answer.succeeded, let end = answer.output.firstIndex(of: 0) else {
      indexes[root] = nil
      throw Repository.failure(answer)
    }
    indexes[root] = FileStamp(at: index).map {
      KnownIndex(stamp: $0, files: scan.files, scannedAt: scannedAt)
    }
    return Snapshot(
      tree: TreeID(rawValue: String(decoding: answer.output[..<end], as: UTF8.self)),
      changes: ChangeReading.changes(answer.output[(end + 1)...]).map(\.change),
      notKept: scan.notKept.sorted().map(\.text))
  }

  /// The paths to bring up to date; nil if the index must be started again.
  private func outdated(
    index: BytePath, root: BytePath, scan: FolderScan
  ) async throws(HistoryError) -> [BytePath]? {
    guard let stamp = FileStamp(at: index) else { return nil }
    if let known = indexes[root], known.stamp == stamp { return known.outdated(by: scan) }
    let answer = try await repository.run("git ls-files -z", index: index)
    guard answer.succeeded else { return nil }
    let listed = answer.output.split(separator: 0).map { BytePath(bytes: Array($0)) }
    return listed.filter { scan.files[$0] == nil } + scan.paths
  }

  private func write(
    _ paths: [BytePath], index: BytePath, root: BytePath
  ) async throws(HistoryError) -> Repository.Answer {
    let list = index + ".list"
    try repository.write(paths.map(\.bytes).joined(separator: [0]), to: list, isLasting: false)
    defer { Disk.remove(list) }
    return try await repository.run(
      """
      git update-index -z --add --remove --replace --stdin <"$1" && t=$(git write-tree) || exit
      printf '%s\\0' "$t"
      git diff-tree \(ChangeReading.arguments) HEAD "$t" 2>/dev/null ||
      git diff-tree \(ChangeReading.arguments) \(Self.emptyTree) "$t"
      """, [list.text], workTree: root, index: index)
  }

  /// The name of the tree without files, which git knows without having it.
  static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
}

extension FolderScan {
  /// Removes the file that git reported it cannot take; returns whether there was one.
  mutating func leaveOut(namedIn complaint: String) -> Bool {
    guard let found = complaint.firstRange(of: "Unable to process path ") else { return false }
    let rest = complaint[found.upperBound...]
    // The name may hold line breaks itself, and git's line is the last.
    let named = rest.hasSuffix("\n") ? rest.dropLast() : rest
    guard
      let path = files.keys.first(where: { $0.text == named })
        ?? files.keys.first(where: { named.hasPrefix($0.text + "\n") })
    else { return false }
    leaveOut(path)
    return true
  }
}

/// What this process knows of an index file that it wrote: so much need not be asked of git again.
struct KnownIndex {
  /// The index file as it was left; if it differs, somebody else has written it.
  let stamp: FileStamp
  /// The files that it describes, with their stamps.
  let files: [BytePath: FileStamp]
  /// When the files were looked at.
  let scannedAt: FileTime

  /// The paths that git must look at to bring the index up to the scan: the gone ones first, so that
  /// a folder may take the place of a file.
  func outdated(by scan: FolderScan) -> [BytePath] {
    let gone = files.keys.filter { scan.files[$0] == nil }
    let changed = scan.files.filter { path, stamp in
      files[path] != stamp || !stamp.isSettled(at: scannedAt)
    }
    return gone.sorted() + changed.keys.sorted()
  }
}
