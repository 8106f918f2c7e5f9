import Files
import Glibc
public import Practice
import Processes

/// Why the history could not keep or show something; none of these ever withholds a light.
public enum HistoryError: DiskErrorWrapping, Hashable, Sendable, CustomStringConvertible {
  /// There is no `git` in PATH.
  case gitMissing
  /// A file or folder may not be written or read; `reason` is the system's.
  case notAllowed(path: String, reason: String)
  /// The disk is full, or the user's quota is used up.
  case diskFull(path: String)
  /// Another trainer held the history for longer than anyone should.
  case busy(path: String)
  /// The history could not be repaired and was moved away.
  case damaged(movedTo: String)
  /// There is no such entry.
  case unknownEntry(String)
  /// Files changed between the look at a plan and its carrying out.
  case changedMeanwhile
  /// A file could not be brought back; what was done until then can be undone by `undo`.
  case notRestored(path: String, reason: String, undo: EntryID)
  /// Git failed for a reason in its own words.
  case gitFailed(detail: String)
  /// The task that waited was cancelled.
  case cancelled

  /// What happened, then what to do.
  public var description: String {
    switch self {
    case .gitMissing:
      "No git was found in PATH, so nothing is remembered. Install it, for instance with "
        + "apt-get install git."
    case .notAllowed(let path, let reason):
      "\(path) could not be used for the history: \(reason). Change its permissions, or work in "
        + "another folder."
    case .diskFull(let path):
      "The disk of \(path) is full, so this was not remembered. Free some space."
    case .busy(let path):
      "Another trainer holds the history in \(path). Close it, or try again in a moment."
    case .damaged(let place):
      "The history was damaged and now lies in \(place). A new one begins with the next light."
    case .unknownEntry(let name):
      "The history has no light \(name). See tandem lights for those it has."
    case .changedMeanwhile:
      "Files changed since you looked. Look at the way back again, then decide."
    case .notRestored(let path, let reason, let undo):
      "\(path) could not be brought back: \(reason). Fix that and try again, or go back to "
        + "\(undo.short), which holds the files as they were."
    case .gitFailed(let detail):
      "Git could not do its part for the history: \(detail) Run tandem doctor to see what is "
        + "missing."
    case .cancelled: "It was stopped before the history had it."
    }
  }

  init(path: String, code: Int32) {
    switch code {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    default: self = .notAllowed(path: path, reason: String(cString: strerror(code)).lowercased())
    }
  }

  /// The error of disk work.
  public static func disk(_ error: DiskError) -> HistoryError {
    HistoryError(path: error.path, code: error.code)
  }

  init(_ error: ProcessesError) {
    switch error {
    case .cancelled: self = .cancelled
    case .executableNotFound, .noSuchFolder, .notStarted:
      self = .gitFailed(detail: error.description)
    }
  }
}
