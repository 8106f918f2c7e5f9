import Files
import Foundation
import Glibc
import Processes
import Verdicts

/// The second half of `swift test`: runs the built bundle once for each framework.
///
/// The bundle is started as `swift test` starts it, but directly: through `swift test` a signal is
/// lost, and its status is only 0 or 1.
struct TestRun: Sendable {
  let sandbox: Sandbox
  let loop: Loop
  /// The package's folder relative to the copy; empty for the copy itself.
  let folder: String
  /// The program that runs the tests, as the sandbox shows it.
  let bundle: String
  /// The lane that built it: event streams of both must not be taken for each other.
  var lane = Lane.judge
  /// The frameworks whose tests the program holds.
  var frameworks: Set<TestResult.Framework> = [.xctest, .swiftTesting]
  var selection: TestSelection
  let limits: Limits
  var names = TestFileNames()
  /// Whether tests run side by side, as they do by default.
  var isParallel = true

  /// Runs XCTest and then Swift Testing, in the order of `swift test`, within one deadline.
  ///
  /// - Parameter onProgress: Receives how many test functions of how many have ended, on each change.
  /// - Throws: ``EngineError`` for what is not the learner's fault.
  func run(
    onProgress: @escaping @Sendable (_ ended: Int, _ total: Int) -> Void
  ) async throws(EngineError) -> [FrameworkRun] {
    let end = ContinuousClock.now + limits.deadline
    var runs = frameworks.contains(.xctest) ? try await runXCTest(until: end) : []
    runs.append(try await runSwiftTesting(until: end, onProgress: onProgress))
    return runs
  }

  /// Runs only Swift Testing.
  func runSwiftTesting(
    until end: ContinuousClock.Instant, onProgress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(EngineError) -> FrameworkRun {
    let manner = isParallel ? "parallel" : "serial"
    let name = "\(lane.rawValue)-\(loop.rawValue)-\(manner).jsonl"
    let events = EventFile(path: "\(sandbox.folders.exchange)/\(name)")
    // What an earlier run of the same tests left must not speak for this one.
    try? FileManager.default.removeItem(atPath: events.path)
    let arguments =
      [
        "--testing-library", "swift-testing", "--event-stream-output-path",
        "\(sandbox.exchange)/\(name)", "--event-stream-version", "6.3",
      ] + (isParallel ? [] : ["--no-parallel"]) + selection.options
    return try await start(
      arguments, as: .swiftTesting, events: events, until: end, onProgress: onProgress)
  }

  /// Runs XCTest; not at all if it has no test that is meant.
  ///
  /// XCTest knows no regular expressions. As `swift test --filter` does, the bundle is asked for its
  /// tests and gets the names of those that are meant. A list that is not whole stands for a run that
  /// did not come to its end: tests that it lacks would be passed over in silence.
  private func runXCTest(
    until end: ContinuousClock.Instant
  ) async throws(EngineError) -> [FrameworkRun] {
    let library = ["--testing-library", "xctest"]
    if selection.isEverything {
      return [try await start(library, as: .xctest, events: nil, until: end)]
    }
    var listing = try await start(
      library + ["--list-tests"], as: .xctest, events: nil, until: end,
      outputLimit: XCTestListing.outputLimit)
    guard let list = XCTestListing(listing) else {
      // Not what was printed: that could look like a run.
      listing.console = "The list of XCTest tests came to no end, so none of them was run.\n"
      return [listing]
    }
    var runs: [FrameworkRun] = []
    for specifier in list.specifiers(of: selection) {
      runs.append(
        try await start(library + [specifier], as: .xctest, events: nil, until: end))
    }
    return runs
  }

  private func start(
    _ arguments: [String], as framework: TestResult.Framework, events: EventFile?,
    until end: ContinuousClock.Instant, outputLimit: Int? = nil,
    onProgress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(EngineError) -> FrameworkRun {
    let watch = RunWatch(
      limits: limits, isIsolated: sandbox.isolation.isIsolated, events: events,
      onProgress: onProgress)
    let completion = try await completion(
      of: [bundle] + arguments, until: end, watch: watch,
      outputLimit: outputLimit ?? limits.amount(of: .output))
    let text = events?.text(atMost: limits.amount(of: .fileSize)) ?? ""
    if sandbox.isolation.isIsolated { try SandboxFailure.check(completion, events: text) }
    if events != nil, DiskSpace(at: sandbox.folders.exchange)?.mayHaveCut(events: text) == true {
      throw .diskFull(sandbox.folders.exchange)
    }
    let ending = ending(of: completion, watch)
    // The loader's word that a library or a symbol is missing: our mistake, not the learner's.
    if lane == .sprint, ending == .exited(127), text.isEmpty {
      throw .notServed(because: "the tests could not be loaded")
    }
    return FrameworkRun(
      framework: framework, ending: ending, events: names.restored(text),
      console: names.restored(completion.output.text), consoleIsCut: completion.output.leftOut > 0,
      seconds: completion.seconds)
  }

  private func completion(
    of program: [String], until end: ContinuousClock.Instant, watch: RunWatch, outputLimit: Int
  ) async throws(EngineError) -> Completion {
    let left = max(.milliseconds(100), ContinuousClock.now.duration(to: end))
    let command = sandbox.command(
      program, for: .tests(limits), in: sandbox.root + folder.asPathBelow, deadline: left,
      outputLimit: outputLimit)
    defer { watch.end() }
    return try await command.completion(inspection: watch.inspection) { watch.count($0) }
  }

  private func ending(of completion: Completion, _ watch: RunWatch) -> Ending {
    if let limit = watch.crossed { return .limit(limit) }
    let ending = Ending(completion.ending, isolated: sandbox.isolation.isIsolated)
    return ending == .signalled(SIGXFSZ) ? .limit(.fileSize) : ending
  }
}

/// How compiled tests call the source files of their package, where a lane gave it others.
struct TestFileNames: Sendable {
  /// Replaces the lane's names in what the tests wrote.
  var restored: @Sendable (String) -> String = { $0 }
  /// The stems by which the tests call the file with a stem.
  var stems: @Sendable (String) -> [String] = { [$0] }
}
