import Foundation
import Glibc

/// Which programs a trainer ran after a save, and when: where the time of a light goes.
struct Profile: Codable, Sendable {
  /// A program's life in milliseconds after the save, as far as it was seen.
  struct Program: Codable, Sendable {
    var name: String
    var from: Int
    var to: Int
  }

  /// The measure's name.
  var measure = ""
  var programs: [Program]
  /// Milliseconds from the save to the first light and to the judge's word.
  var light: Int
  var confirmed: Int

  /// Looks every few milliseconds while one save is answered.
  ///
  /// Looking costs time of its own, so this save is in no measure.
  static func taken(
    of process: pid_t, during save: () throws -> Trainer.Reply
  ) async throws -> Profile {
    let start = ContinuousClock.now
    let looking = Task.detached { () -> [Program] in
      var seen: [ProcessTable.Entry: Program] = [:]
      while !Task.isCancelled {
        let now = Int(start.duration(to: .now).seconds * 1000)
        for entry in ProcessTable().descendants(of: process) {
          let from = seen[entry]?.from ?? now
          seen[entry] = Program(name: entry.name, from: from, to: now)
        }
        try? await ContinuousClock().sleep(for: .milliseconds(4))
      }
      return seen.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
    defer { looking.cancel() }
    let reply = try save()
    looking.cancel()
    return Profile(
      programs: await looking.value, light: Int(reply.light * 1000),
      confirmed: Int(reply.confirmed * 1000))
  }

  /// The programs that did work, one a line; those that only hold others are left out.
  var text: String {
    let holders: Set = ["bwrap", "prlimit", "setpriv", "sh", "env"]
    let lines = programs.filter { !holders.contains($0.name) }.map { program in
      "    \(pad(program.from)) – \(pad(program.to)) ms  \(program.name)"
    }
    return (["\(measure): light after \(light) ms, judge after \(confirmed) ms"] + lines)
      .joined(separator: "\n")
  }

  private func pad(_ number: Int) -> String {
    String(repeating: " ", count: max(0, 5 - "\(number)".count)) + "\(number)"
  }
}
