import Foundation
import Glibc
import Support
import Testing

@testable import Engine
@testable import Files

@Suite struct `A mirror` {
  let source: TemporaryFolder
  let copy: TemporaryFolder
  /// A moment long past, so that a file stamped with it is settled.
  let longAgo = 1_700_000_000

  init() throws {
    source = try TemporaryFolder()
    copy = try TemporaryFolder()
    try source.write("let one = 1\n", to: "Sources/App.swift")
    try source.write("// manifest\n", to: "Package.swift")
  }

  /// A mirror that sees only files saved just now, so that it reads each of them again.
  func mirror(keeping: Set<String> = []) -> Mirror {
    Mirror(of: source.url, at: copy.url, keeping: keeping)
  }

  /// A mirror that comes long after every save, so that it trusts the stamps that it remembers.
  func laterMirror() -> Mirror {
    Mirror(of: source.url, at: copy.url) { FileTime(seconds: 9_000_000_000, nanoseconds: 0) }
  }

  @Test func `that trusts stamps notices every change all the same`() throws {
    var mirror = laterMirror()
    let digest = try mirror.update().digest
    #expect(try mirror.update() == Mirror.Update(digest: digest, changed: []))
    // Same size, same time: only the moment of the change tells.
    source.setModified("Sources/App.swift", seconds: longAgo)
    _ = try mirror.update()
    try source.write("let one = 2\n", to: "Sources/App.swift")
    source.setModified("Sources/App.swift", seconds: longAgo)
    #expect(try mirror.update().changed == ["Sources/App.swift"])
    #expect(copy.text("Sources/App.swift") == "let one = 2\n")
    try copy.write("let one = 9\n", to: "Sources/App.swift")
    #expect(try mirror.update().changed == [])
    #expect(copy.text("Sources/App.swift") == "let one = 2\n")
  }

  @Test func `copies the test list, which is no part of the digest`() throws {
    var mirror = mirror()
    let digest = try mirror.update().digest
    try source.write("- [ ] zero\n", to: "TESTLIST.md")
    #expect(try mirror.update() == Mirror.Update(digest: digest, changed: ["TESTLIST.md"]))
    #expect(copy.text("TESTLIST.md") == "- [ ] zero\n")
  }

  @Test func `does not read again what it may trust`() throws {
    // Nobody can write to a file without changing its stamp, except through memory.
    let memory = try MappedFile(source["Sources/App.swift"])
    memory.bytes[4] = UInt8(ascii: "a")
    var mirror = laterMirror()
    let digest = try mirror.update().digest
    memory.bytes[4] = UInt8(ascii: "b")
    #expect(try mirror.update().digest == digest)
  }

  @Test func `reads again what was saved within the clock's last ticks`() throws {
    let memory = try MappedFile(source["Sources/App.swift"])
    memory.bytes[4] = UInt8(ascii: "a")
    var mirror = mirror()
    _ = try mirror.update()
    let stamp = FileStamp(at: BytePath(source["Sources/App.swift"]))
    memory.bytes[4] = UInt8(ascii: "b")
    try #require(FileStamp(at: BytePath(source["Sources/App.swift"])) == stamp)
    #expect(try mirror.update().changed == ["Sources/App.swift"])
    #expect(copy.text("Sources/App.swift") == "let bne = 1\n")
  }

  @Test func `copies what is judged and nothing else`() throws {
    try source.write("object", to: ".build/debug/App.o")
    try source.write("swap", to: "Sources/.App.swift.swp")
    var mirror = mirror()
    let update = try mirror.update()
    #expect(copy.contents == ["Package.swift", "Sources", "Sources/App.swift"])
    #expect(copy.text("Sources/App.swift") == "let one = 1\n")
    #expect(update.changed == ["Package.swift", "Sources/App.swift"])
    #expect(try update.digest == SourceTree.digest(of: source.url))
    #expect(try update.digest == SourceTree.digest(of: copy.url))
  }

  @Test func `makes the copy's folder with those above it`() throws {
    var mirror = Mirror(of: source.url, at: copy["deep/down"])
    _ = try mirror.update()
    #expect(copy.text("deep/down/Package.swift") == "// manifest\n")
  }

