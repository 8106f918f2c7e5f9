import ArgumentParser
import Engine
import Sessions
import Testing
import Verdicts

@testable import tandem

/// The flags of a run, which are the engine's own values.
@Suite struct `The flags of a run` {
  private static let rows = Limit.allCases.filter { $0.row.key != nil }

  private func complaint(_ words: String...) -> String? {
    do {
      _ = try EngineOptions.parse(words)
      return nil
    } catch {
      return EngineOptions.message(for: error)
    }
  }

  @Test(arguments: rows)
  func `choose a limit at the ends of its range`(limit: Limit) throws {
    let flag = "--" + (try #require(limit.row.key))
    for amount in [max(1, limit.row.range.lowerBound), limit.row.range.upperBound] {
      let options = try EngineOptions.parse([flag, "\(amount)"])
      #expect(options.sessionOptions(Configuration()).limits == [limit: Double(amount)])
    }
  }

  @Test(arguments: rows)
  func `refuse a limit beyond them, with what it must be`(limit: Limit) throws {
    let flag = "--" + (try #require(limit.row.key))
    for amount in [0, limit.row.range.upperBound + 1] {
      #expect(
        complaint(flag, "\(amount)") == "\(flag) must be \(limit.row.requirement), not \(amount).")
    }
  }

  @Test func `say in full what a limit must be`() {
    #expect(
      complaint("--memory", "2.5")
        == "--memory must be a whole number from 64 to 65536, not 2.5.")
    #expect(
      complaint("--deadline", "3601")
        == "--deadline must be a number of seconds, more than 0 and at most 3600, not 3601.")
  }

  @Test(arguments: rows)
  func `have the help of the table`(limit: Limit) throws {
    let flag = "--" + (try #require(limit.row.key))
    let help = EngineOptions.helpMessage(columns: 200)
    #expect(help.contains("\(flag) <\(limit.row.unit.rawValue)>"))
    #expect(help.contains(limit.row.help))
  }

  @Test func `choose nothing by default`() throws {
    let options = try EngineOptions.parse([]).sessionOptions(Configuration())
    #expect(options.limits == Limits() && options.isolation == .auto && options.lane == .auto)
  }

  @Test func `are stronger than the settings`() throws {
    var settings = Configuration()
    settings.isolation = .required
    let options = try EngineOptions.parse(["--isolation", "off", "--lane", "sprint"])
    #expect(options.sessionOptions(settings).isolation == .off)
    #expect(options.sessionOptions(settings).lane == .sprint)
    #expect(try EngineOptions.parse([]).sessionOptions(settings).isolation == .required)
  }
}
