/// Measures two releases on the same edits in the same run, by turns.
struct Comparison {
  /// Where each release works: with a home, caches and packages of its own.
  let workshops: [Side: Workshop]
  let pairs: Int
  let measure: Plan.Paired
  let say: @Sendable (String) -> Void

  /// Compares what `options` ask for.
  init(
    _ options: Options, _ measure: Plan.Paired, say: @escaping @Sendable (String) -> Void
  ) throws {
    self.measure = measure
    self.say = say
    pairs = measure.comparedPairs(of: options.pairs)
    workshops = try Dictionary(
      uniqueKeysWithValues: Side.allCases.map { ($0, try Workshop(options, $0)) })
  }

  /// Measures.
  func result() async throws -> ComparedResult {
    switch measure.kind {
    case .saves(let plan): try await saves(plan)
    case .fresh(let withTemplate): try await fresh(withTemplate: withTemplate)
    }
  }

  private func saves(_ plan: Plan.SavePlan) async throws -> ComparedResult {
    try await watching(Side.allCases[...], plan, [:]) { trainers in
      say("builds both for the first time")
      for trainer in trainers.values {
        _ = try trainer.firstReply()
        try await trainer.settle()
      }
      var result = ComparedResult(measure)
      func save(_ edit: Edit, _ side: Side, expecting light: String) async throws -> Trainer.Reply?
      {
        guard let trainer = trainers[side] else { return nil }
        let reply = try trainer.save(edit, expecting: light)
        try await trainer.settle()
        return reply
      }
      // The pair of edition 0 is not counted: it warms up both.
      for edition in 0...pairs {
        say("pair \(edition) of \(pairs)")
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
  }

  /// Starts a trainer for each of the sides in a package of its own.
  private func watching(
    _ sides: ArraySlice<Side>, _ plan: Plan.SavePlan, _ trainers: [Side: Trainer],
    _ body: ([Side: Trainer]) async throws -> ComparedResult
  ) async throws -> ComparedResult {
    guard let side = sides.first, let workshop = workshops[side] else {
      return try await body(trainers)
    }
    let package = try workshop.make(plan.package(), at: measure.name)
    return try await Trainer.watching(package, in: workshop) { trainer in
      try await watching(
        sides.dropFirst(), plan, trainers.merging([side: trainer]) { $1 }, body)
    }
  }

  private func fresh(withTemplate: Bool) async throws -> ComparedResult {
    let katas = workshops.mapValues {
      FreshKata(workshop: $0, name: measure.name, withTemplate: withTemplate)
    }
    say("makes first workspaces, and with them templates and modules")
    for kata in katas.values { try await kata.prepare() }
    var result = ComparedResult(measure)
    for pair in 1...pairs {
      say("pair \(pair) of \(pairs)")
      for side in Side.order(inPair: pair) {
        if let reply = try await katas[side]?.reply("\(pair)") { result[side].add(reply) }
      }
    }
    return result
  }
}
