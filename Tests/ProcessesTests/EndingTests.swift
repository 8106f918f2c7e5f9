import Foundation
import Processes
import Testing

@Suite struct `Ending a command` {
  @Test func `the deadline ends it and what it started`() async throws {
    let mark = Mark()
    var command = shell("\(mark.sleeper) & \(mark.sleeper)")
    command.deadline = .milliseconds(200)
    let completion = try await command.run()
    #expect(completion.ending == .deadline)
    #expect(completion.seconds < 60)
    #expect(try await mark.isGone())
  }

  @Test func `who ignores TERM gets KILL`() async throws {
    let mark = Mark()
    var command = shell("trap '' TERM; while :; do \(mark.sleeper); done")
    command.deadline = .milliseconds(100)
    let completion = try await command.run()
    #expect(completion.ending == .deadline)
    #expect(completion.seconds >= 0.5)
    #expect(try await mark.isGone())
  }

  @Test func `who closes its output early still meets the deadline`() async throws {
    var command = shell("exec >&- 2>&-; sleep 60")
    command.deadline = .milliseconds(200)
    #expect(try await command.run().ending == .deadline)
  }

  @Test func `cancelling the task ends it and what it started`() async throws {
    let mark = Mark()
    let (started, tell) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await shell("(trap '' TERM; \(mark.sleeper)) & echo up; \(mark.sleeper)").run { _ in
        tell.yield()
      }
    }
    for await _ in started { break }
    task.cancel()
    let error = await #expect(throws: ProcessesError.self) { try await task.value }
    #expect(error == .cancelled)
    #expect(try await mark.isGone())
  }

  @Test func `whoever left the group is ended too, as long as its parent lives`() async throws {
    let mark = Mark()
    var command = shell("setsid \(mark.sleeper) & \(mark.sleeper)")
    command.deadline = .milliseconds(200)
    #expect(try await command.run().ending == .deadline)
    #expect(try await mark.isGone())
  }

  @Test func `a cancelled task starts nothing`() async throws {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await shell("exit 3").run()
    }
    await #expect(throws: ProcessesError.cancelled) { try await task.value }
  }

  @Test func `a child left in the background does not outlive it`() async throws {
    let mark = Mark()
    let completion = try await shell("\(mark.sleeper) & echo done").run()
    #expect(completion.ending == .exited(0))
    #expect(completion.output.text == "done\n")
    #expect(completion.seconds < 60)
    #expect(try await mark.isGone())
  }

  @Test func `a child in a group of its own does not outlive it, if asked for`() async throws {
    let mark = Mark()
    // Job control gives each job a group; the session stays the same.
    let script = "set -m; (\(mark.sleeper) & \(mark.sleeper)) >/dev/null 2>&1 & echo done"
    let completion = try await Command(
      "/bin/bash", ["-c", script], environment: ["PATH": "/usr/bin:/bin"], endsSession: true
    ).run()
    #expect(completion.ending == .exited(0))
    #expect(completion.output.text.contains("done"))
    #expect(try await mark.isGone())
  }

  @Test func `a child that left the group cannot hold the end up by flooding`() async throws {
    let mark = Mark()
    let completion = try await shell("setsid sh -c 'exec \(mark.flood)' & sleep 0.2").run()
    #expect(completion.ending == .exited(0))
    #expect(completion.seconds < 60)
    mark.clear()
  }

  @Test func `an inspection may end it`() async throws {
    let looks = Looks()
    let inspection = Inspection(every: .milliseconds(10)) { process in
      kill(process, 0) == 0 && looks.next() == 3
    }
    let completion = try await shell("sleep 60").run(inspection: inspection)
    #expect(completion.ending == .stopped)
    #expect(looks.count == 3)
  }
}
