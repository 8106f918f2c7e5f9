import Testing
import Verdicts

/// The table of limits, and the amounts that are chosen of them.
@Suite struct `A limit` {
  @Test func `keeps its key, its range and what is usual`() {
    let rows = Limit.allCases.map { limit in
      let row = limit.row
      return [limit.rawValue, row.key ?? "–", "\(row.range)", "\(row.usual)", row.unit.rawValue]
        .joined(separator: " ")
    }
    #expect(
      rows == [
        "deadline deadline 0...3600 20 seconds",
        "buildDeadline build-deadline 0...3600 120 seconds",
        "memory memory 64...65536 2048 mib", "processes processes 1...1048576 256 count",
        "fileSize – 1...65536 64 mib", "output output 1...262144 1024 kib",
      ])
  }

  @Test(arguments: Limit.allCases)
  func `allows the ends of its range and nothing beyond them`(limit: Limit) {
    let row = limit.row
    let isTime = row.unit == .seconds
    #expect(row.allows(isTime ? 0.001 : Double(row.range.lowerBound)))
    #expect(row.allows(Double(row.usual)) && row.allows(Double(row.range.upperBound)))
    #expect(!row.allows(isTime ? 0 : Double(row.range.lowerBound - 1)))
    #expect(!row.allows(Double(row.range.upperBound + 1)))
    #expect(row.allows(Double(row.usual) + 0.5) == isTime)
    #expect(!row.allows(.nan) && !row.allows(.infinity))
  }

  @Test(arguments: Limit.allCases)
  func `fits beside a badge, and has help if it can be chosen`(limit: Limit) {
    #expect(limit.row.name.count <= 18)
    #expect(limit.row.help.isEmpty == (limit.row.key == nil))
  }

  @Test func `counts in bytes, pieces and seconds`() {
    let limits: Limits = [.memory: 64, .output: 8, .processes: nil, .deadline: 0.5]
    #expect(limits.amount(of: .memory) == 64 << 20)
    #expect(limits.amount(of: .output) == 8_192)
    #expect(limits.amount(of: .processes) == 256)
    #expect(limits.deadline == .milliseconds(500) && limits.buildDeadline == .seconds(120))
    #expect(limits[.memory] == 64 && limits[.processes] == nil && limits[.fileSize] == nil)
  }
}
