import Foundation
import Glibc

/// Measures what lasts: many saves in a minute, and a trainer that is killed.
struct Endurance {
  let workshop: Workshop
  let say: @Sendable (String) -> Void

  /// 200 saves in 60 s: what the trainer holds before and after them.
  func manySaves(count: Int = 200, seconds: Int = 60) async throws -> EnduranceResult {
    let package = try workshop.make(.ordinary(testFiles: 1), at: "endurance")
    return try await Trainer.watching(package, in: workshop) { trainer in
      _ = try trainer.firstReply()
      // An allocator needs a few runs until it has what it keeps.
      for edition in 1...10 {
        say("warms up, \(edition) of 10")
        _ = try trainer.save(SamplePackage.library(edition: edition))
        try await trainer.settle()
      }
      let before = ProcessTable.Holding(of: trainer.process)
      let start = ContinuousClock.now
      var answers = 0
      for save in 1...count {
        say("save \(save) of \(count)")
        try workshop.save(SamplePackage.library(edition: save + 10), in: package)
        answers += trainer.lines(until: start + .seconds(seconds) * save / count).count
      }
      let took = start.duration(to: .now).seconds
      // The last save gets its light, as if nothing had been.
      _ = try trainer.save(SamplePackage.library(edition: count + 11))
      try await trainer.settle()
      return EnduranceResult(
        saves: count, seconds: took, answers: answers, start: before,
        end: ProcessTable.Holding(of: trainer.process))
    }
  }

  /// SIGKILL at another moment of a run each time: what is left two seconds later.
  func kills(rounds: Int) async throws -> KillResult {
    let package = try workshop.make(.ordinary(testFiles: 1), at: "kill")
    let clock = ContinuousClock()
    var result = KillResult()
    for round in 1...rounds {
      say("round \(round) of \(rounds)")
      let edit = SamplePackage.library(edition: round)
      let family = try await Trainer.watching(package, in: workshop) { trainer in
        // It must also work again after the kill of the round before.
        let reply = try trainer.firstReply()
        result.isolated = result.isolated && reply.first.isolated
        try await trainer.settle()
        try workshop.save(edit, in: package)
        // From the first moments of the sprint lane far into the judge's run.
        try await clock.sleep(for: .milliseconds(40 * round))
        let limit = clock.now + .seconds(10)
        var family = ProcessTable.Family(of: trainer.process)
        while family.members.isEmpty, clock.now < limit {
          family = ProcessTable.Family(of: trainer.process)
        }
        kill(trainer.process, SIGKILL)
        return family
      }
      guard !family.members.isEmpty else { throw Refusal("Nothing ran when it was killed.") }
      try await clock.sleep(for: .seconds(2))
      let left = ProcessTable().left(of: family)
      result.running.append(family.members.count)
      result.left.append(left.count)
      result.names += left.map(\.name)
      for entry in left { kill(entry.process, SIGKILL) }
    }
    return result
  }
}
