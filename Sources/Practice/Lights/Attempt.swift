/// One attempt on a workspace: a session across commands.
public struct Attempt: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int

  /// The name under which git knows it as a branch.
  public var name: String { "attempt-\(number)" }

  /// Makes an attempt.
  public init(number: Int) { self.number = number }

  /// The attempt of a name that ``name`` gave.
  public init?(name: String) {
    let prefix = "attempt-"
    guard name.hasPrefix(prefix), let number = Int(name.dropFirst(prefix.count)), number > 0,
      name == "attempt-\(number)"
    else { return nil }
    self.init(number: number)
  }
}
