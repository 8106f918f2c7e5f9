import Foundation

/// Measures `tandem watch` against plain `swift test` or another release, and reports what it found.
@main struct Bench {
  let options: Options
  let workshop: Workshop
  var findings: Findings

  static func main() async throws {
    do throws(Refusal) {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if options.help { return print(Options.usage) }
      if options.list { return print(Plan.names.joined(separator: "\n")) }
      if let other = options.against, !FileManager.default.isExecutableFile(atPath: other) {
        throw Refusal("\(other) is not a program. Build it first; Docs/Benchmarks.md shows how.")
      }
      let workshop = try orRefuse { try Workshop(options) }
      var bench = Bench(
        options: options, workshop: workshop, findings: Findings(machine: await Machine(workshop)))
      await bench.measure()
      try orRefuse { try bench.report() }
      exit(bench.findings.failures.isEmpty ? 0 : 1)
    } catch {
      Self.say("bench: \(error)\n")
      exit(64)
    }
  }

  private static func orRefuse<Value>(_ work: () throws -> Value) throws(Refusal) -> Value {
    do {
      return try work()
    } catch {
      throw Refusal("\(error)")
    }
  }

  /// Measures everything that is wanted.
  private mutating func measure() async {
    if options.isComparison { await compareReleases() } else { await measureAgainstSwiftTest() }
    findings.machine.loadAtEnd = Machine.load
  }

  private mutating func compareReleases() async {
    for group in Plan.compared(options.wants) {
      var left = group[...]
      while let first = left.first {
        // Each result is shown as soon as it is there: the whole takes long.
        let found = await Comparison.results(
          of: Array(left), options, say: { Self.progress("\($0): \($1)") },
          show: { result in
            Self.progress("")
            print(ComparedReport.lines(result).joined(separator: "\n"))
            fflush(nil)
          })
        findings.compared += found.results
        left = left.dropFirst(found.results.count)
        if let failure = found.failure {
          findings.failures[left.popFirst()?.name ?? first.name] = failure
        }
        try? keep()
      }
    }
  }

  private mutating func measureAgainstSwiftTest() async {
    for plan in Plan.paired {
      await attempt(plan.name) { bench, say in
        let pairing = Pairing(
          workshop: bench.workshop, pairs: bench.options.pairs, measure: plan,
          takesProfile: bench.options.profile, say: say)
        bench.findings.measures.append(try await pairing.result())
      }
    }
    await attempt("endurance") { bench, say in
      let endurance = Endurance(workshop: bench.workshop, say: say)
      bench.findings.endurance = try await endurance.manySaves()
    }
    await attempt("kill") { bench, say in
      let endurance = Endurance(workshop: bench.workshop, say: say)
      bench.findings.kill = try await endurance.kills(rounds: bench.options.pairs)
    }
  }

  /// Measures one thing; a failure is kept with the others' results.
  private mutating func attempt(
    _ name: String,
    _ work: (inout Bench, _ say: @escaping @Sendable (String) -> Void) async throws -> Void
  ) async {
    guard options.wants(name) else { return }
    do {
      try await work(&self) { Self.progress("\(name): \($0)") }
    } catch {
      findings.failures[name] = "\(error)"
    }
    Self.progress("")
    // What was found stays found if somebody stops the rest.
    try? keep()
  }

  private func keep() throws {
    guard let json = options.json else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(findings).write(to: URL(filePath: json))
  }

  private func report() throws {
    if options.isComparison {
      print(
        ComparedReport(findings: findings, other: options.other, this: options.tandem).text)
      return try keep()
    }
    let report = Report(findings: findings)
    print(report.table)
    for result in findings.measures { result.profile.map { print("\n" + $0.text) } }
    try keep()
    if let page = options.page {
      try report.write(into: URL(filePath: options.root).appending(path: page))
    }
  }

  /// Shows what goes on, in a line that is written over; nothing if nobody looks.
  private static func progress(_ text: String) {
    if isatty(STDERR_FILENO) == 1 { say("\r\u{1B}[K" + text) }
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
