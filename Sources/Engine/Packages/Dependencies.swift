import Files
import Foundation
import Processes

/// Fetches the dependencies of real packages: the only time that a package's code meets the network.
///
/// Fetching sees what git needs of the user (configuration, keys, agent, certificates, proxies) and
/// the system read-only, but not the rest of the home. It happens once per content of manifests and
/// `Package.resolved`; everything after it works without network.
struct Dependencies: Sendable {
  let sandbox: Sandbox
  /// The folder of the package relative to the copy; empty for the copy itself.
  let folder: String
  /// The scratch of the loop, as the sandbox shows it.
  let scratch: String
  let manifest: Manifest

  /// Fetches what is missing; does nothing if the last success was for the same content.
  ///
  /// - Throws: ``EngineError/dependenciesUnresolved(detail:)`` with SwiftPM's own account.
  func resolve(loop: String, willFetch: () -> Void) async throws(EngineError) {
    guard manifest.needsFetching else { return }
    let note = BytePath("\(sandbox.folders.notes)/resolved-\(loop)")
    if Disk.read(note) == Array(key().utf8) { return }
    willFetch()
    let completion = try await command().completion()
    try SandboxFailure.check(completion)
    guard completion.succeeded else {
      throw .dependenciesUnresolved(
        detail: completion.ending == .deadline
          ? "It took longer than ten minutes." : completion.output.text)
    }
    // Fetching may have written Package.resolved, so the content is what it is now.
    try? AtomicFile.write(key().utf8, to: note, isLasting: false)
  }

  /// Changes with whatever decides on which versions are fetched.
  private func key() -> String {
    let package = sandbox.folders.copy + folder.asPathBelow
    let header = "\(sandbox.toolchain.identity) \(sandbox.scratchFolder)"
    return Fingerprint(of: Array(header.utf8) + Manifest.files(in: package)).hex
  }

  private func command() async -> Command {
    let root = sandbox.root + folder.asPathBelow
    let program = [
      sandbox.toolchain.swift, "package", "--package-path", root, "--scratch-path", scratch,
      "--cache-path", sandbox.scratch + "/cache", "--disable-experimental-prebuilts", "resolve",
    ]
    let ours = ProcessInfo.processInfo.environment
      .merging(["GIT_TERMINAL_PROMPT": "0"]) { _, silent in silent }
      .merging(sandbox.environment) { _, chosen in chosen }
    guard case .bubblewrap(let path, _) = sandbox.isolation else {
      return Command(
        program[0], Array(program.dropFirst()), environment: ours, workingDirectory: root,
        deadline: .seconds(600))
    }
    // A folder for temporary files elsewhere than in /tmp is not there inside.
    return Command(
      path, await bindings(environment: ours) + ["--chdir", root, "--"] + program,
      environment: ours.filter { $0.key != "TMPDIR" }, deadline: .seconds(600))
  }

  private func bindings(environment: [String: String]) async -> [String] {
    let home = environment["HOME"] ?? "/root"
    let replaced: Set<String> = [
      "proc", "dev", "tmp", "home", "root", "kata", "scratch", "outside", "sys", "lost+found",
    ]
    var arguments = Disk.names(in: BytePath("/")).map(\.text).sorted()
      .filter { !replaced.contains($0) }.flatMap { SandboxSystemFolders.mirrored("/" + $0) }
    arguments += [
      "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--tmpfs", home, "--unshare-all",
      "--share-net", "--new-session", "--die-with-parent",
    ]
    var needed = [
      ".gitconfig", ".config/git", ".git-credentials", ".netrc", ".ssh", ".swiftpm",
    ].map { "\(home)/\($0)" }
    needed += manifest.localRepositories + (await localMirrors(environment: environment))
    if let agent = environment["SSH_AUTH_SOCK"] { needed.append(agent) }
    needed.append(sandbox.toolchain.root)
    for path in needed { arguments += ["--ro-bind-try", path, path] }
    for dependency in sandbox.place.dependencies {
      arguments += ["--ro-bind", dependency.source, dependency.destination]
    }
    return arguments + [
      "--bind", sandbox.folders.copy, sandbox.place.root,
      "--bind", sandbox.scratchFolder, "/scratch",
    ]
  }

  /// Folders that the user's git configuration puts in the place of addresses (`insteadOf`).
  private func localMirrors(environment: [String: String]) async -> [String] {
    let ask = Command(
      "git", ["config", "--get-regexp", #"^url\..*\.insteadof$"#], environment: environment,
      workingDirectory: "/", deadline: .seconds(10))
    guard let answer = try? await ask.run(), answer.succeeded else { return [] }
    return answer.output.text.split(separator: "\n").compactMap { line in
      // url./opt/mirror/.insteadof https://example.org/
      guard let name = line.split(separator: " ").first?.dropFirst("url.".count),
        name.hasSuffix(".insteadof")
      else { return nil }
      let base = String(name.dropLast(".insteadof".count))
      let path = base.hasPrefix("file://") ? String(base.dropFirst("file://".count)) : base
      return path.hasPrefix("/") ? path : nil
    }
  }
}
