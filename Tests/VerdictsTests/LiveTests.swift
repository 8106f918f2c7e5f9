import Testing

@testable import Verdicts

@Suite struct LiveTests {
  @Test(arguments: [1, 7, 1000, 1_000_000])
  func `functions are counted, however the stream is cut into chunks`(size: Int) throws {
    var counter = EventStreamCounter()
    let events = Array(try Fixture.run(.swiftTesting, "pass").events)
    for start in stride(from: 0, to: events.count, by: size) {
      counter.feed(String(events[start..<min(start + size, events.count)]))
    }
    #expect(counter.total == 4)
    #expect(counter.ended == 4)
  }

  @Test func `skipped tests are over, suites do not count`() throws {
    var counter = EventStreamCounter()
    counter.feed(try Fixture.run(.swiftTesting, "half-skipped").events)
    #expect(counter.total == 2)
    #expect(counter.ended == 2)
  }

  @Test func `a test that has not ended is not over`() throws {
    var counter = EventStreamCounter()
    counter.feed(try Fixture.run(.swiftTesting, "endless").events)
    #expect(counter.total == 2)
    #expect(counter.ended == 1)
  }

  @Test(arguments: [1, 5, 100_000])
  func `build steps are followed to the last one`(size: Int) throws {
    var progress = BuildProgress()
    let console = Array(try Fixture.text("Build/clean.txt"))
    for start in stride(from: 0, to: console.count, by: size) {
      progress.feed(String(console[start..<min(start + size, console.count)]))
    }
    #expect(progress.done == 25)
    #expect(progress.total == 26)
  }

  @Test(arguments: ["[a/b] x\n", "[3] x\n", "[3/0] x\n", "[-1/4] x\n", "x [3/4]\n", "[3/4] half"])
  func `other lines are no steps`(text: String) {
    var progress = BuildProgress()
    progress.feed(text)
    #expect(progress.total == 0)
  }
}
