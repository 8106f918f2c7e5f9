// swift-tools-version: 6.2
import PackageDescription

// Tandem's targets, from the ground up. `Docs/Architecture.md` explains them.
let package = Package(
  name: "tandem",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "tandem", targets: ["tandem"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // Ground floor: values and the gates to the world outside.
    .target(name: "Files"),
    .target(name: "Verdicts"),
    .target(name: "SwiftTokens"),
    .target(
      name: "Processes",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess")]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw")]),

    // First floor: documents, cells, katas, practice.
    .target(name: "Markdown", dependencies: ["CMarkGFM"]),
    .target(name: "Screen", dependencies: ["Markdown"]),
    .target(name: "Practice", dependencies: ["Verdicts"]),
    .target(
      name: "Katas",
      dependencies: [
        "Practice", "Markdown", "Verdicts", "SwiftTokens", .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Watching", dependencies: ["Files"]),
    .target(name: "Reports", dependencies: ["Practice", "Katas", "Verdicts"]),

    // Second floor: the engine, the terminal, the program as a value.
    .target(name: "Workspaces", dependencies: ["Katas", "Files", "SwiftTokens"]),
    .target(
      name: "Engine",
      dependencies: ["Workspaces", "Katas", "Verdicts", "Processes", "Files", "SwiftTokens"]),
    .target(name: "Terminals", dependencies: ["Screen", "CTerminal"]),
    .target(
      name: "Trainer", dependencies: ["Screen", "Reports", "Practice", "Katas", "Verdicts"]),

    .target(name: "History", dependencies: ["Practice", "Verdicts", "Processes", "Files"]),

    // Third floor: one learner's session without a screen.
    .target(
      name: "Sessions",
      dependencies: [
        "Engine", "Workspaces", "Watching", "History", "Reports", "Files", "Practice", "Katas",
        "Verdicts", "SwiftTokens", .product(name: "Yams", package: "Yams"),
      ]),

    // The roof: the only place that wires.
    .executableTarget(
      name: "tandem",
      dependencies: [
        "Sessions", "Engine", "Workspaces", "Watching", "History", "Files", "Trainer", "Terminals",
        "Screen", "Reports", "Practice", "Katas", "Verdicts", "Processes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests, by altitude: pure ones, those that start processes, the real binary in a terminal.
    .target(
      name: "Support", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/Support"),
    // No tests of its own: a test target, because it makes values that only their targets can make.
    .testTarget(
      name: "Examples", dependencies: ["Screen", "Practice", "Katas", "Verdicts"],
      path: "Tests/Examples"),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Support"]),
    .testTarget(name: "WatchingTests", dependencies: ["Watching", "Files", "Support"]),
    .testTarget(
      name: "WorkspacesTests", dependencies: ["Workspaces", "Katas", "Files", "Support"]),
    .testTarget(name: "VerdictsTests", dependencies: ["Verdicts"], exclude: ["Fixtures"]),
    .testTarget(name: "SwiftTokensTests", dependencies: ["SwiftTokens"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "Markdown", "Examples"]),
    .testTarget(
      name: "KatasTests", dependencies: ["Katas", "Practice", "Markdown", "Verdicts", "Support"]),
    .testTarget(name: "PracticeTests", dependencies: ["Practice", "Verdicts", "Examples"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Screen", "Practice", "Katas", "Verdicts", "Support", "Examples",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "TrainerTests",
      dependencies: ["Trainer", "Screen", "Practice", "Katas", "Verdicts", "Examples"]),
    .testTarget(name: "TerminalsTests", dependencies: ["Terminals", "Screen", "CTerminal"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes", "Support"]),
    .testTarget(
      name: "HistoryTests",
      dependencies: ["History", "Practice", "Verdicts", "Processes", "Files", "Support"],
      exclude: ["Golden"]),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Engine", "Workspaces", "Katas", "Verdicts", "Processes", "Files", "Support",
      ], exclude: ["Golden"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "Engine", "Katas", "Verdicts", "Processes", "Markdown", "Support",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "SessionsTests",
      dependencies: [
        "Sessions", "Engine", "Workspaces", "Watching", "History", "Reports", "Files", "Practice",
        "Katas", "Verdicts", "Support", "Examples",
      ], exclude: ["Fixtures", "Golden"]),
    .executableTarget(
      name: "bench", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/Bench"),
    .testTarget(name: "BenchTests", dependencies: ["bench"]),
    .testTarget(
      name: "TandemTests",
      dependencies: [
        "tandem", "Sessions", "Engine", "Reports", "Screen", "Practice", "Verdicts", "Support",
      ], exclude: ["Golden"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Support"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// `script/build` passes -Onone, which halves the first build. These targets work on every byte, word
// or cell and stay optimized. Docs/Decisions/0016 has the figures.
let optimized = [
  "Engine", "Files", "Markdown", "Processes", "Screen", "SwiftTokens", "Terminals", "Verdicts",
]
for target in package.targets where optimized.contains(target.name) {
  target.swiftSettings = [
    .unsafeFlags(["-Xfrontend", "-O"], .when(configuration: .release))
  ]
}
