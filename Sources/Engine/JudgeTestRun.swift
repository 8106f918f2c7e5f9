import Foundation
import Glibc
import Processes
import Verdicts

/// The second half of `swift test`: runs the built bundle once for each framework.
///
/// The bundle is started as `swift test` starts it, but directly: through `swift test` a signal is
/// lost, and its status is only 0 or 1.
struct JudgeTestRun: Sendable {
  let sandbox: Sandbox
  let loop: Loop
  /// The package's folder relative to the copy; empty for the copy itself.
  let folder: String
  /// The program that runs the tests, as the sandbox shows it.
  let bundle: String
  /// The lane that built it: event streams of both must not be taken for each other.
  var lane = Lane.judge
  let selection: JudgeSelection
  let limits: Limits
  /// Whether tests run side by side, as they do by default.
  var isParallel = true

  /// Runs XCTest and then Swift Testing, in the order of `swift test`, within one deadline.
  ///
  /// - Parameter onProgress: Told how many of how many test functions have ended, when that changes.
  /// - Throws: ``EngineError`` for what is not the learner's fault.
  func run(
    onProgress: @escaping @Sendable (_ ended: Int, _ total: Int) -> Void
  ) async throws(EngineError) -> [FrameworkRun] {
    let end = ContinuousClock.now + limits.deadline
    var runs: [FrameworkRun] = []
    if let specifiers = try await specifiers() {
      let arguments = ["--testing-library", "xctest"] + specifiers
      let run = try await start(
        arguments, as: .xctest, events: nil, until: end, onProgress: onProgress)
      runs.append(run)
    }
    runs.append(try await runSwiftTesting(until: end, onProgress: onProgress))
    return runs
  }

  /// Runs only Swift Testing.
  func runSwiftTesting(
    until end: ContinuousClock.Instant, onProgress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(EngineError) -> FrameworkRun {
    let manner = isParallel ? "parallel" : "serial"
    let name = "\(lane.rawValue)-\(loop.rawValue)-\(manner).jsonl"
    let events = JudgeEventFile(path: "\(sandbox.folders.exchange)/\(name)")
    let arguments =
      [
        "--testing-library", "swift-testing", "--event-stream-output-path",
        "\(sandbox.exchange)/\(name)", "--event-stream-version", "6.3",
      ] + (isParallel ? [] : ["--no-parallel"]) + selection.options
    return try await start(
      arguments, as: .swiftTesting, events: events, until: end, onProgress: onProgress)
  }

  /// What to tell XCTest: nothing for all tests; nil if it has none that are meant.
  ///
  /// XCTest knows no regular expressions. As `swift test --filter` does, the bundle is asked for its
  /// tests and gets the names of those that are meant.
  private func specifiers() async throws(EngineError) -> [String]? {
    if selection.isEverything { return [] }
    let listing = try await completion(
      of: [bundle, "--testing-library", "xctest", "--list-tests"], until: .now + limits.deadline)
    let names = listing.output.text.split(separator: "\n").map(String.init)
      .filter { $0.contains("/") && $0.contains(".") && selection.includes($0) }
    return names.isEmpty ? nil : [names.joined(separator: ",")]
  }

  private func start(
    _ arguments: [String], as framework: TestResult.Framework, events: JudgeEventFile?,
    until end: ContinuousClock.Instant, onProgress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(EngineError) -> FrameworkRun {
    let watch = JudgeWatch(limits: limits, events: events, onProgress: onProgress)
    let completion = try await completion(of: [bundle] + arguments, until: end, watch: watch)
    return FrameworkRun(
      framework: framework, ending: ending(of: completion, watch),
      events: events?.text(atMost: limits.fileSize << 20) ?? "", console: completion.output.text,
      consoleIsCut: completion.output.leftOut > 0, seconds: completion.seconds)
  }

  private func completion(
    of program: [String], until end: ContinuousClock.Instant, watch: JudgeWatch? = nil
  ) async throws(EngineError) -> Completion {
    let left = max(.milliseconds(100), ContinuousClock.now.duration(to: end))
    let command = sandbox.command(
      program, for: .tests(limits), in: sandbox.root + folder.asPathBelow, deadline: left,
      outputLimit: limits.output)
    do {
      return try await command.run(inspection: watch?.inspection) { watch?.took($0) }
    } catch {
      throw EngineError(error)
    }
  }

  private func ending(of completion: Completion, _ watch: JudgeWatch) -> Ending {
    if completion.ending == .stopped, let limit = watch.crossed { return .limit(limit) }
    let ending = Ending(completion.ending, isolated: sandbox.isolation.isIsolated)
    return ending == .signalled(SIGXFSZ) ? .limit(.fileSize) : ending
  }
}
