import Support
import Testing

@testable import Engine

@Suite struct `Links out of a package` {
  @Test(arguments: [
    ("Tests/Help", true), ("Sources/A/B.swift", true), ("Specs/Shared.swift", true),
    ("Specs/Help", false), ("Data", false),
  ])
  func `are found where SwiftPM looks for sources`(path: String, isFound: Bool) throws {
    let folder = try TemporaryFolder()
    let parts = path.split(separator: "/").dropLast().joined(separator: "/")
    try folder.makeFolder("copy/\(parts)")
    try folder.link("copy/\(path)", to: folder["elsewhere"].path)
    #expect(OutwardLinks(in: folder["copy"].path).paths == (isFound ? [path] : []))
  }

  @Test(arguments: ["Specs", "Specs/Unit", "./Specs/", "."])
  func `are found below a target's own folder, and above it`(target: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("copy/Specs")
    try folder.link("copy/Specs/Unit", to: folder["elsewhere"].path)
    let links = OutwardLinks(in: folder["copy"].path, below: [target])
    #expect(links.paths == ["Specs/Unit"])
  }

  @Test func `that lead to the package itself are none`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "copy/Sources/A.swift")
    try folder.link("copy/Sources/B.swift", to: "A.swift")
    #expect(OutwardLinks(in: folder["copy"].path).isEmpty)
  }
}
