import Files
import Support
import Testing

@testable import History

@Suite struct HistoryLockTests {
  private let folder: TemporaryFolder
  private let path: BytePath

  init() throws {
    folder = try TemporaryFolder()
    path = BytePath(folder["lock"])
  }

  @Test func `a lock that nobody gives back is told as busy`() async throws {
    let held = try await FileLock.ofHistory(path)
    await #expect(throws: HistoryError.busy(path: path.parent.parent.text)) {
      _ = try await FileLock.ofHistory(path, looks: 3).release()
    }
    held.release()
    // A program that is being started at this moment has it open until it runs: that takes moments.
    try await FileLock.ofHistory(path).release()
  }
}
