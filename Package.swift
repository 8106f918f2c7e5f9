// swift-tools-version: 6.2
import PackageDescription

/// Tandem's targets, from the ground up. `Docs/Architecture.md` explains the house.
let package = Package(
  name: "tandem",
  platforms: [.macOS(.v15)],
  targets: [
    // Ground floor: values and the gates to the world outside.
    .target(name: "Verdicts"),

    // Tests, by altitude: pure ones, those that start processes, the real binary in a terminal.
    .testTarget(name: "VerdictsTests", dependencies: ["Verdicts"], exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
