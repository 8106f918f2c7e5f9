import ArgumentParser
import Foundation

// The screen's event loop needs the real main thread, so the choice is made here: a command with a
// screen runs on this thread, any other one as a task for which this thread waits.
do {
  var command = try Tandem.parseAsRoot()
  if let screen = command as? any ScreenCommand {
    try screen.runOnMainThread()
  } else if var waiting = command as? any AsyncParsableCommand {
    try Interruptible.run { try await waiting.run() }
  } else {
    try command.run()
  }
} catch {
  guard UnexpectedError.isOne(error) else { Tandem.exit(withError: error) }
  Console.notice(UnexpectedError.sentence(error))
  exit(UnexpectedError.exitCode)
}
