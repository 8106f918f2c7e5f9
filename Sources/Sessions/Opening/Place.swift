import Files
public import Foundation
public import Katas
import SwiftTokens
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

  /// Finds out what a folder is.
  ///
  /// - Parameter library: Gives the kata of a workspace; asked only for a workspace.
  init(
    at folder: URL, library: () throws(LibraryError) -> Library
  ) throws(SessionError) {
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
      self = .workspace(
        workspace,
        try SessionError.wrapping(as: SessionError.kata) { () throws(LibraryError) in
          try library().kata(slug)
        })
      return
    }
    guard FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) else {
      throw .noPackage(path: root.path)
    }
    self = .package(root)
  }

  /// Where the state lies, in a folder that is made if it is not there.
  ///
  /// A workspace keeps its state itself; a package is left as it is, so its state lies elsewhere.
  func stateFile(_ folders: Folders) throws(SessionError) -> URL {
    let folder =
      switch self {
      case .workspace(let workspace, _): workspace.stateFolder
      case .package(let root):
        folders.data.appending(path: "packages").appending(path: Self.folderName(of: root))
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

  /// What a state is from which nothing but the workspace is known.
  ///
  /// Every test that is there counts as known, so that a lost state never proves more than it did.
  func freshState(at time: Double) -> SessionState {
    var state = SessionState(began: time)
    guard case .workspace(let workspace, let kata) = self else { return state }
    state.kata = SessionState.KnownKata(kata)
    let step = max(0, workspace.reachedStep(of: kata) - 1)
    state.step = kata.steps[step].slug
    state.baseline =
      step == 0 ? DeclaredTests.names(in: kata.starter.map(\.text)) : declaredTests
    _ = state.flow.handle(.stepBegan(baseline: state.baseline), at: .start)
    return state
  }

  /// Names of the functions in the learner's files of tests that may be tests.
  var declaredTests: Set<String> {
    DeclaredTests.names(below: root.appending(path: "Tests"))
  }

  /// The customer's files up to a step, given by its index, that are not the kata's any more.
  func changedAcceptance(upTo step: Int) -> [String] {
    guard case .workspace(let workspace, let kata) = self else { return [] }
    return workspace.changedAcceptance(of: kata, upTo: step + 1)
  }
}

/// Test names as sources declare them, for the moment before the first run.
private enum DeclaredTests {
  /// Names of the functions that may be tests in Swift sources.
  static func names(in sources: [String]) -> Set<String> {
    // Swift Testing names a plain function with its labels in parentheses, XCTest without.
    Set(
      sources.flatMap { SwiftText($0).functions }.flatMap { [$0.name, $0.fullName, $0.readName] })
  }

  /// Names of the functions that may be tests in the Swift files below a folder.
  static func names(below folder: URL) -> Set<String> {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    return names(in: files.compactMap { try? String(contentsOf: $0, encoding: .utf8) })
  }
}
