/// A bound on a run: the names are those of the verdict's JSON, the rest of it is in its ``row``.
///
/// A further limit is a case with its row here, a flag in `LimitOptions`, and a measure in the
/// engine's `LimitUsage` if it is watched.
public enum Limit: String, Codable, Sendable, CaseIterable {
  /// How long the tests of one loop may run; a run that it ends is ``Reason/timedOut``.
  case deadline = "deadline"
  /// How long the build of one loop may take; a build that it ends is ``Reason/notBuilt``.
  case buildDeadline = "buildDeadline"
  /// Resident memory of all processes of the run together; watched.
  case memory = "memory"
  /// Number of processes and threads; watched.
  case processes = "processes"
  /// Size of a single file that the run writes; the kernel ends the run by a signal.
  case fileSize = "fileSize"
  /// Console output that is kept, head and tail; a run ends when it writes more than the most that
  /// can be kept.
  case output = "output"

  /// What Tandem knows of the limit.
  public var row: Row {
    switch self {
    case .deadline:
      Row(
        name: "time limit", unit: .seconds, range: 0...3_600, usual: 20, key: "deadline",
        help: "Seconds that the tests of a loop may take.")
    case .buildDeadline:
      Row(
        name: "build time limit", unit: .seconds, range: 0...3_600, usual: 120,
        key: "build-deadline", help: "Seconds that a build may take.")
    case .memory:
      Row(
        name: "memory limit", unit: .mib, range: 64...65_536, usual: 2_048, key: "memory",
        help: "MiB of memory that a test run may hold.",
        // Address space is more than memory: each thread reserves 8 MiB that it never touches.
        backstop: Backstop(resource: "as", times: 4, plus: 4 << 30))
    case .processes:
      Row(
        name: "process limit", unit: .count, range: 1...1_048_576, usual: 256, key: "processes",
        help: "Processes and threads of a test run.",
        backstop: Backstop(resource: "nproc", times: 4, countsPerUser: true))
    case .fileSize:
      Row(
        name: "file size limit", unit: .mib, range: 1...65_536, usual: 64,
        backstop: Backstop(resource: "fsize"))
    case .output:
      Row(
        name: "output limit", unit: .kib, range: 1...262_144, usual: 1_024, key: "output",
        help: "KiB of console output that are kept.")
    }
  }
}

extension Limit {
  /// A row of the table of limits.
  public struct Row: Sendable {
    /// The limit on the screen, 18 columns at most: "The run went over the memory limit".
    public var name: String
    /// What its amounts are counted in.
    public var unit: Unit
    /// What may be chosen; of seconds also fractions, but never none.
    public var range: ClosedRange<Int>
    /// The amount where none was chosen.
    public var usual: Int
    /// The key in `kata.yml`, and the flag after two dashes; nil if nobody can choose an amount.
    public var key: String?
    /// The flag's help.
    public var help = ""
    /// The bound that the kernel keeps, too.
    public var backstop: Backstop?

    /// Whether an amount may be chosen.
    public func allows(_ amount: Double) -> Bool {
      amount > 0 && amount >= Double(range.lowerBound) && amount <= Double(range.upperBound)
        && (unit == .seconds || amount == amount.rounded())
    }

    /// The most that may be chosen, in bytes or pieces.
    public var most: Int { range.upperBound * unit.bytes }

    /// What an amount must be: the end of a sentence that begins with the key or the flag.
    public var requirement: String {
      unit == .seconds
        ? "a number of seconds, more than 0 and at most \(range.upperBound)"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }

  /// What the amounts of a limit are counted in; the names are those of the values in the help.
  public enum Unit: String, Sendable {
    /// Seconds.
    case seconds
    /// Mebibytes.
    case mib
    /// Kibibytes.
    case kib
    /// Pieces.
    case count

    /// How many bytes one is; 1 for what is not counted in bytes.
    var bytes: Int {
      switch self {
      case .mib: 1 << 20
      case .kib: 1 << 10
      case .seconds, .count: 1
      }
    }
  }

  /// A bound that `prlimit` sets for the tests.
  ///
  /// For a limit that is watched it is wider, so that the watch comes first and can name the limit.
  public struct Backstop: Sendable {
    /// The long option of `prlimit`, without its dashes.
    public var resource: String
    /// How many times the limit it is.
    public var times = 1
    /// What is added, in the resource's own unit.
    public var plus = 0
    /// Whether the kernel counts what a user has in all runs, unless the sandbox has users of its own.
    public var countsPerUser = false
  }
}
