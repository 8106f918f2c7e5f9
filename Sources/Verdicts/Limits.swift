/// The limits of one run: amounts that a kata or a person chose, and for the rest the usual ones.
///
/// All but ``Limit/buildDeadline`` and ``Limit/output`` bind the tests, not the build.
public struct Limits: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private var chosen: [Limit: Double] = [:]

  /// Makes the usual limits.
  public init() {}

  /// Makes limits of amounts in the units of the table; nil means the usual one.
  public init(dictionaryLiteral elements: (Limit, Double?)...) {
    for (limit, amount) in elements { self[limit] = amount }
  }

  /// The amount that was chosen, in the limit's unit; nil if none was.
  public subscript(limit: Limit) -> Double? {
    get { chosen[limit] }
    set { chosen[limit] = newValue }
  }

  /// These limits, and where nothing was chosen those of the kata.
  public func before(_ kata: Limits?) -> Limits {
    var both = self
    both.chosen.merge(kata?.chosen ?? [:]) { own, _ in own }
    return both
  }

  /// How much of something a run may have: bytes, or a number of pieces.
  public func amount(of limit: Limit) -> Int {
    Int((self[limit] ?? Double(limit.row.usual)) * Double(limit.row.unit.bytes))
  }

  /// How long the tests of one loop may run.
  public var deadline: Duration {
    get { duration(of: .deadline) }
    set { self[.deadline] = newValue / .seconds(1) }
  }

  /// How long the build of one loop may take.
  public var buildDeadline: Duration {
    get { duration(of: .buildDeadline) }
    set { self[.buildDeadline] = newValue / .seconds(1) }
  }

  private func duration(of limit: Limit) -> Duration {
    .seconds(self[limit] ?? Double(limit.row.usual))
  }
}
