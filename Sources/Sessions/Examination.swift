import Engine
import Foundation
public import Katas
public import Reports

/// Finds out for `tandem doctor` what is installed, what is missing, and how to fix it.
public enum Examination {
  /// Looks at this machine.
  ///
  /// - Parameters:
  ///   - workspaces: where new workspaces are made.
  ///   - codeset: the character encoding of the user's locale, such as `UTF-8`.
  ///   - katas: the catalogue, or why there is none.
  /// - Returns: The findings, in the order in which a newcomer would fix them.
  public static func examine(
    environment: [String: String], folders: Folders, workspaces: URL, codeset: String,
    katas: Result<[CatalogueEntry], LibraryError>
  ) async -> [Finding] {
    [
      await toolchain(environment),
      sandbox(await Isolation.probe(searchPath: environment["PATH"] ?? "")),
      tool("prlimit", in: environment, for: "limits on memory and file size"),
      tool("git", in: environment, for: "the history of lights, and packages with dependencies"),
      tool("tmux", in: environment, for: "your editor in a pane next to Tandem"),
      terminal(environment["TERM"] ?? "", codeset: codeset),
      library(katas),
      writable("cache folder", folders.cache), writable("data folder", folders.data),
      writable("workspace folder", workspaces),
    ]
  }

  private static func toolchain(_ environment: [String: String]) async -> Finding {
    do throws(EngineError) {
      let found = try await Toolchain.find(environment: environment)
      return Finding("toolchain", .good, "Swift \(found.version), \(found.swift)")
    } catch {
      return Finding("toolchain", .missing, "no Swift to judge with", remedy: "\(error)")
    }
  }

  /// Whether the terminal can show the screen with its marks.
  static func terminal(_ type: String, codeset: String) -> Finding {
    if type.isEmpty || type == "dumb" {
      return Finding(
        "terminal", .weak,
        type.isEmpty
          ? "TERM is not set: the screen cannot start"
          : "TERM is dumb: plain lines instead of a screen",
        remedy: "export TERM=xterm-256color, or what your terminal's manual names")
    }
    guard ["UTF-8", "UTF8"].contains(codeset.uppercased()) else {
      return Finding(
        "terminal", .weak, "\(type), but the locale's encoding is \(codeset): marks are ASCII",
        remedy: "export LANG=C.UTF-8")
    }
    return Finding("terminal", .good, "\(type), \(codeset)")
  }

  /// How many katas there are, the broken ones apart.
  static func library(_ katas: Result<[CatalogueEntry], LibraryError>) -> Finding {
    switch katas {
    case .failure(let error): return Finding("katas", .weak, "none found", remedy: "\(error)")
    case .success(let entries):
      if entries.isEmpty {
        return Finding(
          "katas", .weak, "none in the folder of katas", remedy: CatalogueReport.remedyForNone)
      }
      let broken = entries.compactMap { entry -> String? in
        if case .broken(let slug, _) = entry { slug } else { nil }
      }
      let sound = "\(entries.count - broken.count) found"
      if broken.isEmpty { return Finding("katas", .good, sound) }
      return Finding(
        "katas", .weak, "\(sound), \(broken.count) broken: \(broken.joined(separator: ", "))",
        remedy: "`tandem kata list` tells what is wrong with them.")
    }
  }

  /// Whether the sprint lane serves a package.
  ///
  /// - Parameter refusal: why it does not, as ``Session/sprintRefusal()`` gives it.
  public static func sprintLane(in folder: String, refusal: String?) -> Finding {
    guard let refusal else { return Finding("sprint lane", .good, "nothing is against it here") }
    return Finding(
      "sprint lane", .weak, "\(folder) is judged without it: \(refusal)")
  }

  private static func sandbox(_ isolation: Isolation) -> Finding {
    switch isolation {
    case .bubblewrap(let path, let version):
      Finding(
        "sandbox", .good,
        "bubblewrap \(version), \(path): no network, own processes, nothing of yours in sight")
    case .none(let reason, let remedy):
      Finding(
        "sandbox", .weak, "not isolated: \(reason). Limits and the end of all processes remain.",
        remedy: remedy)
    }
  }

  private static func tool(
    _ name: String, in environment: [String: String], for purpose: String
  ) -> Finding {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let candidates = folders.map { "\($0)/\(name)" }
    if let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) {
      return Finding(name, .good, path)
    }
    let package = name == "prlimit" ? "util-linux" : name
    return Finding(
      name, .weak, "not found; it is for \(purpose)",
      remedy: "sudo apt-get install \(package)")
  }

  /// Looks at the nearest folder above that exists: Tandem makes the rest itself.
  private static func writable(_ name: String, _ folder: URL) -> Finding {
    var there = folder
    while !FileManager.default.fileExists(atPath: there.path), there.path != "/" {
      there = there.deletingLastPathComponent()
    }
    if FileManager.default.isWritableFile(atPath: there.path) {
      return Finding(name, .good, folder.path)
    }
    return Finding(
      name, .missing, "\(folder.path) cannot be written",
      remedy: "Fix the permissions of \(there.path), or set the XDG variables to other folders.")
  }
}