  @Test func `keeps times to the nanosecond and permissions`() throws {
    source.setModified("Package.swift", seconds: longAgo, nanoseconds: 123_456_789)
    source.setPermissions("Package.swift", 0o755)
    var mirror = mirror()
    _ = try mirror.update()
    #expect(copy.modified("Package.swift") == [longAgo, 123_456_789])
    #expect(FileManager.default.isExecutableFile(atPath: copy["Package.swift"].path))
  }

  @Test func `touches nothing when nothing changed`() throws {
    var mirror = mirror()
    let first = try mirror.update()
    let before = FileStamp(at: BytePath(copy["Sources/App.swift"]))
    let second = try mirror.update()
    #expect(second == Mirror.Update(digest: first.digest, changed: []))
    #expect(FileStamp(at: BytePath(copy["Sources/App.swift"])) == before)
  }

  @Test func `reports the files that were changed, added and deleted`() throws {
    try source.write("old", to: "Sources/Old.swift")
    var mirror = mirror()
    _ = try mirror.update()
    try source.write("let one = 11\n", to: "Sources/App.swift")
    try source.write("new", to: "Sources/New/New.swift")
    try source.remove("Sources/Old.swift")
    #expect(
      try mirror.update().changed
        == ["Sources/App.swift", "Sources/New/New.swift", "Sources/Old.swift"])
    #expect(copy.text("Sources/App.swift") == "let one = 11\n")
    #expect(copy.text("Sources/New/New.swift") == "new")
    #expect(copy.text("Sources/Old.swift") == nil)
  }

  @Test func `started anew, compares with the copy that is there`() throws {
    var first = mirror()
    let digest = try first.update().digest
    let before = FileStamp(at: BytePath(copy["Sources/App.swift"]))
    try copy.write("extra", to: "extra.txt")
    var second = mirror()
    #expect(try second.update() == Mirror.Update(digest: digest, changed: ["extra.txt"]))
    #expect(FileStamp(at: BytePath(copy["Sources/App.swift"])) == before)
  }

  @Test func `does not give a new time to a file saved with the same content`() throws {
    source.setModified("Sources/App.swift", seconds: longAgo)
    var mirror = mirror()
    _ = try mirror.update()
    try source.write("let one = 1\n", to: "Sources/App.swift")
    #expect(try mirror.update().changed == [])
    #expect(copy.modified("Sources/App.swift") == [longAgo, 0])
  }

  @Test func `notices new content behind an old time and size`() throws {
    source.setModified("Sources/App.swift", seconds: longAgo)
    var mirror = mirror()
    _ = try mirror.update()
    try source.write("let one = 2\n", to: "Sources/App.swift")
    source.setModified("Sources/App.swift", seconds: longAgo)
    #expect(try mirror.update().changed == ["Sources/App.swift"])
    #expect(copy.text("Sources/App.swift") == "let one = 2\n")
  }

  @Test func `moves a copy's time forward when older content comes back`() throws {
    source.setModified("Sources/App.swift", seconds: longAgo)
    var mirror = mirror()
    _ = try mirror.update()
    try source.write("let one = 0\n", to: "Sources/App.swift")
    source.setModified("Sources/App.swift", seconds: longAgo - 1_000)
    _ = try mirror.update()
    #expect([longAgo, 0].lexicographicallyPrecedes(copy.modified("Sources/App.swift")))
  }

  @Test func `gives two saves within a second times of different seconds`() throws {
    var mirror = mirror()
    try source.write("let one = 1\n", to: "Sources/App.swift")
    _ = try mirror.update()
    let first = copy.modified("Sources/App.swift")
    try source.write("let one = 2\n", to: "Sources/App.swift")
    _ = try mirror.update()
    #expect(copy.modified("Sources/App.swift")[0] > first[0])
  }

  @Test func `moves a copy's time forward even from the future`() throws {
    let future = 4_000_000_000
    source.setModified("Sources/App.swift", seconds: future)
    var mirror = mirror()
    _ = try mirror.update()
    try source.write("let one = 3\n", to: "Sources/App.swift")
    _ = try mirror.update()
    #expect(copy.modified("Sources/App.swift") == [future + 1, 0])
  }

  @Test func `gives a file that a test deleted its old time back, and changed content a new one`()
    throws
  {
    source.setModified("Sources/App.swift", seconds: longAgo)
    var mirror = mirror()
    _ = try mirror.update()
    try copy.remove("Sources/App.swift")
    _ = try mirror.update()
    #expect(copy.modified("Sources/App.swift") == [longAgo, 0])
    try copy.remove("Sources/App.swift")
    try source.write("let one = 4\n", to: "Sources/App.swift")
    source.setModified("Sources/App.swift", seconds: longAgo)
    _ = try mirror.update()
    #expect([longAgo, 0].lexicographicallyPrecedes(copy.modified("Sources/App.swift")))
  }

  @Test func `follows the executable bit without copying again`() throws {
    var mirror = mirror()
    let before = try mirror.update().digest
    source.setPermissions("Package.swift", 0o755)
    let update = try mirror.update()
    #expect(update.changed == ["Package.swift"])
    #expect(update.digest != before)
    #expect(FileManager.default.isExecutableFile(atPath: copy["Package.swift"].path))
  }

  @Test func `restores what a test did to the copy and does not call it the learner's change`()
    throws
  {
    var mirror = mirror()
    let digest = try mirror.update().digest
    try copy.write("let one = 9\n", to: "Sources/App.swift")
    try copy.remove("Package.swift")
    try copy.write("result", to: "Out/result.txt")
    try copy.write("cache", to: ".tandem/cache")
    #expect(try mirror.update() == Mirror.Update(digest: digest, changed: []))
    #expect(copy.contents == ["Package.swift", "Sources", "Sources/App.swift"])
    #expect(copy.text("Sources/App.swift") == "let one = 1\n")
  }

  @Test func `restores a file that a test rewrote and set back in time`() throws {
    source.setModified("Sources/App.swift", seconds: longAgo)
    var mirror = mirror()
    _ = try mirror.update()
    try copy.write("let one = 8\n", to: "Sources/App.swift")
    copy.setModified("Sources/App.swift", seconds: longAgo)
    _ = try mirror.update()
    #expect(copy.text("Sources/App.swift") == "let one = 1\n")
  }

  @Test func `never writes through a link that a test left behind`() throws {
    let outside = try TemporaryFolder()
    try outside.write("precious", to: "App.swift")
    var mirror = mirror()
    _ = try mirror.update()
    try copy.remove("Sources")
    try copy.link("Sources", to: outside.url.path)
    try copy.remove("Package.swift")
    try copy.link("Package.swift", to: outside["App.swift"].path)
    _ = try mirror.update()
    #expect(outside.contents == ["App.swift"])
    #expect(outside.text("App.swift") == "precious")
    #expect(copy.text("Sources/App.swift") == "let one = 1\n")
    #expect(copy.text("Package.swift") == "// manifest\n")
  }

  @Test func `never writes through a hard link that a test left behind`() throws {
    let outside = try TemporaryFolder()
    try outside.write("let one = 1\n", to: "App.swift")
    var mirror = mirror()
    _ = try mirror.update()
    try copy.remove("Sources/App.swift")
    #expect(link(outside["App.swift"].path, copy["Sources/App.swift"].path) == 0)
    _ = try mirror.update()
    #expect(FileStamp(at: BytePath(copy["Sources/App.swift"]))?.links == 1)
    try copy.remove("Sources/App.swift")
    #expect(link(outside["App.swift"].path, copy["Sources/App.swift"].path) == 0)
    try source.write("let one = 5\n", to: "Sources/App.swift")
    _ = try mirror.update()
    #expect(outside.text("App.swift") == "let one = 1\n")
    #expect(copy.text("Sources/App.swift") == "let one = 5\n")
  }

  @Test func `opens up what a test locked`() throws {
    var mirror = mirror()
    _ = try mirror.update()
    copy.setPermissions("Sources/App.swift", 0)
    copy.setPermissions("Sources", 0)
    try source.write("let one = 7\n", to: "Sources/App.swift")
    _ = try mirror.update()
    #expect(copy.text("Sources/App.swift") == "let one = 7\n")
  }
}
