import ArgumentParser

/// A length of time as people write it: `5m`, `90s`, `1m30s`, or bare seconds.
struct TimeSpan: Hashable {
  /// The length in seconds; more than 0, at most a day.
  let seconds: Double

  /// Reads an option's value.
  static func read(_ argument: String) throws -> TimeSpan {
    guard let span = TimeSpan(argument: argument) else {
      throw ValidationError(
        "`\(argument)` is no length of time. Write it as 90s, 5m or 1m30s, a day at most.")
    }
    return span
  }

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: /(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?/) else {
      return nil
    }
    let (hours, minutes, rest) = (match.1, match.2, match.3)
    let parts = [(hours, 3600.0), (minutes, 60), (rest, 1)]
    let sum = parts.reduce(0) { $0 + (($1.0.flatMap { Double($0) }) ?? 0) * $1.1 }
    guard sum > 0, sum <= 86_400 else { return nil }
    seconds = sum
  }
}
