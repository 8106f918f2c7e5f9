import ArgumentParser
import Engine
import Foundation
import Katas
import Practice
import Sessions

/// How the learner's code is run.
struct EngineOptions: ParsableArguments {
  @Option(
    help: """
      judge: SwiftPM's own build and test run. sprint: the direct compile alone. auto: sprint \
      first, then the judge confirms; `run` and `next` ask the judge alone.
      """)
  var lane: LaneChoice = .auto

  @Option(help: "auto: the sandbox where it works. required: refuse without it. off: without it.")
  var isolation: IsolationMode?

  @Option(help: ArgumentHelp("Run only tests whose identifier matches.", valueName: "regex"))
  var filter: String?

  @Option(help: ArgumentHelp("The test target that is the outer loop.", valueName: "target"))
  var outer: String?

  @Option(
    name: .customLong("env"),
    help: ArgumentHelp("A variable that the learner's code sees.", valueName: "name=value"))
  var variables: [String] = []

  @Option(help: ArgumentHelp("Seconds that the tests of a loop may take.", valueName: "seconds"))
  var deadline: Double?

  @Option(help: ArgumentHelp("Seconds that a build may take.", valueName: "seconds"))
  var buildDeadline: Double?

  @Option(help: ArgumentHelp("MiB of memory that a test run may hold.", valueName: "mib"))
  var memory: Int?

  @Option(help: ArgumentHelp("Processes and threads of a test run.", valueName: "count"))
  var processes: Int?

  @Option(help: ArgumentHelp("KiB of console output that are kept.", valueName: "kib"))
  var output: Int?

  func validate() throws {
    for variable in variables where !variable.contains("=") || variable.hasPrefix("=") {
      throw ValidationError("--env wants NAME=VALUE, not `\(variable)`.")
    }
    if let filter, (try? Regex(filter)) == nil {
      throw ValidationError("--filter: `\(filter)` is no regular expression.")
    }
    let seconds = [("--deadline", deadline), ("--build-deadline", buildDeadline)]
    for (name, value) in seconds {
      if let value, !(value > 0 && value <= 86_400) {
        throw ValidationError("\(name) wants seconds between 0 and 86400, not \(value).")
      }
    }
    let counts = [("--memory", memory), ("--processes", processes), ("--output", output)]
    for (name, value) in counts {
      if let value, !(1...1_048_576).contains(value) {
        throw ValidationError("\(name) wants a number between 1 and 1048576, not \(value).")
      }
    }
  }

  /// What the session is told; limits given by flag replace the kata's and the defaults.
  func sessionOptions(
    _ configuration: Configuration, _ arrangement: Arrangement = Arrangement()
  ) -> SessionOptions {
    var arrangement = arrangement
    arrangement.silenced = Set(
      configuration.silence.compactMap { Observation.Kind(rawValue: $0) })
    return SessionOptions(
      bounds: Bounds(
        deadline: deadline, buildDeadline: buildDeadline, memory: memory, processes: processes,
        output: output),
      isolation: isolation ?? configuration.isolation ?? .auto, filter: filter,
      outerTarget: outer,
      environment: Dictionary(
        variables.map { variable in
          let parts = variable.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          return (String(parts[0]), String(parts[1]))
        }, uniquingKeysWith: { _, last in last }),
      promises: configuration.done, lane: lane, arrangement: arrangement)
  }

  /// The options of a command that prints the judge's word alone.
  ///
  /// Who asks once need not wait for the lane before it, in which a test that hangs would cost its
  /// deadline too.
  func optionsForOneAnswer(_ configuration: Configuration) -> SessionOptions {
    var options = sessionOptions(configuration)
    if options.lane == .auto { options.lane = .judge }
    return options
  }
}

extension LaneChoice: ExpressibleByArgument {}
extension IsolationMode: ExpressibleByArgument {}
