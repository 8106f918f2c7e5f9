import Foundation
import Support
import Testing

@testable import Engine

@Suite struct `What SwiftPM overlooks` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Looks at the products as they are before a build.
  private func look() -> OverlookedModules {
    OverlookedModules(in: folder["debug"].path, note: folder["note"])
  }

  /// Stands for a build of three modules in a row, of which the first has this interface.
  private func build(_ inch: String) throws {
    func command(_ name: String, _ inputs: [String]) -> String {
      let inputs = inputs.map { #"{"name":"/s/\#($0).swiftmodule"}"# }.joined(separator: ",")
      return #""\#(name)":{"moduleName":"\#(name)","sources":[],"otherArguments":[],"#
        + #""inputs":[\#(inputs)]}"#
    }
    let commands = [
      command("Inch", []), command("Box", ["Inch"]), command("BoxTests", ["Box"]),
    ].joined(separator: ",")
    try folder.write(
      #"{"swiftCommands":{\#(commands)},"targetDependencyMap":"#
        + #"{"Inch":[],"Box":["Inch"],"BoxTests":["Box","Inch"]}}"#, to: "debug/description.json")
    for name in ["Inch", "Box", "BoxTests"] {
      try folder.write(name == "Inch" ? inch : name, to: "debug/Modules/\(name).swiftmodule")
      for file in ["a.swift.o", "output-file-map.json"] {
        try folder.write("", to: "debug/\(name).build/\(file)")
      }
    }
  }

  /// The modules whose objects are there.
  private var compiled: [String] {
    ["Inch", "Box", "BoxTests"].filter {
      FileManager.default.fileExists(atPath: folder["debug/\($0).build/a.swift.o"].path)
    }
  }

  @Test func `is nothing in a build from nothing`() throws {
    let first = look()
    try build("one")
    #expect(!first.forget())
    #expect(compiled == ["Inch", "Box", "BoxTests"])
    try FileManager.default.removeItem(at: folder["debug"])
    let again = look()
    try build("two")
    #expect(!again.forget())
    #expect(compiled == ["Inch", "Box", "BoxTests"])
  }

  @Test func `is who uses a module only through others, once it has changed`() throws {
    let first = look()
    try build("one")
    _ = first.forget()
    let second = look()
    try build("two")
    #expect(second.forget())
    #expect(compiled == ["Inch", "Box"])
    let plan = folder["debug/BoxTests.build/output-file-map.json"].path
    #expect(FileManager.default.fileExists(atPath: plan))
    let third = look()
    try build("two")
    #expect(!third.forget())
  }

  @Test func `is found by the next build where one was stopped midway`() throws {
    let first = look()
    try build("one")
    _ = first.forget()
    _ = look()
    try build("two")
    #expect(look().forget())
  }
}
