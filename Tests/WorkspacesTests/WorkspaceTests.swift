import Files
import Foundation
import Glibc
import Support
import Testing

@testable import Katas
@testable import Workspaces

@Suite struct `A workspace` {
  let folder: TemporaryFolder
  let kata = Kata(
    slug: "say-it", title: "Say it", level: 1, minutes: 10, kind: .tdd, teaches: "to speak",
    module: "SayIt",
    steps: (1...3).map { number in
      Step(
        slug: "\(number)-word", card: Card(title: "Word \(number)", story: ""),
        acceptance: "// customer \(number)\n")
    },
    starter: [
      SourceFile(path: "Sources/SayIt/SayIt.swift", text: "func say() {}\n"),
      SourceFile(path: "Tests/SayItTests/SayItTests.swift", text: "import Testing\n"),
    ])

  init() throws {
    folder = try TemporaryFolder()
  }

  func create(in path: String = "work") throws -> Workspace {
    try Workspace.create(kata: kata, at: folder[path])
  }

  func suite(_ number: Int) -> String { "Acceptance/Tests/AcceptanceTests/\(number)-word.swift" }

  @Test func `is the learner's package, the customer's tests and a folder of Tandem's`() throws {
    let workspace = try create(in: "deep/down/work")
    #expect(
      folder.contents.filter { folder.text($0) != nil } == [
        "deep/down/work/.gitignore", "deep/down/work/.tandem/kata",
        "deep/down/work/Acceptance/Package.swift", "deep/down/work/\(suite(1))",
        "deep/down/work/Package.swift", "deep/down/work/Sources/SayIt/SayIt.swift",
        "deep/down/work/Tests/SayItTests/SayItTests.swift",
      ])
    #expect(folder.text("deep/down/work/\(suite(1))") == "// customer 1\n")
    #expect(workspace.root.path == folder["deep/down/work"].path)
  }

  @Test func `has manifests that a learner can read`() throws {
    _ = try create()
    #expect(
      folder.text("work/Package.swift") == """
        // swift-tools-version: 6.0
        import PackageDescription

        // The kata "Say it": your code goes to Sources, your tests go to Tests.
        // The customer's tests are a package of their own, in Acceptance.
        let package = Package(
          name: "say-it",
          products: [
            .library(name: "SayIt", targets: ["SayIt"])
          ],
          targets: [
            .target(name: "SayIt"),
            .testTarget(name: "SayItTests", dependencies: ["SayIt"]),
          ]
        )

        """)
    #expect(
      folder.text("work/Acceptance/Package.swift") == """
        // swift-tools-version: 6.0
        import PackageDescription

        // The customer's tests, one file for each step. Tandem brings them; leave them as they are.
        let package = Package(
          name: "Acceptance",
          dependencies: [
            .package(name: "say-it", path: "..")
          ],
          targets: [
            .testTarget(
              name: "AcceptanceTests",
              dependencies: [.product(name: "SayIt", package: "say-it")])
          ]
        )

        """)
  }

  @Test func `is made in an empty folder, which stays the same folder`() throws {
    try folder.makeFolder("work")
    let before = FileStamp(at: BytePath(folder["work"]))?.inode
    _ = try create()
    #expect(FileStamp(at: BytePath(folder["work"]))?.inode == before)
  }

  @Test func `is not made in a folder that holds something`() throws {
    try folder.write("mine", to: "work/notes.txt")
    let error = #expect(throws: WorkspaceError.self) { try create() }
    let path = folder["work"].path
    #expect(error == .folderNotEmpty(path: path))
    #expect(
      error?.description
        == "The folder \(path) is not empty. Choose another one with --in, or empty it first.")
    #expect(folder.contents == ["work", "work/notes.txt"])
  }

  @Test func `is not made where a file lies`() throws {
    try folder.write("mine", to: "work")
    #expect(throws: WorkspaceError.notAFolder(path: folder["work"].path)) { try create() }
    #expect(folder.text("work") == "mine")
  }

  @Test func `is not made where Tandem may not write`() throws {
    // Not even root can make a folder there.
    let error = #expect(throws: WorkspaceError.self) {
      try Workspace.create(kata: kata, at: URL(filePath: "/sys/tandem/work"))
    }
    guard case .disk(let disk) = error else {
      Issue.record("expected a disk error, got \(String(describing: error))")
      return
    }
    #expect(disk.cause == .notAllowed)
    #expect(disk.description.hasPrefix("/sys/tandem could not be written: "))
  }

  @Test(arguments: [false, true])
  func `takes back what it made when it cannot be finished`(folderIsThere: Bool) throws {
    if folderIsThere { try folder.makeFolder("above/work") }
    var broken = kata
    // A file cannot be a folder too: this one fails in the middle.
    broken.starter.append(SourceFile(path: "Sources/SayIt/SayIt.swift/Inside.swift", text: ""))
    #expect(throws: WorkspaceError.self) {
      try Workspace.create(kata: broken, at: folder["above/work"])
    }
    #expect(folder.contents == (folderIsThere ? ["above", "above/work"] : []))
  }

  @Test(arguments: ["../escape.swift", "/tmp/escape.swift", "Sources/../../escape.swift", ""])
  func `takes no file of a kata that lies outside`(path: String) throws {
    var sly = kata
    sly.starter.append(SourceFile(path: path, text: "gotcha"))
    let error = #expect(throws: WorkspaceError.self) {
      try Workspace.create(kata: sly, at: folder["work"])
    }
    #expect(
      error == .brokenKata(slug: "say-it", problem: "\(path) lies outside the workspace"))
    #expect(folder.contents == [])
  }

  @Test func `is recognised and knows its kata`() throws {
    let workspace = try create()
    #expect(Workspace(at: folder["work/"]) == workspace)
    #expect(Workspace(at: folder["work"])?.kataSlug == "say-it")
    #expect(Workspace(at: folder.url) == nil)
  }

  @Test func `knows its kata even without Tandem's folder`() throws {
    _ = try create()
    try folder.remove("work/.tandem")
    #expect(Workspace(at: folder["work"])?.kataSlug == "say-it")
  }

  @Test func `does not take any package for a workspace`() throws {
    try folder.write("let package = Package(name: \"x\")\n", to: "Package.swift")
    try folder.write(".package(path: \"..\")\n", to: "Acceptance/Package.swift")
    #expect(Workspace(at: folder.url) == nil)
  }

  @Test func `brings the tests of the steps reached`() throws {
    let workspace = try create()
    #expect(workspace.reachedStep(of: kata) == 1)
    #expect(try workspace.install(upTo: 2, of: kata) == [suite(2)])
    #expect(folder.text("work/\(suite(2))") == "// customer 2\n")
    #expect(workspace.reachedStep(of: kata) == 2)
    #expect(try workspace.install(upTo: 99, of: kata) == [suite(3)])
    #expect(workspace.reachedStep(of: kata) == 3)
  }

  @Test func `brings back a lost manifest and leaves changed tests alone`() throws {
    let workspace = try create()
    try folder.remove("work/Acceptance/Package.swift")
    try folder.write("// mine\n", to: "work/\(suite(1))")
    let added = try workspace.install(upTo: 2, of: kata)
    #expect(added == ["Acceptance/Package.swift", suite(2)])
    #expect(folder.text("work/\(suite(1))") == "// mine\n")
  }

  @Test func `notices acceptance tests that were changed or deleted`() throws {
    let workspace = try create()
    try workspace.install(upTo: 3, of: kata)
    #expect(workspace.changedAcceptance(of: kata, upTo: 3) == [])
    try folder.write("// easier\n", to: "work/\(suite(1))")
    try folder.remove("work/\(suite(2))")
    try folder.write("// later\n", to: "work/\(suite(3))")
    #expect(workspace.changedAcceptance(of: kata, upTo: 2) == [suite(1), suite(2)])
  }

  @Test func `restores acceptance tests and keeps the learner's versions`() throws {
    let workspace = try create()
    try folder.write("// easier\n", to: "work/\(suite(1))")
    try workspace.restoreAcceptance(of: kata, upTo: 2)
    #expect(workspace.changedAcceptance(of: kata, upTo: 2) == [])
    #expect(folder.text("work/.tandem/kept/1/1-word.swift") == "// easier\n")
    #expect(folder.text("work/.tandem/kept/1/2-word.swift") == nil)

    try folder.write("// easier still\n", to: "work/\(suite(1))")
    try workspace.restoreAcceptance(of: kata, upTo: 2)
    #expect(folder.text("work/.tandem/kept/1/1-word.swift") == "// easier\n")
    #expect(folder.text("work/.tandem/kept/2/1-word.swift") == "// easier still\n")

    try folder.write("// easiest\n", to: "work/\(suite(1))")
    try workspace.restoreAcceptance(of: kata, upTo: 2)
    #expect(folder.text("work/.tandem/kept/2/1-word.swift") == "// easier still\n")
    #expect(folder.text("work/.tandem/kept/3/1-word.swift") == "// easiest\n")
    try workspace.restoreAcceptance(of: kata, upTo: 2)
    #expect(folder.text("work/.tandem/kept/4/1-word.swift") == nil)
  }
}
