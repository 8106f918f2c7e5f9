import Testing

@testable import Engine

@Suite struct `The room on a disk` {
  private static let whole = #"{"kind":"event","payload":{"kind":"runEnded"}}"# + "\n"
  private static let begun = #"{"kind":"event","payload":{"kind":"runStarted"}}"# + "\n"

  @Test func `is told of a folder that is there`() {
    #expect(DiskSpace(at: "/") != nil)
    #expect(DiskSpace(at: "/no/such/folder") == nil)
  }

  @Test(arguments: ["", begun, begun + #"{"kind":"ev"#, begun + #"{"kind":"runEnded"}"#])
  func `explains events without an end where nothing is left`(events: String) {
    #expect(DiskSpace(left: 4_096).mayHaveCut(events: events))
    #expect(!DiskSpace(left: 1 << 30).mayHaveCut(events: events))
  }

  @Test func `does not matter to events that are whole`() {
    #expect(!DiskSpace(left: 0).mayHaveCut(events: Self.begun + Self.whole))
  }
}
