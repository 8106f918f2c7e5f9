import Foundation

/// Asks again and again whether something holds; false if it does not within a time.
///
/// Where a test has to let time pass: a screen cannot report that it is complete, nor the kernel that
/// a process is gone. The pauses grow, since a look can be work that slows down what it waits for. The
/// last look begins when the time is over.
public func eventually(
  within patience: Duration, _ holds: () async throws -> Bool
) async throws -> Bool {
  let clock = ContinuousClock()
  let end = clock.now + patience
  var pause = Duration.milliseconds(10)
  repeat {
    if try await holds() { return true }
    try await Task.sleep(for: pause)
    pause = min(pause * 3 / 2, .milliseconds(200))
  } while clock.now < end
  return try await holds()
}

/// Waits for the next whole second of the clock, at most one second.
///
/// The compiler's driver compares times of files in seconds: what two runs write within one second is
/// the same age to it.
public func nextSecond() async throws {
  let now = Date.now.timeIntervalSince1970
  try await Task.sleep(for: .seconds(now.rounded(.up) - now + 0.01))
}
