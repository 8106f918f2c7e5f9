import Files

/// Why a workspace could not be made or changed: what happened, and what to do.
public enum WorkspaceError: DiskErrorWrapping, Hashable, Sendable, CustomStringConvertible {
  /// The folder for the workspace holds something already.
  case folderNotEmpty(path: String)
  /// A file lies where the folder for the workspace should be.
  case notAFolder(path: String)
  /// The kata names a file outside the workspace, or brings no step of that number.
  case brokenKata(slug: String, problem: String)
  /// A file could not be read or written.
  case disk(DiskError)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .folderNotEmpty(let path):
      "The folder \(path) is not empty. Choose another one with --in, or empty it first."
    case .notAFolder(let path): "\(path) is a file, not a folder. Choose a folder with --in."
    case .brokenKata(let slug, let problem):
      "The kata \(slug) is broken: \(problem). Fix it, or choose another kata."
    case .disk(let error): error.description
    }
  }
}
