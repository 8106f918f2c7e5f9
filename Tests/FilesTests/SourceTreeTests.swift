import Foundation
import Glibc
import Support
import Testing

@testable import Files

@Suite struct `The source tree` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("let one = 1\n", to: "Sources/App/App.swift")
    try folder.write("// swift-tools-version: 6.0\n", to: "Package.swift")
  }

  func digest() throws -> String { try SourceTree.digest(of: folder.url) }

  @Test(arguments: [
    "Sources/App/App.swift", "Package.swift", "Package.resolved", ".swift-version", ".buildkite",
    "Acceptance/Tests/AcceptanceTests/1-one.swift", "4913.swift", "#", "a#", "Sources/build",
  ]) func `judges what a build can see`(path: String) {
    #expect(SourceTree.judges(path: path))
  }

  @Test(arguments: [
    ".git/HEAD", ".build", ".build-linux/x", "Acceptance/.build/debug", ".swiftpm/x",
    ".tandem/kata", ".index-build/x", "web/node_modules/x.js", "Sources/App.swift~",
    "Sources/.#App.swift", "Sources/#App.swift#", "Sources/.App.swift.swp",
    "Sources/.App.swift.swo", "Sources/4913", ".DS_Store", "Sources/x.tmp", ".nfs0001",
    "App.swift___jb_tmp___",
  ]) func `passes over version control, products and what editors leave behind`(path: String) {
    #expect(!SourceTree.judges(path: path))
  }

  @Test func `has a digest of 32 hexadecimal digits that stays the same`() throws {
    let first = try digest()
    #expect(first.count == 32)
    #expect(first.allSatisfy { $0.isHexDigit })
    #expect(try digest() == first)
  }

  @Test func `has the same digest wherever it lies and whenever it was written`() throws {
    let other = try TemporaryFolder()
    try other.write("// swift-tools-version: 6.0\n", to: "Package.swift")
    try other.write("let one = 1\n", to: "Sources/App/App.swift")
    other.setModified("Package.swift", seconds: 1_000)
    #expect(try SourceTree.digest(of: other.url) == digest())
  }

  @Test func `has the same digest whatever the test list says`() throws {
    let first = try digest()
    try folder.write("- [ ] zero\n", to: "TESTLIST.md")
    #expect(try digest() == first)
    try folder.write("- [ ] zero\n", to: "Sources/TESTLIST.md")
    #expect(try digest() != first)
  }

  @Test func `has the digest that it always had`() throws {
    // A light's tree is compared across versions of Tandem: a new format needs a new name.
    let digest = try digest()
    #expect(digest == "e2da8a2a1706eef2040de603345b7461")
  }

  @Test func `changes its digest with content, name, executable bit and link target`() throws {
    var digests = [try digest()]
    try folder.write("let one = 2\n", to: "Sources/App/App.swift")
    digests.append(try digest())
    try FileManager.default.moveItem(
      at: folder["Sources/App/App.swift"], to: folder["Sources/App/Main.swift"])
    digests.append(try digest())
    folder.setPermissions("Sources/App/Main.swift", 0o755)
    digests.append(try digest())
    try folder.link("Sources/App/Link.swift", to: "Main.swift")
    digests.append(try digest())
    try folder.remove("Sources/App/Link.swift")
    try folder.link("Sources/App/Link.swift", to: "../Other.swift")
    digests.append(try digest())
    try folder.makeFolder("Tests/Empty")
    digests.append(try digest())
    #expect(Set(digests).count == digests.count)
  }

  @Test func `keeps its digest when only products and leftovers change`() throws {
    let before = try digest()
    try folder.write("object", to: ".build/debug/App.o")
    try folder.write("swap", to: "Sources/App/.App.swift.swp")
    try folder.write("kata", to: ".tandem/kata")
    #expect(try digest() == before)
  }

  @Test func `takes names with line breaks and broken UTF-8`() throws {
    let before = try digest()
    try folder.write("x", to: "two\nlines.txt")
    let withLineBreak = try digest()
    let broken = BytePath(folder.url).appending(BytePath(bytes: [0xff, 0xfe])).cString
    let descriptor = open(broken, O_CREAT | O_WRONLY, 0o644)
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(Set([before, withLineBreak, try digest()]).count == 3)
    unlink(broken)
  }

  @Test func `does not wait for a pipe and ignores it`() throws {
    let before = try digest()
    #expect(mkfifo(folder["Sources/pipe"].path, 0o644) == 0)
    #expect(try digest() == before)
  }

  @Test func `says which folder is missing`() throws {
    let missing = folder["nowhere"]
    let error = #expect(throws: DiskError.self) { try SourceTree.digest(of: missing) }
    #expect(error?.cause == .missing)
    #expect(error?.description.hasPrefix("\(missing.path) could not be read") == true)
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func `says which file cannot be read`() throws {
    folder.setPermissions("Package.swift", 0)
    let error = #expect(throws: DiskError.self) { try digest() }
    #expect(error?.cause == .notAllowed)
    #expect(error?.path.hasSuffix("/Package.swift") == true)
  }

  /// Known answers of MurmurHash3 x64 128 with seed 0.
  @Test(arguments: [
    ("", "00000000000000000000000000000000"),
    ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
    ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
  ]) func `digests bytes as MurmurHash3 does`(text: String, digest: String) {
    #expect(Fingerprint(of: Array(text.utf8)).hex == digest)
  }
}
