import Glibc
import Support
import Testing

@testable import Files

@Suite struct `On the disk` {
  private let folder: TemporaryFolder
  private let root: BytePath

  init() throws {
    folder = try TemporaryFolder()
    root = BytePath(folder.url)
  }

  @Test func `a folder is made with those above it, and stays if it is there`() throws {
    try Disk.makeFolder(root.appending("a/b/c"), permissions: 0o700)
    #expect(FileStamp(at: root.appending("a/b"))?.permissions == 0o700)
    try Disk.makeFolder(root.appending("a/b"))
    #expect(FileStamp(at: root.appending("a/b"))?.permissions == 0o700)
    #expect(folder.contents == ["a", "a/b", "a/b/c"])
  }

  @Test func `no folder is made where a file lies`() throws {
    try folder.write("x", to: "a")
    let error = #expect(throws: DiskError.self) { try Disk.makeFolder(root.appending("a")) }
    #expect(error?.code == ENOTDIR)
  }

  @Test func `a folder goes with all that it holds, and nothing that links lead to`() throws {
    try folder.write("x", to: "kept/file")
    try folder.write("x", to: "gone/locked/file")
    try folder.link("gone/link", to: "../kept")
    folder.setPermissions("gone/locked", 0)
    Disk.remove(root.appending("gone"))
    Disk.remove(root.appending("never"))
    #expect(folder.contents == ["kept", "kept/file"])
  }

  @Test func `what is discarded is gone, beside it too`() throws {
    try folder.write("x", to: "shelf/one/file")
    Disk.discard(root.appending("shelf/one"))
    #expect(folder.contents == ["shelf"])
  }

  @Test func `a folder that was made twice is as good as once`() throws {
    try folder.write("1", to: "first/file")
    try folder.write("2", to: "second/file")
    try Disk.moveUnlessThere(root.appending("first"), to: root.appending("place"))
    try Disk.moveUnlessThere(root.appending("second"), to: root.appending("place"))
    #expect(folder.text("place/file") == "1")
    #expect(throws: DiskError.self) {
      try Disk.move(root.appending("second"), to: root.appending("place"))
    }
  }

  @Test func `a link takes the place of a file`() throws {
    try folder.write("x", to: "file")
    try Disk.link(BytePath("else/where"), at: root.appending("file"))
    #expect(try Disk.linkTarget(of: root.appending("file")).text == "else/where")
    #expect(Disk.names(in: root).map(\.text) == ["file"])
    #expect(throws: DiskError.self) { try Disk.linkTarget(of: root) }
  }
}

@Suite struct `What is noted in a cache` {
  private let folder: TemporaryFolder
  private let note: CacheNote<[String: Int]>

  init() throws {
    folder = try TemporaryFolder()
    note = CacheNote(BytePath(folder["notes/one.json"]))
  }

  @Test func `is there again`() {
    #expect(note.content == nil)
    #expect(note.keep(["one": 1]))
    #expect(note.content == ["one": 1])
  }

  @Test func `is nothing when it cannot be read, and nothing happens when it cannot be kept`()
    throws
  {
    try folder.write("{", to: "notes/one.json")
    #expect(note.content == nil)
    try folder.remove("notes")
    try folder.write("", to: "notes")
    #expect(!note.keep(["one": 1]))
  }
}
