import Foundation
import Glibc
import Practice
import Support
import Testing
import Verdicts

@testable import History

@Suite struct HostileFilesTests {
  @Test func `no file name keeps a light from coming`() async throws {
    let fixture = try Fixture()
    let names = [
      "a\nb.swift", "-rf", ":(exclude)x", "\"quoted\"", "back\\slash", " ", "tab\there", "ü.swift",
      ".gitmodules",
    ]
    for name in names { try fixture.save("x", name) }
    // A name that is no UTF-8; some file systems refuse it, this one need not.
    let raw = Array(fixture.package.path.utf8) + Array("/bad-".utf8) + [0xff, 0xfe]
    let descriptor = open(raw.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o644)
    #expect(descriptor >= 0)
    close(descriptor)
    let entry = try await fixture.light()
    let files = try await fixture.history.files(of: entry.id)
    #expect(Set(names).isSubset(of: files))
    #expect(files.contains("bad-\u{fffd}\u{fffd}"))
    #expect(entry.notKept == [])

    for name in names { try fixture.folder.remove("package/\(name)") }
    unlink(raw.map { CChar(bitPattern: $0) } + [0])
    try await fixture.goBack(to: entry)
    for name in names { #expect(fixture.folder.text("package/\(name)") == "x") }
    #expect(access(raw.map { CChar(bitPattern: $0) } + [0], F_OK) == 0)
  }

  @Test func `ignore files and attributes of the learner change nothing`() async throws {
    let fixture = try Fixture()
    try fixture.save("*\n", ".gitignore")
    try fixture.save(
      """
      * text eol=crlf ident filter=evil working-tree-encoding=UTF-16 -diff
      """, ".gitattributes")
    try fixture.save("$Id$\r\nlf\n", "Sources/One.swift")
    let entry = try await fixture.light()
    let content = try await fixture.history.content(of: "Sources/One.swift", at: entry.id)
    #expect(String(decoding: content, as: UTF8.self) == "$Id$\r\nlf\n")
    #expect(try await fixture.history.files(of: entry.id).count == 4)
    try fixture.save("$Id: x$\r\nlf\n", "Sources/One.swift")
    let next = try await fixture.light()
    #expect(next.changes == ChangeCount(files: 1, linesAdded: 1, linesRemoved: 1))
    try await fixture.goBack(to: entry)
    #expect(fixture.folder.text("package/Sources/One.swift") == "$Id$\r\nlf\n")
  }

  @Test func `a repository within is left out and what lies beside it is kept`() async throws {
    let fixture = try Fixture()
    try fixture.save("ref: refs/heads/none\n", "Vendor/.git/HEAD")
    try fixture.save("gitdir: elsewhere\n", "Other/.git")
    try fixture.save("kept", "Vendor/a.swift")
    try fixture.save("kept", "Other/b.swift")
    let entry = try await fixture.light()
    #expect(
      try await fixture.history.files(of: entry.id) == [
        "Other/b.swift", "Sources/One.swift", "Tests/OneTests.swift", "Vendor/a.swift",
      ])
  }

  @Test func `a file of 50 MB is named instead of kept, as long as it is there`() async throws {
    let fixture = try Fixture()
    try fixture.save("small", "Fixtures/data.bin")
    try await fixture.light()
    let file = fixture.package.appending(path: "Fixtures/data.bin").path
    #expect(truncate(file, 50_000_000) == 0)
    let snapshot = try await fixture.history.writeTree(of: fixture.package)
    #expect(snapshot.notKept == ["Fixtures/data.bin"])
    #expect(
      snapshot.remark
        == "The history does not keep Fixtures/data.bin: it is too large or cannot be read.")
    let entry = try await fixture.light()
    #expect(entry.notKept == ["Fixtures/data.bin"])
    #expect(try await fixture.history.lights().last?.notKept == ["Fixtures/data.bin"])
    #expect(try await fixture.history.files(of: entry.id).count == 2)
    #expect(truncate(file, 5) == 0)
    #expect(try await fixture.light().notKept == [])
  }

  @Test func `more files than anyone types are kept up to the bound`() async throws {
    let fixture = try Fixture(bounds: KeepingBounds(files: 10))
    for number in 10..<30 { try fixture.save("x", "Many/\(number)") }
    let entry = try await fixture.light()
    #expect(try await fixture.history.files(of: entry.id).count == 10)
    #expect(entry.notKept.count == 12)
    let remark = try await fixture.history.writeTree(of: fixture.package).remark
    #expect(remark?.contains(" and 11 more files: they are too large, too many or") == true)
  }

  @Test func `two files that are not kept are told in one line`() {
    let snapshot = Snapshot(tree: TreeID(rawValue: ""), notKept: ["a.bin", "b.bin"])
    #expect(
      snapshot.remark == "The history does not keep a.bin and 1 more file: they are too large, "
        + "too many or cannot be read.")
  }

  @Test func `pipes and sockets are passed over`() async throws {
    let fixture = try Fixture()
    mkfifo(fixture.package.appending(path: "pipe").path, 0o644)
    #expect(try await fixture.light().notKept == [])
  }

  @Test func `the learner's own repository stays byte for byte as it was`() async throws {
    let fixture = try Fixture()
    let script = """
      git init -q . && git config user.name x && git config user.email x@y && git add -A &&
      git commit -qm first && echo staged >>Sources/One.swift && git add -A &&
      echo unstaged >>Sources/One.swift && echo untracked >new.swift && mkdir Embedded &&
      git init -q Embedded && echo stale >.git/index.lock &&
      for hook in pre-commit post-index-change reference-transaction commit-msg; do
        printf '#!/bin/sh\\ntouch "%s/hook-ran"; exit 1\\n' "$PWD" >.git/hooks/$hook
        chmod +x .git/hooks/$hook
      done
      """
    try await fixture.shell(script)
    let before = try fixture.folder.portrait(of: "package")
    #expect(before.keys.contains("Embedded/.git/HEAD"))
    var first: LightEntry?
    for number in 1...5 {
      let entry = try await fixture.light(verdict(run: "\(number)", passed: ["a"]))
      first = first ?? entry
    }
    if let first { try await fixture.goBack(to: first) }
    #expect(try fixture.folder.portrait(of: "package") == before)
  }

  @Test func `the user's git configuration reaches nothing`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      [core]
      \thooksPath = \(folder["hooks"].path)
      \tautocrlf = true
      [commit]
      \tgpgSign = true
      [user]
      \tname = Somebody
      """, to: ".gitconfig")
    try folder.write("#!/bin/sh\nexit 1\n", to: "hooks/reference-transaction")
    chmod(folder["hooks/reference-transaction"].path, 0o755)
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = folder.url.path
    environment["GIT_DIR"] = folder["elsewhere"].path
    let fixture = try Fixture(environment: environment)
    try await fixture.light()
    #expect(try await fixture.git("log", "--format=%an") == "Tandem\n")
  }
}
