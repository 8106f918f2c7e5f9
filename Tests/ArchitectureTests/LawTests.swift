import Testing

@Suite struct `The architecture` {
  @Test(arguments: Law.all) func `keeps the law`(_ law: Law) throws {
    let breaches = law.breaches(try Project.checkout.get())
    #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))")
  }

  @Test func `has all its entries in view`() throws {
    let project = try Project.checkout.get()
    #expect(Set(project.sources.compactMap(\.target)).isSubset(of: Set(Plan.arrows.keys)))
    #expect(project.sources.count > 30)
    #expect(project.tests.contains { $0.path == "Tests/ArchitectureTests/LawTests.swift" })
  }
}

@Suite struct `A law` {
  static let broken = Law.all.flatMap { law in law.broken.map { (law, $0) } }
  static let kept = Law.all.flatMap { law in law.kept.map { (law, $0) } }

  @Test(arguments: broken) func `finds its breach`(law: Law, project: Project) {
    #expect(!law.breaches(project).isEmpty)
  }

  @Test(arguments: kept) func `lets innocent code be`(law: Law, project: Project) {
    #expect(law.breaches(project) == [])
  }

  @Test(arguments: Law.all) func `shows how it is broken`(law: Law) {
    #expect(!law.broken.isEmpty)
  }
}

@Suite struct `Code without comments and literals` {
  @Test(arguments: [
    ("a // b", "a     "),
    ("a /* b /* c */ d */ e", "a                   e"),
    (#"f("x" + "y")"#, "f(    +    )"),
    (#"f("a\"b") // c"#, "f(      )     "),
    (##"f(#"a"b"#)"##, "f(       )"),
    (#"f("\(g("x"))!")"#, "f(            )"),
    ("f(\"\"\"\n  print(1)\n  \"\"\")", "f(   \n          \n     )"),
    ("func `print(1)`() {}", "func           () {}"),
    ("#if os(Linux)", "#if os(Linux)"),
  ]) func `keeps its places`(text: String, code: String) {
    #expect(SwiftText.code(of: text) == code)
  }
}

@Suite struct `An import` {
  @Test(arguments: [
    ("import Foundation", "Foundation"),
    ("public import Verdicts", "Verdicts"),
    ("@testable import Engine", "Engine"),
    ("@_exported public import Screen", "Screen"),
    ("import struct Foundation.URL", "Foundation"),
    ("  import Glibc", "Glibc"),
    ("@preconcurrency import CTerminal // why", "CTerminal"),
  ]) func `is recognised`(line: String, module: String) {
    #expect(ProjectFile("Sources/X/Y.swift", line).imports == [module])
  }

  @Test(arguments: ["// import A", "let s = \"import A\"", "let important = A"])
  func `is not made up`(line: String) {
    #expect(ProjectFile("Sources/X/Y.swift", line).imports == [])
  }
}

@Suite struct `A manifest` {
  @Test func `has its arrows`() {
    let manifest = Manifest(
      parsing: """
        products: [.executable(name: "roof", targets: ["roof"])],
        targets: [
          .target(name: "Ground"),
          .systemLibrary(name: "CLib", pkgConfig: "lib", providers: [.apt(["lib-dev"])]),
          .target(
            name: "Floor", dependencies: ["Ground", .product(name: "Yams", package: "Yams-x")]),
          .executableTarget(name: "roof", dependencies: ["Floor"]),
          .target(name: "Support", path: "Tests/Support"),
          .testTarget(name: "FloorTests", dependencies: ["Floor"]),
        ]
        """)
    #expect(
      manifest.arrows == [
        "Ground": [], "CLib": [], "Floor": ["Ground", "Yams"], "roof": ["Floor"],
      ])
  }
}
