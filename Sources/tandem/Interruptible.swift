import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Runs a command's task from the main thread, and ends it when the person presses Ctrl-C.
enum Interruptible {
  /// Waits for the work; a first Ctrl-C or TERM cancels it, so that its processes are ended too.
  ///
  /// - Throws: what the work throws, or exit code 130 if it was interrupted.
  static func run(_ work: sending @escaping () async throws -> Void) throws {
    let outcome = Mutex<Result<Void, any Error>?>(nil)
    let interrupted = Atomic(false)
    let done = DispatchSemaphore(value: 0)
    let task = Task {
      do {
        try await work()
        outcome.withLock { $0 = .success(()) }
      } catch {
        outcome.withLock { $0 = .failure(error) }
      }
      done.signal()
    }
    let queue = DispatchQueue(label: "tandem.interrupts")
    let sources = [SIGINT, SIGTERM].map { number in
      // The default action would end us before the run's processes are ended.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // A second Ctrl-C does not wait any longer.
        if interrupted.exchange(true, ordering: .relaxed) { _exit(130) }
        task.cancel()
      }
      source.resume()
      return source
    }
    done.wait()
    sources.forEach { $0.cancel() }
    if interrupted.load(ordering: .relaxed) { throw ExitCode(130) }
    try outcome.withLock { $0 }?.get()
  }
}
