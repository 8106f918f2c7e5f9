/// Measures two releases on the same edits in the same run, by turns.
struct Comparison {
  /// What was found, and why the next measure could not be taken; nil if all were.
  struct Outcome: Sendable {
    var results: [ComparedResult] = []
    var failure: String?
  }

  /// Where each release works: with a home, caches and packages of its own.
  private let workshops: [Side: Workshop]
  /// How many pairs were asked for.
  private let pairs: Int
  private let say: @Sendable (_ measure: String, _ progress: String) -> Void
  private let show: @Sendable (ComparedResult) -> Void

  /// Takes measures that one package serves, in this order, until one fails.
  static func results(
    of group: [Plan.Paired], _ options: Options,
    say: @escaping @Sendable (_ measure: String, _ progress: String) -> Void,
    show: @escaping @Sendable (ComparedResult) -> Void
  ) async -> Outcome {
    do {
      let workshops = try Side.allCases.map { ($0, try Workshop(options, $0)) }
      let comparison = Comparison(
        workshops: Dictionary(uniqueKeysWithValues: workshops), pairs: options.pairs, say: say,
        show: show)
      return try await comparison.outcome(of: group)
    } catch {
      return Outcome(failure: "\(error)")
    }
  }

  private func outcome(of group: [Plan.Paired]) async throws -> Outcome {
    guard let first = group.first else { return Outcome() }
    switch first.kind {
    case .fresh(let withTemplate):
      let result = try await fresh(first, withTemplate: withTemplate)
      show(result)
      return Outcome(results: [result])
    case .saves(let plan):
      return try await watching(Side.allCases[...], plan, at: first.name, [:]) { trainers in
        say(first.name, "builds both for the first time")
        for trainer in trainers.values {
          _ = try trainer.firstReply()
          try await trainer.settle()
        }
        var outcome = Outcome()
        do {
          for measure in group {
            guard case .saves(let plan) = measure.kind else { continue }
            outcome.results.append(try await saves(measure, plan, trainers))
            outcome.results.last.map(show)
          }
        } catch {
          outcome.failure = "\(error)"
        }
        return outcome
      }
    }
  }

  private func saves(
    _ measure: Plan.Paired, _ plan: Plan.SavePlan, _ trainers: [Side: Trainer]
  ) async throws -> ComparedResult {
    let pairs = measure.comparedPairs(of: pairs)
    var result = ComparedResult(measure)
    func save(_ edit: Edit, _ side: Side, expecting light: String) async throws -> Trainer.Reply? {
      guard let trainer = trainers[side] else { return nil }
      let reply = try trainer.save(edit, expecting: light)
      try await trainer.settle()
      return reply
    }
    // The pair of edition 0 is not counted: it warms up both.
    for edition in 0...pairs {
      say(measure.name, "pair \(edition) of \(pairs)")
      for side in Side.order(inPair: edition) {
        let reply = try await save(plan.edit(edition + 1), side, expecting: plan.light)
        if edition > 0, let reply { result[side].add(reply) }
      }
      guard let repair = plan.repair else { continue }
      for side in Side.order(inPair: edition) {
        _ = try await save(repair(edition + 1), side, expecting: "green")
      }
    }
    return result
  }

  /// Starts a trainer for each of the sides in a package of its own.
  private func watching(
    _ sides: ArraySlice<Side>, _ plan: Plan.SavePlan, at name: String, _ trainers: [Side: Trainer],
    _ body: ([Side: Trainer]) async throws -> Outcome
  ) async throws -> Outcome {
    guard let side = sides.first, let workshop = workshops[side] else {
      return try await body(trainers)
    }
    let package = try workshop.make(plan.package(), at: name)
    return try await Trainer.watching(package, in: workshop) { trainer in
      try await watching(
        sides.dropFirst(), plan, at: name, trainers.merging([side: trainer]) { $1 }, body)
    }
  }

  private func fresh(
    _ measure: Plan.Paired, withTemplate: Bool
  ) async throws -> ComparedResult {
    let pairs = measure.comparedPairs(of: pairs)
    let katas = workshops.mapValues {
      FreshKata(workshop: $0, name: measure.name, withTemplate: withTemplate)
    }
    say(measure.name, "makes first workspaces, and with them templates and modules")
    for kata in katas.values { try await kata.prepare() }
    var result = ComparedResult(measure)
    for pair in 1...pairs {
      say(measure.name, "pair \(pair) of \(pairs)")
      for side in Side.order(inPair: pair) {
        if let reply = try await katas[side]?.reply("\(pair)") { result[side].add(reply) }
      }
    }
    return result
  }
}
