extension Law {
  /// The laws about who may use whom.
  static let imports: [Law] = [
    each(
      "a target imports only what the plan allows",
      broken: [
        ProjectFile("Sources/Verdicts/A.swift", "import Katas"),
        ProjectFile("Sources/Screen/A.swift", "public import Practice"),
        ProjectFile("Sources/Trainer/A.swift", "import Engine"),
        ProjectFile("Sources/Trainer/A.swift", "import CTerminal"),
        ProjectFile("Sources/tandem/A.swift", "import CTerminal"),
        ProjectFile("Sources/Attic/A.swift", "import Verdicts"),
      ],
      kept: [
        ProjectFile("Sources/Terminals/A.swift", "import CTerminal\nimport Screen"),
        ProjectFile("Sources/Screen/A.swift", "import Foundation // not import Practice"),
      ]
    ) { file in
      let allowed = Plan.arrows[file.target ?? ""] ?? []
      return file.imports.filter { Plan.arrows.keys.contains($0) && !allowed.contains($0) }
        .map { "\(file.path): imports \($0), and the plan draws no such arrow" }
    },
    each(
      "a library has one seam",
      broken: [
        ProjectFile("Sources/Engine/A.swift", "import Subprocess"),
        ProjectFile("Sources/Trainer/A.swift", "import Yams"),
        ProjectFile("Sources/Sessions/A.swift", "internal import ArgumentParser"),
      ],
      kept: [
        ProjectFile("Sources/Processes/A.swift", "import Subprocess"),
        ProjectFile("Sources/tandem/A.swift", "import ArgumentParser"),
      ]
    ) { file in
      file.imports.filter { module in
        Plan.libraries[module].map { !$0.contains(file.target ?? "") } ?? false
      }.map { "\(file.path): imports \($0), which has its seam elsewhere" }
    },
    each(
      "a pure target imports little of the system",
      broken: [
        ProjectFile("Sources/Trainer/A.swift", "import Glibc"),
        ProjectFile("Sources/Verdicts/A.swift", "import Dispatch"),
      ],
      kept: [
        ProjectFile("Sources/Engine/A.swift", "import Glibc"),
        ProjectFile("Sources/Verdicts/A.swift", "import FoundationEssentials"),
      ]
    ) { file in
      guard let target = file.target, Plan.pure.contains(target) else { return [] }
      let ours = Set(Plan.arrows.keys).union(Plan.pureSystemModules)
      return file.imports.filter { !ours.contains($0) && Plan.libraries[$0] == nil }
        .map { "\(file.path): imports \($0), and \(target) is pure" }
    },
    Law(
      sentence: "the manifest draws the plan's arrows and no others",
      broken: [
        ProjectFile("Package.swift", ".target(name: \"Verdicts\", dependencies: [\"Katas\"])"),
        ProjectFile("Package.swift", ".target(name: \"Attic\")"),
        ProjectFile("Package.swift", ".target(name: \"Screen\")"),
        ProjectFile(
          "Package.swift",
          ".target(name: \"Engine\", dependencies: [.product(name: \"Yams\", package: \"Yams\")])"),
      ],
      kept: []
    ) { project in
      guard let manifest = project.manifest else { return [] }
      let drawn = manifest.arrows
      let planned = Plan.arrows.map { target, targets in
        let libraries = Plan.libraries.filter {
          $0.value.contains(target) && $0.key != "SystemPackage"
        }
        return (target, targets.union(libraries.keys))
      }
      let strangers = drawn.keys.filter { Plan.arrows[$0] == nil }
        .map { "Package.swift: the plan has no target \($0)" }
      return strangers
        + planned.filter { drawn[$0.0] != $0.1 }.map { target, wanted in
          let found = drawn[target].map { $0.sorted().joined(separator: " ") } ?? "no such target"
          return "Package.swift: \(target) ─► \(found); the plan: \(wanted.sorted())"
        }
    },
    Law(
      sentence: "the picture in the page draws the plan's arrows and no others",
      broken: [
        ProjectFile("Docs/Architecture.md", "```\nScreen     ─► Markdown Katas    cells\n```"),
        ProjectFile("Docs/Architecture.md", "```\nAttic      ─► –                 old things\n```"),
        ProjectFile("Docs/Architecture.md", "Verdicts   ─► –"),
      ],
      kept: [ProjectFile("Docs/Guide.md", "```\nred ─► green\n```")]
    ) { project in
      guard let page = project.files.first(where: { $0.path == "Docs/Architecture.md" }) else {
        return []
      }
      let drawn = Plan.arrows(drawnIn: page.text)
      return Set(drawn.keys).union(Plan.arrows.keys).sorted()
        .filter { drawn[$0] != Plan.arrows[$0] }
        .map { "\(page.path): \($0) ─► \(drawn[$0]?.sorted() ?? []), and the plan differs" }
    },
    Law(
      sentence: "curses.h has one gate: a C file of CTerminal",
      broken: [
        ProjectFile("Sources/CTerminal/include/CTerminal.h", "#include <curses.h>"),
        ProjectFile("Sources/Engine/a.c", "#include <ncursesw/curses.h>"),
      ],
      kept: [
        ProjectFile("Sources/CTerminal/CTerminal.c", "  #  include <curses.h>\n"),
        ProjectFile("Docs/Architecture.md", "`#include <curses.h>` stands in one file."),
      ]
    ) { project in
      let gates = project.files.filter {
        $0.path.hasPrefix("Sources/")
          && $0.text.contains(#/(?m)^\s*#\s*include\s*[<"][\w\/]*curses\.h[>"]/#)
      }.map(\.path)
      let strays = gates.filter { !$0.hasPrefix("Sources/CTerminal/") || !$0.hasSuffix(".c") }
      return (gates.count > 1 ? gates : strays).map { "\($0): includes curses.h" }
    },
  ]
}
