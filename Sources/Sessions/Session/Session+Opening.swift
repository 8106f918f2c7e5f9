import Files
public import Foundation
public import Katas
import Practice
public import Watching
import Workspaces

extension Session {
  /// Makes the workspace of a kata and the state of a session that begins in it.
  ///
  /// - Parameter folder: must be empty or not exist.
  public static func create(kata: Kata, at folder: URL) throws(SessionError) -> Workspace {
    let workspace = try SessionError.wrapping(as: SessionError.workspace) {
      () throws(WorkspaceError) in try Workspace.create(kata: kata, at: folder)
    }
    let place = Place.workspace(workspace, kata)
    let file = StateFile(workspace.stateFolder.appending(path: "state.json"))
    try file.update(orElse: fallback(for: place)) { _ in }
    return workspace
  }

  /// Opens a session on a folder: a kata workspace, or any Swift package.
  ///
  /// - Parameters:
  ///   - folder: the workspace or package.
  ///   - library: gives the kata of a workspace; asked only for a workspace.
  ///   - judge: the way to verdicts.
  ///   - history: the way into the history whose repository lies in a folder.
  ///   - changes: tells the saves below a folder from now on.
  ///   - folders: where Tandem keeps what is its own.
  ///   - options: how the learner's code is run.
  /// - Returns: the session, and sentences that a person should read first.
  public static func open(
    at folder: URL, library: () throws(LibraryError) -> Library, judge: EngineClient,
    folders: Folders, options: SessionOptions,
    history: (URL) -> HistoryClient = HistoryClient.live,
    changes: @escaping @Sendable (URL) -> AsyncStream<WatchEvent> = { Watcher.changes(in: $0) }
  ) throws(SessionError) -> (session: Session, notices: [String]) {
    let place = try findPlace(folder, library: library)
    let file = StateFile(try stateURL(of: place, folders: folders))
    let memory = SessionMemory(
      place: place, file: file, fallback: fallback(for: place), promises: options.promises)
    let isBegunAnew = if case .sound = file.read() { false } else { true }
    var notices: [String] = []
    if let damage = try mend(file, of: place, from: memory.fallback) { notices.append(damage) }
    do throws(SessionError) {
      if try memory.followKata() {
        notices.append(
          "The kata has changed, and its examples in Acceptance/ with it. "
            + "Reload them if they are open.")
      }
    } catch {
      notices.append("\(error)")
    }
    let session = Session(
      place: place, judge: judge, options: options, memory: memory,
      history: history(file.url.deletingLastPathComponent().appending(path: "history.git")),
      changes: changes, isBegunAnew: isBegunAnew)
    return (session, notices)
  }

  /// Rebuilds a state that is gone or damaged; returns a word about it.
  private static func mend(
    _ file: StateFile, of place: Place, from rebuilt: SessionState
  ) throws(SessionError) -> String? {
    let what: String
    switch file.read() {
    case .sound: return nil
    case .missing where place.kata == nil: return nil
    case .missing: what = "The session's state was gone"
    case .damaged(let why):
      try keepDamaged(file)
      what =
        "The session's state could not be used: \(why); it is kept as "
        + "\(file.url.lastPathComponent).damaged"
    }
    try file.update(orElse: rebuilt) { _ in }
    let step = place.kata.map { kata in
      ": step \(kata.index(ofStep: rebuilt.step) + 1) of \(kata.steps.count)"
    }
    return "\(what). It was rebuilt from what is there\(step ?? "")."
  }

