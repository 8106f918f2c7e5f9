/// The times of one paired measure, in seconds.
struct PairedResult: Codable {
  var name: String
  var title: String
  var limit: Double
  var countsConfirmed: Bool
  /// The lane that gave the first light.
  var lane = ""
  /// From the write of the file to Tandem's first answer.
  var light: [Double] = []
  /// From the write of the file to the judge's answer.
  var confirmed: [Double] = []
  /// From the write of the file to the end of `swift test`.
  var plain: [Double] = []
  /// What ran after one more save, if that was asked for.
  var profile: Profile?

  init(_ measure: Plan.Paired) {
    name = measure.name
    title = measure.title
    limit = measure.limit
    countsConfirmed = measure.countsConfirmed
  }

  mutating func add(_ reply: Trainer.Reply, plain seconds: Double) {
    lane = reply.first.lane
    light.append(reply.light)
    confirmed.append(reply.confirmed)
    plain.append(seconds)
  }

  /// The times that count.
  var counted: [Double] { countsConfirmed ? confirmed : light }
  /// The ratio of the medians.
  var ratio: Double { counted.median / plain.median }
  /// The median of each pair's own ratio, which drifts less with the machine.
  var pairRatio: Double { zip(counted, plain).map { $0 / $1 }.median }
  /// Whether the limit is kept.
  var holds: Bool { ratio <= limit }
}

/// What the trainer held before and after many saves.
struct EnduranceResult: Codable {
  var saves: Int
  var seconds: Double
  /// Lines that came meanwhile; most runs are superseded by the next save.
  var answers: Int
  var start: ProcessTable.Holding
  var end: ProcessTable.Holding

  /// Processes and descriptors as at the start; memory within a tenth and 4 MiB, since an allocator
  /// keeps some of what was freed.
  var holds: Bool {
    end.processes <= start.processes && end.descriptors <= start.descriptors
      && end.memory <= start.memory * 1.1 + 4
  }
}

/// What was left of a trainer that was killed in the middle of a run.
struct KillResult: Codable {
  var isolated = true
  /// Processes that were running when it was killed, for each round.
  var running: [Int] = []
  /// Processes that were left two seconds later, for each round.
  var left: [Int] = []
  /// Their names.
  var names: [String] = []

  /// Whether nothing was left.
  var holds: Bool { left.allSatisfy { $0 == 0 } }
}

/// Everything that one call of the bench found out.
struct Findings: Codable {
  var schema = 1
  var machine: Machine
  var measures: [PairedResult] = []
  /// What `--against` measured.
  var compared: [ComparedResult] = []
  var endurance: EnduranceResult?
  var kill: KillResult?
  /// What could not be measured: name and reason.
  var failures: [String: String] = [:]
}

extension [Double] {
  /// The middle one; the mean of the two in the middle of an even number; 0 of none.
  var median: Double {
    let all = sorted()
    guard let upper = all.dropFirst(count / 2).first else { return 0 }
    return count.isMultiple(of: 2) ? (all[count / 2 - 1] + upper) / 2 : upper
  }
}
