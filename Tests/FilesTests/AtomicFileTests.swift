import Foundation
import Glibc
import Support
import Testing

@testable import Files

@Suite struct `An atomic file` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `holds the new text and leaves nothing beside it`() throws {
    try AtomicFile.write("one".utf8, to: BytePath(folder["state"]))
    try AtomicFile.write("two".utf8, to: BytePath(folder["state"]))
    #expect(folder.text("state") == "two")
    #expect(folder.contents == ["state"])
  }

  @Test func `keeps its permissions`() throws {
    try AtomicFile.write("one".utf8, to: BytePath(folder["state"]))
    folder.setPermissions("state", 0o600)
    try AtomicFile.write("two".utf8, to: BytePath(folder["state"]))
    #expect(FileStamp(at: BytePath(folder["state"]))?.permissions == 0o600)
  }

  @Test func `can be made executable and plain for whoever can read it`() throws {
    let path = BytePath(folder["run"])
    for (isExecutable, permissions) in [(true, 0o755), (false, 0o644)] as [(Bool, mode_t)] {
      try AtomicFile.write([UInt8](), to: path, isExecutable: isExecutable, isLasting: false)
      #expect(FileStamp(at: path)?.permissions == permissions)
    }
  }

  @Test func `stays as it was when the new text cannot be written`() throws {
    try folder.makeFolder("state/inside")
    let error = #expect(throws: DiskError.self) {
      try AtomicFile.write("two".utf8, to: BytePath(folder["state"]))
    }
    #expect(error?.path == folder["state"].path)
    #expect(folder.contents == ["state", "state/inside"])
  }

  @Test(arguments: [
    (ENOSPC, DiskError.Cause.full, "/d/state could not be written: the disk is full. "),
    (EDQUOT, .full, "/d/state could not be written: the disk is full. "),
    (EACCES, .notAllowed, "/d/state could not be written: permission denied. "),
    (EROFS, .notAllowed, "/d/state could not be written: the disk is read-only. "),
    (ENOENT, .missing, "/d/state could not be written: it is not there. "),
    (EIO, .other, "/d/state could not be written: input/output error. "),
  ]) func `tells a full disk from a forbidden one`(
    code: Int32, cause: DiskError.Cause, beginning: String
  ) {
    let error = DiskError(.write, "/d/state", code: code)
    #expect(error.cause == cause)
    #expect(error.description.hasPrefix(beginning))
  }
}
