import ArgumentParser

/// A length of time as people write it: `5m`, `90s`, `1m30s`, or bare seconds.
enum TimeSpan {
  /// The seconds that an option's value names: more than 0, at most a day.
  static func seconds(_ argument: String) throws -> Double {
    let match = argument.wholeMatch(of: /(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?/)
    let parts = [(match?.1, 3600.0), (match?.2, 60), (match?.3, 1)]
    let sum = parts.reduce(0) { $0 + ($1.0.flatMap { Double($0) } ?? 0) * $1.1 }
    guard sum > 0, sum <= 86_400 else {
      throw ValidationError(
        "`\(argument)` is not a length of time. Write it as 90s, 5m or 1m30s, a day at most.")
    }
    return sum
  }
}
