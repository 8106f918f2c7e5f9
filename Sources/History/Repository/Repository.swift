import Files
import Foundation
import Glibc
import Practice
import Processes

/// A bare git repository of Tandem's own, and the only way in which git is called on it.
struct Repository: Sendable {
  /// What a script wrote.
  struct Answer {
    let output: [UInt8]
    /// Whether it ended with status 0.
    let succeeded: Bool
    /// What git complained about.
    let complaint: String

    /// The output as text without white space at its ends.
    var text: String {
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  let folder: BytePath
  /// Where `git` and `sh` are looked for.
  let searchPath: String

  /// The folder within it that holds what is Tandem's and not git's.
  var own: BytePath { folder.appending("tandem") }

  // MARK: Making

  /// Makes whatever is missing, without starting git; a half-made repository is completed.
  ///
  /// Configuration and attributes are Tandem's own and are written again if they differ: they came
  /// with the workspace, perhaps from a stranger, and git runs programs that they name.
  func prepare() throws(HistoryError) {
    for name in ["", "objects", "refs", "refs/heads", "info", "tandem"] {
      try HistoryError.wrapping { () throws(DiskError) in
        try Disk.makeFolder(folder.appending(name))
      }
    }
    for (name, text) in [("config", Self.configuration), ("info/attributes", Self.attributes)] {
      let file = folder.appending(name)
      if Disk.read(file) != Array(text.utf8) { try write(text.utf8, to: file) }
    }
    // The head comes last: only with it is a folder a repository.
    let head = folder.appending("HEAD")
    if Disk.read(head) == nil { try write("ref: refs/heads/attempt-1\n".utf8, to: head) }
  }

  /// Writes a file whole or not at all, see ``AtomicFile``.
  ///
  /// - Parameter isLasting: Whether to wait until it is on the disk; what only shows a git that
  ///   starts now what to do need not be.
  func write(
    _ bytes: some Sequence<UInt8>, to path: BytePath, isExecutable: Bool? = nil,
    isLasting: Bool = true
  ) throws(HistoryError) {
    try HistoryError.wrapping { () throws(DiskError) in
      try AtomicFile.write(bytes, to: path, isExecutable: isExecutable, isLasting: isLasting)
    }
  }

  /// The branch that HEAD names, such as `attempt-1`; nil if HEAD is none of ours.
  var branch: String? {
    let prefix = "ref: refs/heads/"
    guard let bytes = Disk.read(folder.appending("HEAD")) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  /// Where a ref has been, the oldest first, as its log shows.
  func log(of ref: String) -> [EntryID] {
    (Disk.read(folder.appending("logs/\(ref)")) ?? []).split(separator: 10).compactMap { line in
      let words = line.split(separator: 32, maxSplits: 2)
      return words.count == 3 ? EntryID(rawValue: String(decoding: words[1], as: UTF8.self)) : nil
    }
  }

  /// Attributes here outweigh those in the judged files: every byte is kept as it is.
  private static let attributes =
    "* -text !eol !crlf -ident -filter !working-tree-encoding !diff !merge\n"

  private static let configuration = """
    # Written by Tandem, and written again whenever it differs.
    [core]
    \trepositoryFormatVersion = 0
    \tbare = true
    \tfileMode = true
    \tsymlinks = true
    \tignoreCase = false
    \tprotectNTFS = false
    \tprotectHFS = false
    \tautocrlf = false
    \tsafecrlf = false
    \tattributesFile = /dev/null
    \texcludesFile = /dev/null
    \thooksPath = /dev/null
    \tfsmonitor = false
    \tuntrackedCache = false
    \tsplitIndex = false
    \tcompression = 1
    \tfsync = committed
    \tfsyncMethod = batch
    \tlogAllRefUpdates = always
    \tquotePath = false
    [gc]
    \tauto = 0
    \treflogExpire = never
    \treflogExpireUnreachable = never
    [maintenance]
    \tauto = false
    [receive]
    \tautogc = false
    [advice]
    \tdetachedHead = false

    """

  // MARK: Calling git

  /// Runs a script of git commands, whose arguments are `$1` and so on.
  ///
  /// One shell for several gits costs less than starting them one by one from here.
  ///
  /// - Throws: ``HistoryError/gitMissing``, what a full or forbidden disk is called, or
  ///   ``HistoryError/cancelled``. That git failed for another reason is in the answer.
  func run(
    _ script: String, _ arguments: [String] = [], workTree: BytePath? = nil,
    index: BytePath? = nil, time: Double? = nil
  ) async throws(HistoryError) -> Answer {
    let command = Command(
      "/bin/sh", ["-c", script, "tandem"] + arguments,
      environment: environment(workTree: workTree, index: index, time: time),
      workingDirectory: workTree?.text ?? folder.text, deadline: .seconds(60),
      outputLimit: 512 << 20, errorStream: .separate)
    let completion: Completion
    do throws(ProcessesError) {
      completion = try await command.run()
    } catch {
      throw HistoryError(error)
    }
    let complaint = completion.errors.text
    if !completion.succeeded, let error = outside(completion, complaint) { throw error }
    return Answer(
      output: completion.output.bytes, succeeded: completion.succeeded, complaint: complaint)
  }

  /// As ``run(_:_:workTree:index:time:)``, for a script that ought to succeed.
  func demand(
    _ script: String, _ arguments: [String] = [], workTree: BytePath? = nil,
    index: BytePath? = nil
  ) async throws(HistoryError) -> Answer {
    let answer = try await run(script, arguments, workTree: workTree, index: index)
    guard answer.succeeded else { throw Self.failure(answer) }
    return answer
  }

  /// The error for a script whose failure was not foreseen.
  static func failure(_ answer: Answer) -> HistoryError {
    .gitFailed(detail: Plain.lines(answer.complaint).first.map { $0 + "." } ?? "It gave no reason.")
  }

  /// The error of something that is not the repository's fault.
  private func outside(_ completion: Completion, _ complaint: String) -> HistoryError? {
    if completion.ending == .exited(127) { return .gitMissing }
    // A git that was killed has found out nothing, so nothing may be concluded from its silence.
    switch completion.ending {
    case .signalled, .exited(129...): return .gitFailed(detail: "It was killed midway.")
    default: break
    }
    if completion.ending == .deadline { return .gitFailed(detail: "It took over a minute.") }
    for sign in ["No space left on device", "Disk quota exceeded"]
    where complaint.contains(sign) { return .diskFull(path: folder.text) }
    for sign in ["Permission denied", "Read-only file system", "insufficient permission"]
    where complaint.contains(sign) {
      return .notAllowed(path: folder.text, reason: sign.lowercased())
    }
    return nil
  }

  /// Nothing of the user's git reaches this repository: no configuration, identity or template.
  private func environment(
    workTree: BytePath?, index: BytePath?, time: Double?
  ) -> [String: String] {
    var environment = [
      "PATH": searchPath, "LC_ALL": "C", "HOME": own.text, "XDG_CONFIG_HOME": own.text,
      "GIT_DIR": folder.text, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_ATTR_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0",
      "GIT_NO_REPLACE_OBJECTS": "1", "GIT_LITERAL_PATHSPECS": "1", "GIT_PAGER": "cat",
      "GIT_AUTHOR_NAME": "Tandem", "GIT_AUTHOR_EMAIL": "tandem@localhost",
      "GIT_COMMITTER_NAME": "Tandem", "GIT_COMMITTER_EMAIL": "tandem@localhost",
    ]
    if let workTree { environment["GIT_WORK_TREE"] = workTree.text }
    if let index { environment["GIT_INDEX_FILE"] = index.text }
    if let time {
      let date = Self.date(time)
      environment["GIT_AUTHOR_DATE"] = date
      environment["GIT_COMMITTER_DATE"] = date
    }
    return environment
  }

  /// A moment as git takes it, in the machine's time zone.
  private static func date(_ time: Double) -> String {
    // Git knows no moment before 1970.
    let seconds = Int(max(0, min(time.isFinite ? time : 0, 4e9)))
    let offset = TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: time)) / 60
    let digits = String(10_000 + abs(offset) / 60 * 100 + abs(offset) % 60).dropFirst()
    return "@\(seconds) \(offset < 0 ? "-" : "+")\(digits)"
  }
}