  /// Tells what kind of place a folder is.
  private static func findPlace(
    _ folder: URL, library: () throws(LibraryError) -> Library
  ) throws(SessionError) -> Place {
    let root = folder.standardizedFileURL.resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder) else {
      throw .noFolder(path: root.path)
    }
    guard isFolder.boolValue else {
      throw .wrongUse("\(root.path) is a file. Name the folder of a workspace or a Swift package.")
    }
    if let workspace = Workspace(at: root) {
      guard let slug = workspace.kataSlug else {
        throw .wrongUse(
          "\(root.path) no longer tells its kata. "
            + "Write the kata's name, such as fizz-buzz, into .tandem/kata there.")
      }
      let kata = try SessionError.wrapping(as: SessionError.kata) { () throws(LibraryError) in
        try library().kata(slug)
      }
      return .workspace(workspace, kata)
    }
    guard FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) else {
      throw .noPackage(path: root.path)
    }
    return .package(root)
  }

  /// A workspace keeps its state itself; a package is left as it is, so its state lives elsewhere.
  static func stateURL(of place: Place, folders: Folders) throws(SessionError) -> URL {
    let folder =
      switch place {
      case .workspace(let workspace, _): workspace.stateFolder
      case .package(let root):
        folders.data.appending(path: "packages").appending(path: folderName(of: root))
      }
    do {
      // A workspace that was brought back from its history has no folder of Tandem's yet.
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .state(path: folder.path, detail: "the folder could not be made (\(error))")
    }
    return folder.appending(path: "state.json")
  }

  /// A folder name that stands for an absolute path: readable end, then a digest of the whole;
  /// different paths give different names for all practical purposes.
  private static func folderName(of url: URL) -> String {
    let digits = String(url.path.utf8.shortDigest, radix: 16)
    return url.lastPathComponent + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What can be told about a session from the workspace alone.
  ///
  /// Every test that is there counts as known, so that a lost state never proves more than it did.
  private static func fallback(for place: Place) -> SessionState {
    var state = SessionState(began: Date().timeIntervalSince1970)
    guard case .workspace(let workspace, let kata) = place else { return state }
    state.kata = SessionState.KnownKata(kata)
    let step = max(0, workspace.reachedStep(of: kata) - 1)
    state.step = kata.steps[step].slug
    if step == 0 {
      state.baseline = DeclaredTests.names(in: kata.starter.map(\.text))
    } else {
      state.baseline = DeclaredTests.names(below: workspace.root.appending(path: "Tests"))
    }
    _ = state.flow.take(.stepBegan(baseline: state.baseline), at: .start)
    return state
  }

  private static func keepDamaged(_ file: StateFile) throws(SessionError) {
    let kept = file.url.appendingPathExtension("damaged")
    do {
      if FileManager.default.fileExists(atPath: kept.path) {
        try FileManager.default.removeItem(at: kept)
      }
      try FileManager.default.moveItem(at: file.url, to: kept)
    } catch {
      throw .state(path: file.url.path, detail: "the damaged state could not be moved aside")
    }
  }

  /// Finds out what would keep a trainer from working in a workspace, and holds nothing.
  ///
  /// - Throws: ``SessionError/held(path:holder:)``, or that the state cannot be written.
  public static func check(_ place: Place, folders: Folders) throws(SessionError) {
    try hold(place, folders: folders).release()
    let state = try stateURL(of: place, folders: folders)
    try FileLock.take(state.appendingPathExtension("lock"), waiting: true).release()
    let folder = state.deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .state(path: folder, detail: "no file can be written there")
    }
  }

  /// Finds out what would keep a workspace from being made in a folder, and makes nothing.
  public static func check(making folder: URL) throws(SessionError) {
    var there = folder.standardizedFileURL
    var isFolder: ObjCBool = false
    while !FileManager.default.fileExists(atPath: there.path, isDirectory: &isFolder),
      there.path != "/"
    {
      there = there.deletingLastPathComponent()
    }
    guard isFolder.boolValue else { throw .workspace(.notAFolder(path: there.path)) }
    guard FileManager.default.isWritableFile(atPath: there.path) else {
      throw .state(path: there.path, detail: "no folder can be made there")
    }
    guard there.path == folder.standardizedFileURL.path else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: there.path)) ?? []
    guard names.isEmpty else { throw .workspace(.folderNotEmpty(path: there.path)) }
  }

  /// The right to be the one trainer of a place; it ends when this is let go.
  public final class TrainerHold: Sendable {
    private let lock: FileLock

    fileprivate init(lock: consuming FileLock) { self.lock = lock }

    /// Gives the place back.
    public func release() { lock.release() }
  }

  /// Takes the place for a trainer, until the returned hold is let go or the process ends.
  ///
  /// - Throws: ``SessionError/held(path:holder:)`` naming who has it.
  public static func hold(_ place: Place, folders: Folders) throws(SessionError) -> TrainerHold {
    let state = try stateURL(of: place, folders: folders)
    let lock = try FileLock.take(
      state.deletingLastPathComponent().appending(path: "trainer.lock"), waiting: false,
      holder: "the trainer with process number \(ProcessInfo.processInfo.processIdentifier)")
    return TrainerHold(lock: lock)
  }
}
