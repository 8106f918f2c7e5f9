/// One attempt on a workspace: a session across commands, from its start until one begins anew.
public struct Attempt: Hashable, Sendable, Identifiable {
  /// Its number, from 1.
  public var number: Int
  /// Whether lights go to it now.
  public var isPresent: Bool
  /// When its last entry was recorded, in seconds since 1970; nil while it has none.
  public var lastTime: Double?
  /// Its last entry in words; nil while it has none.
  public var lastTitle: String?

  /// Names it among the attempts of its workspace.
  public var id: Int { number }
  /// The name under which git knows it as a branch.
  public var name: String { "attempt-\(number)" }

  /// Makes an attempt.
  public init(
    number: Int, isPresent: Bool = true, lastTime: Double? = nil, lastTitle: String? = nil
  ) {
    self.number = number
    self.isPresent = isPresent
    self.lastTime = lastTime
    self.lastTitle = lastTitle
  }

  /// The attempt of a name that ``name`` gave.
  public init?(name: String, isPresent: Bool = false) {
    let prefix = "attempt-"
    guard name.hasPrefix(prefix), let number = Int(name.dropFirst(prefix.count)), number > 0,
      name == "attempt-\(number)"
    else { return nil }
    self.init(number: number, isPresent: isPresent)
  }
}
