import Foundation

/// Measures Tandem and plain `swift test` on the same edits in the same run, by turns.
struct Pairing {
  let workshop: Workshop
  let pairs: Int
  let measure: Plan.Paired
  let takesProfile: Bool
  let say: @Sendable (String) -> Void

  /// Measures.
  func result() async throws -> PairedResult {
    switch measure.kind {
    case .saves(let plan): try await saves(plan)
    case .fresh(let withTemplate): try await fresh(withTemplate: withTemplate)
    }
  }

  // MARK: Saves

  private func saves(_ plan: Plan.SavePlan) async throws -> PairedResult {
    let watched = try workshop.make(plan.package(), at: "\(measure.name)/tandem")
    let plain = try workshop.make(plan.package(), at: "\(measure.name)/plain")
    let light = plan.light
    return try await Trainer.watching(watched, in: workshop) { trainer in
      say("builds both for the first time")
      _ = try trainer.firstReply()
      try await trainer.settle()
      _ = try await workshop.plainTest(nil, in: plain)

      var result = PairedResult(measure)
      // The pair of edition 0 is not counted: it warms up both.
      for edition in 0...pairs {
        say("pair \(edition) of \(pairs)")
        let edit = plan.edit(edition + 1)
        // Whoever comes second finds a warmer machine: take turns.
        var seconds = 0.0
        let plainFirst = edition.isMultiple(of: 2)
        if plainFirst {
          seconds = try await workshop.plainTest(edit, in: plain, succeeds: light == "green")
        }
        let reply = try trainer.save(edit, expecting: light)
        try await trainer.settle()
        if !plainFirst {
          seconds = try await workshop.plainTest(edit, in: plain, succeeds: light == "green")
        }
        if edition > 0 { result.add(reply, plain: seconds) }
        if let repair = plan.repair {
          _ = try trainer.save(repair(edition + 1))
          try await trainer.settle()
          _ = try await workshop.plainTest(repair(edition + 1), in: plain)
        }
      }
      if takesProfile {
        result.profile = try await Profile.taken(of: trainer.process) {
          try trainer.save(plan.edit(pairs + 2), expecting: light)
        }
        result.profile?.measure = measure.name
      }
      return result
    }
  }

  // MARK: Fresh workspaces

  private func fresh(withTemplate: Bool) async throws -> PairedResult {
    let kata = FreshKata(workshop: workshop, name: measure.name, withTemplate: withTemplate)
    say("makes a first workspace, and with it template and modules")
    try await kata.prepare()

    var result = PairedResult(measure)
    for pair in 1...pairs {
      say("pair \(pair) of \(pairs)")
      var seconds = 0.0
      if pair.isMultiple(of: 2) { seconds = try await coldTest(of: kata) }
      let reply = try await kata.reply("\(pair)")
      if !pair.isMultiple(of: 2) { seconds = try await coldTest(of: kata) }
      result.add(reply, plain: seconds)
    }
    return result
  }

  /// `swift test` where nothing was ever built: in a fresh workspace, with a home that has no caches.
  private func coldTest(of kata: FreshKata) async throws -> Double {
    let package = try await kata.make("cold")
    let home = workshop.folder.appending(path: "\(measure.name)/home")
    defer {
      try? FileManager.default.removeItem(at: package)
      try? FileManager.default.removeItem(at: home)
    }
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    // The test that the kata begins with is red on purpose.
    return try await workshop.plainTest(
      nil, in: package, succeeds: false, environment: Workshop.home(home))
  }
}
