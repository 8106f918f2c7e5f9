import ArgumentParser
import Engine
import Foundation
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

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    for variable in variables where !variable.contains("=") || variable.hasPrefix("=") {
      throw ValidationError("--env wants NAME=VALUE, not `\(variable)`.")
    }
    if let filter, (try? Regex(filter)) == nil {
      throw ValidationError("--filter: `\(filter)` is not a regular expression.")
    }
  }

  /// The options of the session; limits given by flag replace the kata's and the defaults.
  func sessionOptions(
    _ configuration: Configuration, _ arrangement: Arrangement = Arrangement()
  ) -> SessionOptions {
    var arrangement = arrangement
    arrangement.silenced = Set(
      configuration.silence.compactMap { Observation.Kind(rawValue: $0) })
    return SessionOptions(
      limits: limits.limits, isolation: isolation ?? configuration.isolation ?? .auto,
      filter: filter, outerTarget: outer,
      environment: Dictionary(
        variables.map { variable in
          let parts = variable.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          return (String(parts[0]), String(parts[1]))
        }, uniquingKeysWith: { _, last in last }),
      checklist: configuration.done, lane: lane, arrangement: arrangement)
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
