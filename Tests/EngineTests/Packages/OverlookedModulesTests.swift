import Files
import Foundation
import Support
import Testing

@testable import Engine

@Suite struct `What SwiftPM overlooks` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Looks at the products as they are before a build.
  private func look() -> OverlookedModules {
    OverlookedModules(in: folder["debug"].path, note: BytePath(folder["note"]))
  }

  /// Stands for a build of three modules in a row, of which the first has this interface.
  ///
  /// - Parameter time: When the first module was written if it changed, in seconds since 1970; the
  ///   others are compiled a tenth of a second after.
  private func build(_ inch: String, at time: Double = 1_000) throws {
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
      try save(name == "Inch" ? inch : name, to: "debug/Modules/\(name).swiftmodule", at: time)
      for file in ["a.swift.o", "output-file-map.json", "primary.priors"] {
        try save("", to: "debug/\(name).build/\(file)", at: time + 0.1)
      }
    }
  }

  private func save(_ text: String, to path: String, at time: Double) throws {
    try folder.write(text, to: path)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: folder[path].path)
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
    try build("two", at: 1_001)
    #expect(second.forget())
    #expect(compiled == ["Inch", "Box"])
    let plan = folder["debug/BoxTests.build/output-file-map.json"].path
    #expect(FileManager.default.fileExists(atPath: plan))
    let third = look()
    try build("two", at: 1_001)
    #expect(!third.forget())
  }

  /// The second time stands for a clock that jumped backwards.
  @Test(arguments: [1_000.9, 400])
  func `is who was compiled in the second in which a module changes, or after it`(
    time: Double
  ) throws {
    let first = look()
    try build("one", at: 1_000.2)
    _ = first.forget()
    let second = look()
    try build("two", at: time)
    #expect(second.forget())
    #expect(compiled == ["Inch"])
  }

  @Test func `is found by the next build where one was stopped midway`() throws {
    let first = look()
    try build("one")
    _ = first.forget()
    _ = look()
    try build("two", at: 1_001)
    #expect(look().forget())
  }

  @Test func `is a module that was half compiled when its build was stopped`() throws {
    look().forgetHalfCompiled()
    try build("one")
    let second = look()
    second.forgetHalfCompiled()
    _ = second.forget()
    #expect(compiled == ["Inch", "Box", "BoxTests"])
    try save("", to: "debug/Box.build/Lid/b.swift.o", at: 1_001)
    // A step after the compiler's, with no notes of its own.
    try save("", to: "debug/Inch.build/Inch.swiftmodule.o", at: 1_001)
    look().forgetHalfCompiled()
    #expect(compiled == ["Inch", "BoxTests"])
    let notes = folder["debug/Box.build/primary.priors"].path
    #expect(!FileManager.default.fileExists(atPath: notes))
  }

  @Test func `is found where one was stopped midway and the module is again as it was`() throws {
    let first = look()
    try build("one")
    _ = first.forget()
    _ = look()
    try build("two", at: 1_001)
    let third = look()
    try build("one", at: 1_002)
    #expect(third.forget())
    #expect(compiled == ["Inch", "Box"])
  }
}
