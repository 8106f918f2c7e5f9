import Foundation
import Glibc
import Subprocess
import SystemPackage

/// `tandem watch DIR --json` as a child: saves go in, lines come out.
final class Trainer {
  /// One line of its output.
  struct Answer: Decodable {
    var run: String
    var light: String
    var reason: String
    var lane: String
    var confirmed: Bool
    var isolated: Bool
  }

  /// What a save brought, in seconds from the write of the file.
  struct Reply {
    var first: Answer
    var light: Double
    var confirmed: Double
  }

  /// Its process.
  let process: pid_t
  /// How long a light may take before we say that it cannot be measured.
  static let patience = Duration.seconds(300)

  private let workshop: Workshop
  private let package: URL
  private let output: Int32
  private var unread: [UInt8] = []
  private var lastRead = ContinuousClock.now
  private var lastRun = ""
  private let start: ContinuousClock.Instant

  private init(
    _ process: pid_t, _ workshop: Workshop, _ package: URL, output: Int32,
    start: ContinuousClock.Instant
  ) {
    self.process = process
    self.workshop = workshop
    self.package = package
    self.output = output
    self.start = start
  }

  /// Starts a trainer, works with it and ends it, whatever happens.
  static func watching<Result: Sendable>(
    _ package: URL, in workshop: Workshop, _ body: (Trainer) async throws -> Result
  ) async throws -> Result {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Refusal("No pipe could be made.") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let output = ends[0]
    defer { close(output) }
    let start = ContinuousClock.now
    let outcome = try await Subprocess.run(
      .path(FilePath(workshop.tandem)), arguments: ["watch", package.path, "--json"],
      environment: workshop.variables(), input: .none,
      output: .fileDescriptor(FileDescriptor(rawValue: ends[1]), closeAfterSpawningProcess: true),
      error: .fileDescriptor(try workshop.file("said"), closeAfterSpawningProcess: true)
    ) { execution -> Swift.Result<Result, any Error> in
      let process = execution.processIdentifier.value
      let trainer = Trainer(process, workshop, package, output: output, start: start)
      let result: Swift.Result<Result, any Error>
      do {
        result = .success(try await body(trainer))
      } catch {
        result = .failure(error)
      }
      let patience = Duration.seconds(10)
      await execution.teardown(using: [.gracefulShutDown(allowedDurationToNextStep: patience)])
      return result
    }
    return try outcome.closureResult.get()
  }

  /// The light that it shows by itself when it starts, timed from the start of the program.
  func firstReply() throws -> Reply { try reply(since: start) }

  /// Saves a file and waits for the light and for the judge's word.
  ///
  /// - Parameter light: The light that must come; another one is no measurement.
  func save(_ edit: Edit, expecting light: String = "green") throws -> Reply {
    _ = lines(until: .now)
    let start = ContinuousClock.now
    try workshop.save(edit, in: package)
    let reply = try reply(since: start)
    guard reply.first.light == light else {
      throw Refusal("Tandem says \(reply.first.light), \(reply.first.reason); not \(light).")
    }
    return reply
  }

  private func reply(since start: ContinuousClock.Instant) throws -> Reply {
    let limit = start + Self.patience
    var first: (answer: Answer, seconds: Double)?
    while ContinuousClock.now < limit {
      guard let (answer, time) = try next(until: .now + .seconds(1)) else {
        // It complains on stderr where there is no light to be had.
        if workshop.lastWords.contains("tandem: ") { break }
        continue
      }
      let seconds = start.duration(to: time).seconds
      if let first, answer.run == first.answer.run {
        guard answer.confirmed else { continue }
        lastRun = answer.run
        guard answer.light == first.answer.light else {
          throw Refusal("The sprint lane said \(first.answer.light), the judge \(answer.light).")
        }
        return Reply(first: first.answer, light: first.seconds, confirmed: seconds)
      }
      guard answer.run != lastRun else { continue }
      if answer.confirmed {
        lastRun = answer.run
        return Reply(first: answer, light: seconds, confirmed: seconds)
      }
      first = (answer, seconds)
    }
    throw Refusal("No light came in time. Tandem's last words:\n\(workshop.lastWords)")
  }

  /// Reads what comes until some time, and leaves nothing unread that would stop the trainer.
  func lines(until time: ContinuousClock.Instant) -> [Answer] {
    var answers: [Answer] = []
    while let (answer, _) = try? next(until: time) {
      lastRun = answer.run
      answers.append(answer)
    }
    return answers
  }

  /// The next line and when it came; nil if none came until the limit.
  private func next(
    until limit: ContinuousClock.Instant
  ) throws -> (Answer, ContinuousClock.Instant)? {
    while true {
      if let end = unread.firstIndex(of: 10) {
        let line = Data(unread[..<end])
        unread.removeSubrange(...end)
        return (try JSONDecoder().decode(Answer.self, from: line), lastRead)
      }
      let left = max(0, ContinuousClock.now.duration(to: limit).seconds)
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32((left * 1000).rounded(.up))) > 0 else { return nil }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = read(output, &chunk, chunk.count)
      lastRead = .now
      guard count > 0 else {
        throw Refusal("Tandem ended. Its last words:\n\(workshop.lastWords)")
      }
      unread += chunk[..<count]
    }
  }

  /// Waits until nothing that the trainer started runs any more, so that it disturbs nobody.
  func settle() async throws {
    let clock = ContinuousClock()
    let limit = clock.now + Self.patience
    var quiet = 0
    while quiet < 5 {
      guard clock.now < limit else { throw Refusal("Tandem does not come to rest.") }
      quiet = ProcessTable().descendants(of: process).isEmpty ? quiet + 1 : 0
      try await clock.sleep(for: .milliseconds(40))
    }
  }
}
