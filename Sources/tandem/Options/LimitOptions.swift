import ArgumentParser
import Verdicts

/// The limits of a run as flags, with the names, the help and the ranges of the table.
struct LimitOptions: ParsableArguments {
  @Option(.deadline) var deadline: Double?
  @Option(.buildDeadline) var buildDeadline: Double?
  @Option(.memory) var memory: Double?
  @Option(.processes) var processes: Double?
  @Option(.output) var output: Double?

  var limits: Limits {
    [
      .deadline: deadline, .buildDeadline: buildDeadline, .memory: memory, .processes: processes,
      .output: output,
    ]
  }

  func validate() throws {
    for limit in Limit.allCases {
      guard let amount = limits[limit], !limit.row.allows(amount) else { continue }
      let name = limit.row.key ?? limit.rawValue
      let given = Int(exactly: amount).map(String.init) ?? String(amount)
      throw ValidationError("--\(name) must be \(limit.row.requirement), not \(given).")
    }
  }
}

extension Option where Value == Double? {
  /// The flag that chooses an amount of a limit.
  fileprivate init(_ limit: Limit) {
    let row = limit.row
    self.init(
      name: .customLong(row.key ?? limit.rawValue),
      help: ArgumentHelp(row.help, valueName: row.unit.rawValue))
  }
}
