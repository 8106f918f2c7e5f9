import Foundation
import Katas
import Screen
import Sessions

/// Everything a command is wired with: the one place where the real world comes in.
struct ProgramContext {
  let environment: [String: String]
  let folders: Folders
  let configuration: Configuration
  let executable: URL
  let sessions: SessionOpener

  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(SessionError) {
    self.environment = environment
    folders = Folders(environment: environment)
    configuration = try Configuration.read(
      folders.configFile, themes: Look.Theme.allCases.map(\.rawValue),
      glyphs: Look.GlyphSet.allCases.map(\.rawValue))
    executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    sessions = SessionOpener(folders: folders, environment: environment)
    Console.isASCII = glyphs == .ascii
  }

  /// The marks that the configuration asks for; nil if it leaves them to the locale.
  var glyphs: Look.GlyphSet? { configuration.glyphs.flatMap(Look.GlyphSet.init(rawValue:)) }

  /// Opens a session on a folder; a state that had to begin again is restored from its lights.
  ///
  /// - Returns: The session, and sentences that a person should read first.
  func open(
    _ folder: URL, katas: LibraryOptions, options: SessionOptions
  ) async throws(SessionError) -> (session: Session, notices: [String]) {
    let opened = try sessions.open(folder, options: options) { () throws(LibraryError) in
      try katas.library(self)
    }
    await opened.session.recollect()
    return opened
  }

  /// A path of the configuration, with a leading `~` as the person's home.
  func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] else { return path }
    return home + path.dropFirst()
  }

  /// Where workspaces are made by default.
  var workspaceFolder: URL {
    configuration.workspaces.map { URL(filePath: expanded($0)) } ?? folders.workspaces
  }

  /// Where a workspace for a kata is made by default.
  func workspaceFolder(for slug: String) -> URL { workspaceFolder.appending(path: slug) }
}
