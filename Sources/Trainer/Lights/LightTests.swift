public import Practice

/// The tests of one light, as the lights screen lists them: what failed first.
public struct LightTests: Equatable, Sendable {
  /// The light.
  public let entry: EntryID
  /// How each test ended; nil until it was read.
  public private(set) var tests: [RecordedTest]?

  /// Waits for the tests of a light.
  init(of entry: EntryID) { self.entry = entry }

  /// Takes in what was read; the tests of any other light come too late.
  mutating func load(_ tests: [RecordedTest], of entry: EntryID) {
    guard entry == self.entry else { return }
    self.tests =
      tests.filter { $0.status.isRed } + tests.filter { !$0.status.isRed }
  }
}
