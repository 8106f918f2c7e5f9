public import Foundation
public import Katas
import Workspaces

/// What a session is about: a kata workspace, or any Swift package.
public enum Place: Sendable, Hashable {
  /// A kata workspace and its kata.
  case workspace(Workspace, Kata)
  /// A Swift package that Tandem did not make; no file of Tandem's is put into it.
  case package(URL)

  /// The folder.
  public var root: URL {
    switch self {
    case .workspace(let workspace, _): workspace.root
    case .package(let root): root
    }
  }

  /// The kata; nil for any other package.
  public var kata: Kata? {
    if case .workspace(_, let kata) = self { kata } else { nil }
  }
}
