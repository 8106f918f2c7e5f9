/// Follows a build by SwiftPM's own steps, `[3/25] Compiling FizzBuzz FizzBuzz.swift`.
public struct BuildProgress: Sendable {
  /// How many steps are done.
  public private(set) var done = 0
  /// How many steps there are, as far as SwiftPM knows; 0 before it has reported them.
  public private(set) var total = 0

  private var buffer = LineBuffer()

  /// Starts before the first step.
  public init() {}

  /// Takes the next chunk of what the build writes, which may begin and end inside of a line.
  public mutating func feed(_ chunk: String) {
    for line in buffer.feed(chunk) { read(line) }
  }

  private mutating func read(_ line: String) {
    guard line.first == "[", let end = line.firstIndex(of: "]") else { return }
    let numbers = line[..<end].dropFirst().split(separator: "/").map { Int($0) }
    guard numbers.count == 2, let done = numbers[0], let total = numbers[1],
      done >= 0, total > 0
    else { return }
    self.done = min(done, total)
    self.total = total
  }
}
