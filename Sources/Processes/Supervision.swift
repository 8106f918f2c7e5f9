import Glibc
import Subprocess
import Synchronization

/// Supervises one running process: reads its output, looks at it, ends it in time.
final class Supervision: Sendable {
  /// Why the process was ended by us.
  enum Cause: Sendable {
    case deadline
    case inspection
    case cancellation
  }

  /// The time between TERM and KILL, and the longest wait for output of what was already killed.
  static let patience = Duration.milliseconds(500)

  /// The longest wait until everything that was killed with it is gone: a sandbox with hundreds of
  /// processes takes the kernel seconds at times.
  private static let longestDying = Duration.seconds(3)

  /// How many descendants are followed to their end one by one, where no session is ended.
  private static let eldest = 32

  /// How often to look whether it has ended or is to be ended.
  private static let interval = Duration.milliseconds(10)

  private enum Finding: Sendable {
    case outputEnded
    case processEnded
    case patienceOver
  }

  private struct State {
    var cause: Cause?
    var isCancelled = false
  }

  private let deadline: Duration?
  private let inspection: Inspection?
  private let endsSession: Bool
  private let state = Mutex(State())

  init(deadline: Duration?, inspection: Inspection?, endsSession: Bool) {
    self.endsSession = endsSession
    self.deadline = deadline
    self.inspection = inspection
  }

  /// Why we ended it; nil if it ended by itself.
  var cause: Cause? { state.withLock { $0.cause } }

  /// Asks for the end of the process, whenever it was or will be started.
  func cancel() { state.withLock { $0.isCancelled = true } }

  /// Stays until the process has ended and its output is read or given up.
  ///
  /// The process is left as a zombie for the caller to reap: until then its number cannot be given to
  /// a stranger, so signalling the group is safe.
  func follow(_ process: pid_t, _ streams: [(SubprocessOutputSequence, Collector)]) async {
    await withTaskGroup(of: Finding.self) { group in
      for (stream, collector) in streams {
        group.addTask {
          await Self.read(stream, into: collector)
          return .outputEnded
        }
      }
      group.addTask {
        await self.watch(process)
        return .processEnded
      }

      var open = streams.count
      var ended = false
      for await finding in group {
        switch finding {
        case .outputEnded:
          open -= 1
          // Output ends when the process does, nearly always: do not wait for the next slow look.
          if open == 0, !ended {
            group.addTask {
              await Self.untilEnded(process)
              return .processEnded
            }
          }
        case .processEnded:
          guard !ended else { continue }
          ended = true
          // Nothing of the group may outlive its leader. A process that left the group can still
          // hold the pipe open: it gets as long as `patience` for its last words.
          kill(-process, SIGKILL)
          if endsSession { await Self.endSession(of: process) }
          if open > 0 {
            group.addTask {
              try? await Task.sleep(for: Self.patience)
              return .patienceOver
            }
          }
        case .patienceOver:
          open = 0
        }
        if ended, open == 0 { return group.cancelAll() }
      }
    }
  }

  private static func read(_ stream: SubprocessOutputSequence, into collector: Collector) async {
    do {
      for try await buffer in stream {
        collector.append(buffer.withUnsafeBytes { Array($0) })
        if Task.isCancelled { return }
      }
    } catch {
      // The pipe broke: what was read until now is all there is.
    }
  }

  /// Waits for the end of the process; ends it when cancellation, deadline or inspection require it.
  private func watch(_ process: pid_t) async {
    let clock = ContinuousClock()
    let end = deadline.map { clock.now + $0 }
    var nextLook = clock.now
    while !Self.hasEnded(process), !Task.isCancelled {
      if state.withLock({ $0.isCancelled }) { return await self.end(process, for: .cancellation) }
      if let end, clock.now >= end { return await self.end(process, for: .deadline) }
      if let inspection, clock.now >= nextLook {
        if inspection.shouldStop(process) { return await self.end(process, for: .inspection) }
        nextLook = clock.now + inspection.interval
      }
      try? await clock.sleep(for: Self.interval)
    }
  }

  /// TERM to the group, after ``patience`` KILL to the group and to processes that had left it.
  private func end(_ process: pid_t, for cause: Cause) async {
    state.withLock { $0.cause = cause }
    // Who left the group is still a descendant now, and will be nobody's once the leader is gone. Of a
    // sandbox the eldest are enough: the first process inside takes all others with it.
    let family =
      endsSession
      ? ProcessTree().family(of: process) : ProcessTree.eldest(of: process, atMost: Self.eldest)
    kill(-process, SIGTERM)
    let clock = ContinuousClock()
    let limit = clock.now + Self.patience
    while !Self.hasEnded(process), clock.now < limit {
      await Self.pause(.milliseconds(5))
    }
    kill(-process, SIGKILL)
    await Self.untilEnded(process)
    // A sandbox's processes die with it, but not in the same instant.
    let last = clock.now + Self.longestDying
    var left = family.filter { $0.process != process }
    repeat {
      left.removeAll { !ProcessTree.isRunning($0) }
      for entry in left { kill(entry.process, SIGKILL) }
      if left.isEmpty { break }
      await Self.pause(.milliseconds(5))
    } while clock.now < last
  }

  /// Kills what is left of a session whose leader is over and not yet reaped.
  ///
  /// Looks again until nobody is found, since who was found may have started others meanwhile.
  private static func endSession(of leader: pid_t) async {
    let clock = ContinuousClock()
    let last = clock.now + patience
    repeat {
      let left = ProcessTree().family(of: leader).filter { $0.process != leader && !$0.isOver }
      if left.isEmpty { return }
      for entry in left { kill(entry.process, SIGKILL) }
      await pause(.milliseconds(2))
    } while clock.now < last
  }

  /// Sleeps also where the task was cancelled: an end is seen to, and not in a busy loop.
  private static func pause(_ time: Duration) async {
    await Task { try? await Task.sleep(for: time) }.value
  }

  private static func untilEnded(_ process: pid_t) async {
    // A sandbox takes some milliseconds to come down after its last word, and a light waits for it.
    var looks = 0
    while !hasEnded(process), !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(looks < 30 ? 1 : 20))
      looks += 1
    }
  }

  /// Whether the process has ended; does not reap it.
  private static func hasEnded(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    let answer = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
    return answer != 0 || info.si_signo == SIGCHLD
  }
}

/// Keeps what one stream brings and hands each chunk on.
final class Collector: Sendable {
  private let kept: Mutex<CappedOutput>
  private let onOutput: @Sendable ([UInt8]) -> Void

  init(limit: Int, onOutput: @escaping @Sendable ([UInt8]) -> Void) {
    kept = Mutex(CappedOutput(limit: limit))
    self.onOutput = onOutput
  }

  func append(_ chunk: [UInt8]) {
    kept.withLock { $0.append(chunk) }
    onOutput(chunk)
  }

  /// What was kept until now.
  var collected: CappedOutput { kept.withLock { $0 } }
}
