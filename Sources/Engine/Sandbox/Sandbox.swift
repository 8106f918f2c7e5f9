import Files
import Foundation
import Processes
import Verdicts

/// Makes commands that see the private copy and nothing else of the user's.
///
/// With bubblewrap that is true: no network, own process and mount namespace, system and toolchain
/// read-only, an empty home. Without it the environment is just as bare, limits bind and all of it
/// dies with its parent, but paths are real and files within reach.
struct Sandbox: Sendable {
  /// What a command is for, which decides on what it may write and what limits it.
  enum Purpose: Hashable, Sendable {
    /// Reading a manifest or building: writes to the scratch, no limits but time.
    case build
    /// Running tests: the scratch is read-only, the limits bind.
    case tests(Limits)
  }

  let toolchain: Toolchain
  let isolation: Isolation
  let folders: RunFolders
  var place = SandboxPlace()
  /// Variables of the request, in addition to those that are always there.
  var environment: [String: String] = [:]

  /// The package as the commands see it.
  var root: String { isolation.isIsolated ? place.root : folders.copy }
  /// The scratch as the commands see it.
  var scratch: String { isolation.isIsolated ? "/scratch" : scratchFolder }
  /// The scratch as it is seen from outside.
  var scratchFolder: String { folders.scratch(isolated: isolation.isIsolated) }
  /// The folder of clang modules as the commands see it.
  var modules: String {
    isolation.isIsolated ? Self.isolatedModules : folders.openModules(of: toolchain)
  }
  /// Where the clang modules are in every sandbox.
  static let isolatedModules = "/scratch/modules"
  /// The folder for event streams as the commands see it.
  var exchange: String { isolation.isIsolated ? "/exchange" : folders.exchange }

  /// Makes a command.
  ///
  /// - Parameters:
  ///   - program: The program and its arguments, with paths as the sandbox shows them.
  ///   - purpose: What it is for.
  ///   - folder: The folder to start in, as the sandbox shows it; nil for ``root``.
  ///   - deadline: The longest that it may take.
  func command(
    _ program: [String], for purpose: Purpose, in folder: String? = nil, deadline: Duration,
    outputLimit: Int = 1 << 20
  ) -> Command {
    let limited = limitArguments(for: purpose) + program
    switch isolation {
    case .bubblewrap(let path, _):
      return Command(
        path, bindings(for: purpose) + ["--chdir", folder ?? root, "--"] + limited,
        deadline: deadline, outputLimit: outputLimit)
    case .none:
      let guarded = Self.dyingWithParent + limited
      return Command(
        guarded[0], Array(guarded.dropFirst()), environment: variables,
        workingDirectory: folder ?? root, deadline: deadline, outputLimit: outputLimit,
        endsSession: true)
    }
  }

  /// The whole environment of a command.
  private var variables: [String: String] {
    let base = [
      "PATH": "\(toolchain.root)/bin:/usr/local/bin:/usr/bin:/bin",
      "HOME": isolation.isIsolated ? "/home/learner" : folders.home,
      "LANG": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb",
      // The backtracer is slow, and asks questions if it believes itself at a terminal.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    return base.merging(environment) { _, chosen in chosen }
  }

  private func bindings(for purpose: Purpose) -> [String] {
    var arguments = SandboxSystemFolders.arguments + Isolation.flags + ["--dir", "/home/learner"]
    if !toolchain.root.isPath(atOrBelow: "/usr") {
      arguments += ["--ro-bind", toolchain.root, toolchain.root]
    }
    for dependency in place.dependencies {
      arguments += ["--ro-bind", dependency.source, dependency.destination]
    }
    arguments += ["--bind", folders.copy, place.root]
    switch purpose {
    case .build: arguments += ["--bind", scratchFolder, "/scratch"]
    case .tests(let limits):
      arguments += [
        "--ro-bind", scratchFolder, "/scratch", "--bind", folders.exchange, "/exchange",
      ]
      arguments += memoryDisks(atMost: limits.amount(of: .memory))
    }
    arguments.append("--clearenv")
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
      arguments += ["--setenv", name, value]
    }
    return arguments
  }

  /// Disks in memory that are no larger than the memory that tests may hold, in bytes.
  ///
  /// bubblewrap knows `--size` since 0.7; with an older one they stay as large as the system's.
  private func memoryDisks(atMost memory: Int) -> [String] {
    guard case .bubblewrap(_, let version) = isolation,
      !version.split(separator: ".").lexicographicallyPrecedes(
        ["0", "7"],
        by: { left, right in
          (Int(left) ?? 0) < (Int(right) ?? 0)
        })
    else { return [] }
    return ["/tmp", "/dev/shm"].flatMap { ["--size", "\(memory)", "--tmpfs", $0] }
  }

  /// `prlimit` with its arguments, for tests only: backstops for what happens between two looks.
  private func limitArguments(for purpose: Purpose) -> [String] {
    guard case .tests(let limits) = purpose, let prlimit = Self.tool("prlimit") else { return [] }
    let countsOwnProcesses = isolation.isIsolated && Self.countsProcessesPerNamespace
    let bounds = Limit.allCases.compactMap { limit -> String? in
      guard let bound = limit.row.backstop, countsOwnProcesses || !bound.countsPerUser else {
        return nil
      }
      return "--\(bound.resource)=\(limits.amount(of: limit) * bound.times + bound.plus)"
    }
    return [prlimit, "--core=0"] + bounds + ["--"]
  }

  /// Lets the kernel end a command when the thread that started it is gone.
  private static let dyingWithParent: [String] =
    tool("setpriv").map { [$0, "--pdeathsig", "KILL", "--"] } ?? []

  /// A tool of util-linux.
  private static func tool(_ name: String) -> String? {
    ["/usr/bin/", "/bin/"].map { $0 + name }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }

  /// Whether the kernel is 5.14 or newer; older ones would count all the user's processes.
  private static let countsProcessesPerNamespace: Bool = {
    let version = ProcessInfo.processInfo.operatingSystemVersion
    return (version.majorVersion, version.minorVersion) >= (5, 14)
  }()
}
