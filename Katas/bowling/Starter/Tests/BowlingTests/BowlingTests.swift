import Testing

@testable import Bowling

struct BowlingTests {
  // The first test is yours. Which game is the simplest of all?
}
