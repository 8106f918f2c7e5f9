import Files
import Foundation
import Processes
import Synchronization
import Verdicts

/// The first half of `swift test`: builds the tests of one package.
struct JudgeBuild: Sendable {
  let sandbox: Sandbox
  /// The package's folder relative to the copy; empty for the copy itself.
  let folder: String
  /// The loop's scratch, relative to the sandbox's.
  let scratch: String
  let limits: Limits

  /// Builds; once more if SwiftPM overlooked something.
  ///
  /// - Parameter onProgress: Receives how many of how many steps are done, when that changes.
  /// - Throws: ``EngineError`` for what is not the learner's fault: cancelled, disk full, no sandbox.
  func run(
    onProgress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws(EngineError) -> LoopBuild {
    let modules = OverlookedModules(
      in: "\(sandbox.scratchFolder)/\(scratch)/debug",
      note: BytePath("\(sandbox.folders.notes)/modules-\(scratch).json"))
    modules.forgetHalfCompiled()
    let first = try await build(onProgress)
    guard modules.forget(), first.succeeded else { return first }
    var second = try await build(onProgress)
    second.console = first.console + second.console
    second.seconds += first.seconds
    second.isIncremental = second.isIncremental || first.isIncremental
    return second
  }

  private func build(
    _ onProgress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws(EngineError) -> LoopBuild {
    let root = sandbox.root + folder.asPathBelow
    let own = sandbox.scratch + "/" + scratch
    let command = sandbox.command(
      [
        sandbox.toolchain.swift, "build", "--build-tests", "--package-path", root, "--scratch-path",
        own,
        "--cache-path", sandbox.scratch + "/cache",
      ] + BuildDescription.options(modules: sandbox.modules), for: .build, in: root,
      deadline: limits.buildDeadline, outputLimit: limits.amount(of: .output))
    let hadProducts = FileManager.default.fileExists(
      atPath: "\(sandbox.scratchFolder)/\(scratch)/debug")
    let progress = ProgressMeter(onProgress)
    let completion = try await command.completion { progress.feed($0) }
    try SandboxFailure.check(completion)
    let console = completion.output.text
    guard completion.succeeded || !console.contains(DiskSpace.wordOfFullDisk) else {
      throw .diskFull(sandbox.scratchFolder)
    }
    let didCompile = console.contains("] Compiling ") || console.contains("] Emitting ")
    return LoopBuild(
      succeeded: completion.succeeded, ending: Ending(completion.ending, isolated: false),
      console: console, seconds: completion.seconds, isIncremental: hadProducts && didCompile)
  }

  /// Forgets the compiled products of loops, but neither what was fetched nor the caches.
  ///
  /// - Parameter scratches: The loops' scratches, relative to the sandbox's.
  static func clean(_ sandbox: Sandbox, scratches: [String] = Self.scratches) {
    let kept: Set<String> = ["checkouts", "repositories", "artifacts", "workspace-state.json"]
    for scratch in scratches {
      let folder = BytePath("\(sandbox.scratchFolder)/\(scratch)")
      for name in Disk.names(in: folder) where !kept.contains(name.text) {
        Disk.remove(folder.appending(name))
      }
    }
  }

  /// Whether the next build of a loop builds upon an earlier one.
  static func hasProducts(in sandbox: Sandbox) -> Bool {
    scratches.contains {
      FileManager.default.fileExists(atPath: "\(sandbox.scratchFolder)/\($0)/debug")
    }
  }

  private static let scratches = Loop.allCases.map(\.rawValue)
}

/// Reads the steps out of a build's console as it comes.
private final class ProgressMeter: Sendable {
  private let progress = Mutex(BuildProgress())
  private let onProgress: @Sendable (Int, Int) -> Void

  init(_ onProgress: @escaping @Sendable (Int, Int) -> Void) {
    self.onProgress = onProgress
  }

  func feed(_ chunk: [UInt8]) {
    let change: (done: Int, total: Int)? = progress.withLock { progress in
      let before = (progress.done, progress.total)
      progress.feed(String(decoding: chunk, as: UTF8.self))
      let now = (progress.done, progress.total)
      return now == before ? nil : now
    }
    if let change { onProgress(change.done, change.total) }
  }
}

extension Ending {
  /// The ending of a command as a verdict knows it.
  ///
  /// - Parameter isolated: Whether it ran inside bubblewrap, which reports the death of what it runs
  ///   as the shell does: 128 and the signal's number.
  init(_ ending: Completion.Ending, isolated: Bool) {
    self =
      switch ending {
      case .exited(let status) where isolated && (129...192).contains(status):
        .signalled(status - 128)
      case .exited(let status): .exited(status)
      case .signalled(let signal): .signalled(signal)
      case .deadline, .stopped: .deadline
      }
  }
}
