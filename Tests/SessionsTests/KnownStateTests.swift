import Files
import Foundation
import Support
import Testing

@testable import Sessions

/// What other commands changed in the state.
@Suite struct KnownStateTests {
  private var known = KnownState()

  private func state(hints: Int) -> SessionState {
    var state = SessionState(began: 0)
    state.hints["1-count"] = hints
    return state
  }

  @Test mutating func `what is read for the first time is no news`() {
    let first = known.read(state(hints: 0), stamp: nil)
    let again = known.read(state(hints: 0), stamp: nil)
    let changed = known.read(state(hints: 1), stamp: nil)
    #expect(!first && !again && changed)
  }

  @Test mutating func `what this session wrote itself is no news`() {
    known.wrote(state(hints: 1), over: state(hints: 0))
    known.wrote(state(hints: 2), over: state(hints: 1))
    let isNews = known.read(state(hints: 2), stamp: nil)
    #expect(!isNews)
  }

  @Test mutating func `what this session wrote over is news, once`() {
    known.wrote(state(hints: 1), over: state(hints: 0))
    known.wrote(state(hints: 3), over: state(hints: 2))
    known.wrote(state(hints: 4), over: state(hints: 3))
    let isNews = known.read(state(hints: 4), stamp: nil)
    let isNewsAgain = known.read(state(hints: 4), stamp: nil)
    #expect(isNews && !isNewsAgain)
  }

  @Test mutating func `a file is read when it was written, but not before a light is shown`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "state.json")
    let stamp = FileStamp(at: BytePath(folder["state.json"]))
    #expect(stamp != nil && known.isWorthReading(stamp))
    known.isLightPending = true
    #expect(!known.isWorthReading(stamp))
    known.isLightPending = false
    _ = known.read(state(hints: 0), stamp: stamp)
    #expect(!known.isWorthReading(stamp) && known.isWorthReading(nil))
  }
}
