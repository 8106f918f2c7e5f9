public import Foundation
public import Katas
import Practice
import Watching
import Workspaces

/// Opens sessions: finds out what a folder is, and puts its state in order.
public struct SessionOpener: Sendable {
  /// Where Tandem keeps what is its own.
  let folders: Folders
  var engine: EngineClient
  /// The way into the history whose repository lies in a folder.
  var history: @Sendable (URL) -> HistoryClient = { .live(at: $0) }
  /// Reports the saves below a folder from now on.
  var changes: @Sendable (URL) -> AsyncStream<WatchEvent> = { Watcher.changes(in: $0) }
  var clock = ClockClient.live

  /// Opens a session on a folder: a kata workspace, or any Swift package.
  ///
  /// - Parameters:
  ///   - folder: The workspace or package.
  ///   - options: How the learner's code is run.
  ///   - library: Gives the kata of a workspace; asked only for a workspace.
  /// - Returns: The session, and sentences that a person should read first.
  public func open(
    _ folder: URL, options: SessionOptions, library: () throws(LibraryError) -> Library
  ) throws(SessionError) -> (session: Session, notices: [String]) {
    let place = try Place(at: folder, library: library)
    let file = StateFile(try place.stateFile(folders))
    let fresh = place.freshState(at: clock.now())
    let isStateLost = if case .sound = file.read() { false } else { true }
    var notices: [String] = []
    if let damage = try Self.rebuild(file, of: place, as: fresh) { notices.append(damage) }
    var store = StateStore(file, kata: place.kata, fallback: fresh)
    do throws(SessionError) {
      if try Self.followKata(of: place, in: &store) {
        notices.append(
          "The kata has changed, and its examples in Acceptance/ with it. "
            + "Reload them if they are open.")
      }
    } catch {
      notices.append("\(error)")
    }
    let session = Session(
      place: place, options: options, store: store, isStateLost: isStateLost, engine: engine,
      history: history(file.url.deletingLastPathComponent().appending(path: "history.git")),
      changes: changes, clock: clock)
    return (session, notices)
  }

  /// Rebuilds a state that is gone or damaged; returns a word about it.
  private static func rebuild(
    _ file: StateFile, of place: Place, as fresh: SessionState
  ) throws(SessionError) -> String? {
    let what: String
    switch file.read() {
    case .sound: return nil
    case .missing where place.kata == nil: return nil
    case .missing: what = "The session's state was gone"
    case .damaged(let why):
      try file.moveAside()
      what =
        "The session's state could not be used: \(why); it is kept as "
        + "\(file.url.lastPathComponent).damaged"
    }
    try file.update(orElse: fresh) { _ in }
    let step = place.kata.map { kata in
      ": step \(fresh.stepIndex(in: kata) + 1) of \(kata.steps.count)"
    }
    return "\(what). It was rebuilt from what is there\(step ?? "")."
  }

  /// Follows a kata that was changed since the state was written.
  ///
  /// - Returns: Whether the customer's files changed with it.
  private static func followKata(
    of place: Place, in store: inout StateStore
  ) throws(SessionError) -> Bool {
    guard case .workspace(let workspace, let kata) = place else { return false }
    var state = try store.read()
    let (known, present) = (state.kata, SessionState.KnownKata(kata))
    guard known != present else { return false }
    let names = known?.renamed(in: kata) ?? [:]
    state.rename(names)
    let changed = try SessionError.wrapping(as: SessionError.workspace) {
      () throws(WorkspaceError) in
      try workspace.replaceAcceptance(
        given: known?.files ?? [:], by: kata, upTo: state.stepIndex(in: kata) + 1)
    }
    try store.update {
      $0.rename(names)
      $0.kata = present
    }
    return changed
  }

  // MARK: New workspaces

  /// Makes the workspace of a kata and the state of a session that begins in it.
  ///
  /// - Parameter folder: Must be empty or not exist.
  public static func makeWorkspace(
    of kata: Kata, at folder: URL
  ) throws(SessionError) -> Workspace {
    let workspace = try SessionError.wrapping(as: SessionError.workspace) {
      () throws(WorkspaceError) in try Workspace.create(kata: kata, at: folder)
    }
    let fresh = Place.workspace(workspace, kata).freshState(at: ClockClient.live.now())
    try StateFile(workspace.stateFolder.appending(path: "state.json")).update(orElse: fresh) { _ in
    }
    return workspace
  }

  /// Finds out what would keep a workspace from being made in a folder, and makes nothing.
  public static func checkMaking(at folder: URL) throws(SessionError) {
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
}

extension SessionOpener {
  /// Opens sessions with the toolchain that an environment leads to, looked for when the first verdict
  /// is asked for.
  public init(folders: Folders, environment: [String: String]) {
    self.init(
      folders: folders, engine: .live(environment: environment, cache: folders.cache))
  }
}

/// Time as a value, so that a test can let it pass.
struct ClockClient: Sendable {
  /// The present moment, in seconds since 1970.
  var now: @Sendable () -> Double
  /// Waits for so many seconds; throws if the task is cancelled meanwhile.
  var sleep: @Sendable (Double) async throws -> Void

  static let live = ClockClient(
    now: { Date().timeIntervalSince1970 },
    sleep: { try await Task.sleep(for: .seconds($0)) })
}
