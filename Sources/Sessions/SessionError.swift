public import Engine
import Files
public import History
public import Katas
import Workspaces

/// Why a session cannot go on, in sentences for a person: what happened, then what to do.
public enum SessionError: DiskErrorWrapping, Sendable {
  /// There is neither a workspace nor a Swift package in the folder.
  case noPackage(path: String)
  /// The folder was there and is not any more.
  case gone(path: String)
  /// The folder does not exist.
  case noFolder(path: String)
  /// A workspace names a kata that the library cannot give.
  case kata(LibraryError)
  /// The workspace could not be made or changed.
  case workspace(WorkspaceError)
  /// The engine could not judge.
  case engine(EngineError)
  /// State could not be read or written.
  case state(path: String, detail: String)
  /// A file of the session could not be read or written.
  case disk(DiskError)
  /// Another trainer holds the workspace.
  case held(path: String, holder: String)
  /// The rules refuse to go on: the open lines of the Definition of Done.
  case notDone(missing: [String], isLastStep: Bool)
  /// The last light is hidden, and going on would show what it is.
  case hidden
  /// There is no kata here, so there are no steps, hints or stories.
  case notAKata(path: String)
  /// The history could not keep or read something.
  case history(HistoryError)
  /// There is no light to go back to or to write a note about.
  case noLight
  /// No light was green yet, so there is none to go back to.
  case noGreen
  /// The configuration file is broken.
  case configuration(path: String, line: Int?, column: Int?, detail: String)
  /// The command line or the configuration asks for something that does not exist.
  case wrongUse(String)

  /// The exit code (Docs/Guide.md) that belongs to the error.
  public var exitCode: Int32 {
    switch self {
    case .noPackage, .noFolder, .notAKata, .wrongUse: 64
    case .kata(.unknownKata): 64
    case .kata(.broken): 65
    case .kata(.notFound): 69
    case .kata(.unreadable): 74
    case .workspace(.folderNotEmpty), .workspace(.notAFolder): 64
    case .workspace(.brokenKata): 65
    case .workspace(.disk): 74
    case .engine(.noPackage), .engine(.filterUnreadable), .engine(.noTestTarget): 64
    case .engine(.disk), .engine(.diskFull): 74
    case .engine(.cancelled): 130
    case .engine: 69
    case .history(.unknownEntry): 64
    case .history(.gitMissing): 69
    case .history(.busy): 75
    case .history: 74
    case .noLight, .noGreen, .hidden: 1
    case .state, .disk, .gone: 74
    case .held: 75
    case .notDone: 1
    case .configuration: 65
    }
  }
}

extension SessionError {
  /// Does work whose own error becomes one of a session's.
  ///
  /// - Parameter wrap: the case that holds such an error.
  public static func wrapping<Failure, Result>(
    as wrap: (Failure) -> SessionError, _ work: () throws(Failure) -> Result
  ) throws(SessionError) -> Result {
    do throws(Failure) { return try work() } catch { throw wrap(error) }
  }
}

extension SessionError: CustomStringConvertible {
  /// What happened, then what to do.
  public var description: String {
    switch self {
    case .noPackage(let path):
      "\(path) holds no Package.swift, so there is nothing to run. "
        + "Name the folder of a Swift package, or make a workspace with `tandem start KATA`."
    case .gone(let path):
      "\(path) was moved or deleted. Leave and start Tandem again where it is now."
    case .noFolder(let path):
      "\(path) does not exist. Check the path, or make a workspace with `tandem start KATA`."
    case .kata(let error): error.description
    case .workspace(let error): error.description
    case .engine(let error): error.description
    case .state(let path, let detail):
      "\(path): \(detail). Nothing was lost; make room or fix the permissions, then try again."
    case .disk(let error): error.description
    case .held(let path, let holder):
      "\(path) is held by \(holder). Use that one, or leave it first; "
        + "`tandem run` and `tandem status` work while it is open."
    case .notDone(let missing, isLastStep: false):
      "The step is not done yet: " + missing.joined(separator: " ")
        + " `tandem next --anyway` goes on and records what is left open."
    case .notDone(let missing, isLastStep: true):
      "The last step is not done yet: " + missing.joined(separator: " ")
        + " No step comes after it, so it cannot be left open."
    case .hidden:
      "The last light is hidden, and going on would tell it. "
        + "Say first what it is: `tandem predict red`, green or amber."
    case .notAKata(let path):
      "\(path) is a Swift package but no kata workspace, so it has no steps. "
        + "Make one with `tandem start KATA`."
    case .history(let error): error.description
    case .noLight:
      "There is no light yet that this could be about. Save a file, or `tandem run`, to get one."
    case .noGreen: "No light was green yet, so there is nothing to go back to."
    case .configuration(let path, let line, let column, let detail):
      ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
        + ": error: \(detail)"
    case .wrongUse(let sentence): sentence
    }
  }
}
