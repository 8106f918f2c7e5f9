import Support
import Testing

@testable import Files

@Suite struct `A lock on a file` {
  private let folder: TemporaryFolder
  private let path: BytePath

  init() throws {
    folder = try TemporaryFolder()
    path = BytePath(folder["lock"])
  }

  private func failure(looks: Int) async -> FileLock.Failure? {
    var looks = looks
    do throws(FileLock.Failure) {
      _ = try await FileLock.wait(for: path, looks: &looks, longestPause: .milliseconds(2))
      return nil
    } catch {
      return error
    }
  }

  @Test func `is refused while another one holds it`() throws {
    #expect(!FileLock.isHeld(path))
    let lock = try FileLock.take(path, waiting: false)
    #expect(FileLock.isHeld(path))
    #expect(throws: FileLock.Failure.held) { _ = try FileLock.take(path, waiting: false) }
    lock.release()
  }

  @Test func `is looked at only so often`() async throws {
    let lock = try FileLock.take(path, waiting: true)
    #expect(await failure(looks: 3) == .held)
    lock.release()
  }

  @Test func `is not waited for by a task that is cancelled`() async throws {
    let lock = try FileLock.take(path, waiting: true)
    let waiting = Task { await failure(looks: .max) }
    waiting.cancel()
    #expect(await waiting.value == .cancelled)
    lock.release()
  }

  @Test func `comes to the one who waits`() async throws {
    let lock = try FileLock.take(path, waiting: true)
    let waiting = Task { await failure(looks: .max) }
    lock.release()
    #expect(await waiting.value == nil)
  }

  @Test func `tells who holds it`() throws {
    try folder.write("somebody with a longer name", to: "lock")
    let lock = try FileLock.take(path, waiting: false)
    lock.note("me")
    #expect(folder.text("lock") == "me")
  }

  @Test func `cannot be taken where no file can be`() {
    let error = #expect(throws: FileLock.Failure.self) {
      _ = try FileLock.take(path.appending("inside"), waiting: false)
    }
    guard case .disk(let error) = error else { return #expect(Bool(false)) }
    #expect(error.cause == .missing)
  }
}
