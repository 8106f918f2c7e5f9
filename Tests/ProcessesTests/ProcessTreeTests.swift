import Synchronization
import Testing

@testable import Processes

/// Counting without a look at everything.
@Suite struct ProcessTreeTests {
  @Test func `a process and its descendants are counted, up to a number`() async throws {
    let counts = Mutex<[Int]>([])
    let inspection = Inspection(every: .milliseconds(10)) { process in
      let all = ProcessTree.threads(of: process, upTo: 100)
      // Until all of them have started.
      guard all == 4 else { return false }
      counts.withLock {
        $0 = [
          all, ProcessTree.threads(of: process, upTo: 2),
          ProcessTree.eldest(of: process, atMost: 3).count,
          ProcessTree(below: process)?.family(of: process).count ?? 0,
          ProcessTree().family(of: process).count,
        ]
      }
      return true
    }
    let script = "sleep 60 & (sleep 60 & wait) & wait"
    var command = shell(script)
    command.deadline = .seconds(50)
    #expect(try await command.run(inspection: inspection).ending == .stopped)
    #expect(counts.withLock { $0 } == [4, 2, 3, 4, 4])
  }

  @Test func `the machine runs more threads than one`() {
    #expect(ProcessTree.threadsOfMachine > 1)
  }
}
