import Practice
import Testing

@Suite struct MomentTests {
  @Test(arguments: [(0, "0:00"), (125, "2:05"), (3725, "1:02:05"), (59.6, "1:00")])
  func `a moment reads like a clock`(seconds: Double, text: String) {
    #expect(Moment(seconds: seconds).description == text)
  }

  @Test func `a clock that jumps back gives no negative time`() {
    #expect(Moment(seconds: 5).seconds(since: Moment(seconds: 9)) == 0)
    #expect(Moment(seconds: 9).seconds(since: Moment(seconds: 5)) == 4)
  }
}
