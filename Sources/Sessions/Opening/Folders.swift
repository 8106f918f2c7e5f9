import Foundation

/// Where Tandem keeps what is its own, by the XDG base directory rules.
public struct Folders: Hashable, Sendable {
  /// Configuration: `~/.config/tandem`.
  public var config: URL
  /// What can be made again: `~/.cache/tandem`.
  public var cache: URL
  /// What must not be lost: `~/.local/share/tandem`.
  public var data: URL
  /// Where new workspaces are made by default: `~/tandem`.
  public var workspaces: URL

  /// Finds the folders for a person.
  ///
  /// A variable that is empty or not an absolute path counts as not set, as the XDG Base Directory
  /// Specification asks.
  public init(environment: [String: String]) {
    let home = Self.absolute(environment["HOME"]) ?? URL(filePath: NSHomeDirectory())
    func folder(_ variable: String, _ fallback: String) -> URL {
      (Self.absolute(environment[variable]) ?? home.appending(path: fallback))
        .appending(path: "tandem")
    }
    config = folder("XDG_CONFIG_HOME", ".config")
    cache = folder("XDG_CACHE_HOME", ".cache")
    data = folder("XDG_DATA_HOME", ".local/share")
    workspaces = home.appending(path: "tandem")
  }

  /// The configuration file.
  public var configFile: URL { config.appending(path: "config.yml") }

  private static func absolute(_ path: String?) -> URL? {
    guard let path, path.hasPrefix("/") else { return nil }
    return URL(filePath: path)
  }
}
