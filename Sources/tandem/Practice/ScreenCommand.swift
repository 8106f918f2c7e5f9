import ArgumentParser

/// A command that owns the terminal and so must run on the main thread.
protocol ScreenCommand: ParsableCommand {
  /// Runs until the person leaves.
  func runOnMainThread() throws
}
