import Glibc

/// A file or folder that could not be read or written: which one, why, and what to do.
public struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Action: Hashable, Sendable {
    /// Reading a file or listing a folder.
    case read
    /// Writing a file or making a folder or link.
    case write
    /// Removing something.
    case remove
  }

  /// Why it did not work, as far as it changes what one does about it.
  public enum Cause: Hashable, Sendable {
    /// No space, or the user's quota is used up.
    case full
    /// Permissions or a read-only disk forbid it.
    case notAllowed
    /// Nothing is there.
    case missing
    /// Anything else.
    case other
  }

  /// What was tried.
  public var action: Action
  /// The file or folder.
  public var path: String
  /// The system's error number (`errno`).
  public var code: Int32

  /// Makes an error.
  public init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Makes an error of the last failed system call.
  public init(_ action: Action, _ path: BytePath) { self.init(action, path.text, code: errno) }

  /// Why it did not work.
  public var cause: Cause {
    switch code {
    case ENOSPC, EDQUOT: .full
    case EACCES, EPERM, EROFS: .notAllowed
    case ENOENT: .missing
    default: .other
    }
  }

  /// What happened and what to do.
  public var description: String {
    let what =
      switch action {
      case .read: "\(path) could not be read"
      case .write: "\(path) could not be written"
      case .remove: "\(path) could not be removed"
      }
    return switch cause {
    case .full: "\(what): the disk is full. Free some space and try again."
    case .notAllowed: "\(what): \(reason). Change its permissions or use another folder."
    case .missing: "\(what): it is not there. Look whether it was moved or deleted."
    case .other: "\(what): \(reason). Fix that and try again."
    }
  }

  /// Whether something went away or changed its kind between being listed and being opened.
  public var meansItVanished: Bool {
    action == .read && (code == ENOENT || code == ENOTDIR || code == ELOOP)
  }

  private var reason: String {
    code == EROFS ? "the disk is read-only" : String(cString: strerror(code)).lowercasedFirst
  }
}

extension String {
  /// The text with a small first letter, to go on within a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// An error that may stand for one of the disk's.
public protocol DiskErrorWrapping: Error {
  /// The error that stands for one of the disk's.
  static func disk(_ error: DiskError) -> Self
}

extension DiskErrorWrapping {
  /// Does disk work; its error becomes one of this kind.
  public static func wrapping<Result>(
    _ work: () throws(DiskError) -> Result
  ) throws(Self) -> Result {
    do throws(DiskError) {
      return try work()
    } catch {
      throw disk(error)
    }
  }
}
