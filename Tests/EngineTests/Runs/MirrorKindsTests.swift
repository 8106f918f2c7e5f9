import Files
import Foundation
import Glibc
import Testing

@testable import Engine

// Folders, links, kept files, and sources in motion.
extension `A mirror` {
  @Test func `exchanges a file for a folder and back`() throws {
    try source.write("file", to: "Thing")
    var mirror = mirror()
    _ = try mirror.update()
    try source.remove("Thing")
    try source.write("inside", to: "Thing/Inside")
    #expect(try mirror.update().changed == ["Thing", "Thing/Inside"])
    #expect(copy.text("Thing/Inside") == "inside")
    try source.remove("Thing")
    try source.write("file", to: "Thing")
    #expect(try mirror.update().changed == ["Thing", "Thing/Inside"])
    #expect(copy.text("Thing") == "file")
  }

  @Test func `copies links as links, even those that lead out`() throws {
    try source.link("inside", to: "Sources/App.swift")
    try source.link("outside", to: "/etc/hostname")
    var mirror = mirror()
    _ = try mirror.update()
    let manager = FileManager.default
    #expect(
      try manager.destinationOfSymbolicLink(atPath: copy["inside"].path) == "Sources/App.swift")
    #expect(try manager.destinationOfSymbolicLink(atPath: copy["outside"].path) == "/etc/hostname")
    try source.remove("inside")
    try source.link("inside", to: "Package.swift")
    #expect(try mirror.update().changed == ["inside"])
    #expect(try manager.destinationOfSymbolicLink(atPath: copy["inside"].path) == "Package.swift")
  }

  @Test func `leaves alone what it is told to keep`() throws {
    try source.write("// manifest\n", to: "Acceptance/Package.swift")
    var mirror = mirror(keeping: ["Package.resolved", "Acceptance/Package.resolved", ".cache"])
    _ = try mirror.update()
    try copy.write("pins", to: "Package.resolved")
    try copy.write("pins", to: "Acceptance/Package.resolved")
    try copy.write("deep", to: ".cache/deep/file")
    _ = try mirror.update()
    #expect(copy.text("Package.resolved") == "pins")
    #expect(copy.text("Acceptance/Package.resolved") == "pins")
    #expect(copy.text(".cache/deep/file") == "deep")
    try source.remove("Acceptance")
    _ = try mirror.update()
    #expect(copy.text("Acceptance/Package.swift") == nil)
  }

  @Test func `prefers the learner's file to a kept one and deletes it with theirs`() throws {
    var mirror = mirror(keeping: ["Package.resolved"])
    try copy.write("resolved here", to: "Package.resolved")
    try source.write("theirs", to: "Package.resolved")
    _ = try mirror.update()
    #expect(copy.text("Package.resolved") == "theirs")
    try source.remove("Package.resolved")
    #expect(try mirror.update().changed == ["Package.resolved"])
    #expect(copy.text("Package.resolved") == nil)
  }

  @Test func `judges exactly what it digested while a file is being rewritten`() async throws {
    let writing = Task.detached { [source] in
      for round in 0..<200 {
        let text = String(repeating: "\(round % 10)", count: 50_000)
        try source.write(text, to: "Sources/App.swift")
      }
    }
    var mirror = mirror()
    for _ in 0..<40 {
      let update = try mirror.update()
      #expect(try SourceTree.digest(of: copy.url) == update.digest)
    }
    try await writing.value
    #expect(try mirror.update().digest == SourceTree.digest(of: source.url))
  }

  @Test func `says what is wrong when the source is gone`() throws {
    var mirror = Mirror(of: source["nowhere"], at: copy.url)
    let error = #expect(throws: DiskError.self) { try mirror.update() }
    #expect(error?.cause == .missing)
  }
}
