import Foundation

extension Law {
  /// Every law of the architecture.
  static let all = imports + purity + words + form

  /// The laws about names and places.
  static let form: [Law] = [
    each(
      "a file holds one public noun or one small family of them, and has the name of one",
      broken: [
        ProjectFile("Sources/Screen/Shapes.swift", "public struct Rect {}"),
        ProjectFile("Sources/Screen/Shapes.swift", "public struct Rect {}\npublic struct Point {}"),
        ProjectFile("Sources/Screen/A.swift", "ABCDEFG".map { "public enum \($0) {}\n" }.joined()),
        ProjectFile(
          "Sources/Screen/Rect.swift",
          "public struct Rect {}\npublic struct Point {}" + String(repeating: "\n", count: 300)),
      ],
      kept: [
        ProjectFile("Sources/Screen/Rect.swift", "public struct Rect {\n  public struct Row {}\n}"),
        ProjectFile("Sources/Screen/Page.swift", "public protocol Page {}\npublic enum PageKey {}"),
        ProjectFile(
          "Sources/Screen/Rect.swift",
          "public struct Rect {}" + String(repeating: "\n", count: 300)),
        ProjectFile("Sources/Screen/Rect+Text.swift", "extension Rect {}"),
        ProjectFile("Sources/Trainer/update.swift", "public func update() {}"),
      ]
    ) { file in
      let nouns = publicNouns(in: file)
      let isFamily = nouns.count <= 6 && file.text.count { $0 == "\n" } < 300
      if nouns.isEmpty || nouns == [file.stem] || isFamily && nouns.contains(file.stem) {
        return []
      }
      return ["\(file.path): declares \(nouns.joined(separator: ", "))"]
    },
    Law(
      sentence: "a folder holds at most 20 Swift files",
      brokenProjects: [
        project(of: 21, in: "Sources/Screen"), project(of: 21, in: "Sources/Screen/Text"),
      ],
      keptProjects: [
        project(of: 20, in: "Sources/Screen"),
        Project(
          files: project(of: 15, in: "Sources/Screen").files
            + project(of: 15, in: "Sources/Screen/Text").files),
        project(of: 21, in: "Tests/ScreenTests"),
        Project(files: (1...21).map { ProjectFile("Sources/CTerminal/\($0).c", "") }),
      ]
    ) { project in
      let folders = Dictionary(grouping: project.sources) { file in
        file.path.split(separator: "/").dropLast().joined(separator: "/")
      }
      return folders.filter { $1.count > 20 }.map { "\($0): holds \($1.count) files" }.sorted()
    },
    each(
      "no type bears its module's name, and none is a Manager",
      broken: [
        ProjectFile("Sources/Screen/Screen.swift", "public struct Screen {}"),
        ProjectFile("Sources/Engine/RunManager.swift", "struct RunManager {}"),
        ProjectFile("Sources/Engine/FileUtils.swift", "enum FileUtils {}"),
      ],
      kept: [ProjectFile("Sources/Screen/Canvas.swift", "public struct Canvas {}")]
    ) { file in
      declaredNames(in: file).filter { name in
        Plan.arrows.keys.contains(name)
          || ["Manager", "Helper", "Helpers", "Util", "Utils"].contains { name.hasSuffix($0) }
      }.map { "\(file.path): \($0) is no name" }
    },
    Law(
      sentence: "every link of the documents leads somewhere",
      broken: [
        ProjectFile("Docs/A.md", "See [the guide](Guide.md)."),
        ProjectFile("README.md", "[x](Docs/Gone.md#part)"),
      ],
      kept: [
        ProjectFile("Docs/A.md", "[a](A.md), [b](#here), [c](https://swift.org), `[d](Gone.md)`"),
        ProjectFile("Docs/Decisions/B.md", "[a](../Decisions/B.md)"),
      ]
    ) { project in
      let known = Set(project.files.map(\.path))
      let documents = project.files.filter {
        $0.path.hasSuffix(".md") && ($0.path.hasPrefix("Docs/") || !$0.path.contains("/"))
      }
      return documents.flatMap { file in
        let prose = file.text.replacing(#/(?s)```.*?```|`[^`\n]*`/#, with: "")
        return prose.matches(of: #/\]\(([^)\s#]+)[^)]*\)/#).map { String($0.1) }
          .filter { !$0.contains("://") && !known.contains(resolve($0, from: file.path)) }
          .map { "\(file.path): links to \($0), which is not there" }
      }
    },
    Law(
      sentence: "every type that the glossary names is there",
      brokenProjects: [
        Project(files: [
          ProjectFile("Docs/Words.md", "| kata | `Kata` |"),
          ProjectFile("Sources/Katas/Step.swift", "struct Step {}"),
        ])
      ],
      keptProjects: [
        Project(files: [
          ProjectFile("Docs/Words.md", "| test list | `TESTLIST.md`, `Step`, `classic` |"),
          ProjectFile("Sources/Katas/Step.swift", "struct Step {}"),
        ]),
        Project(files: [ProjectFile("Docs/Guide.md", "`Kata`")]),
      ]
    ) { project in
      guard let page = project.files.first(where: { $0.path == "Docs/Words.md" }) else { return [] }
      let known = Set(project.sources.flatMap(declaredNames))
      return types(namedIn: page.text).filter { !known.contains($0) }
        .map { "\(page.path): \($0) is no type of the program" }
    },
  ]

  /// The types that a page names: words in backquotes that begin with a capital letter.
  private static func types(namedIn page: String) -> [String] {
    page.matches(of: #/`([A-Z][a-zA-Z]*[a-z][a-zA-Z]*)`/#).map { String($0.1) }
  }

  private static func project(of count: Int, in folder: String) -> Project {
    Project(files: (1...count).map { ProjectFile("\(folder)/A\($0).swift", "") })
  }

  private static func resolve(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast()
    for part in link.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private static func publicNouns(in file: ProjectFile) -> [String] {
    declarations(in: file).filter { $0.before.hasPrefix("public ") || $0.before.hasPrefix("@") }
      .compactMap(name)
  }

  private static func declaredNames(in file: ProjectFile) -> [String] {
    declarations(in: file).compactMap(name)
  }

  private static func declarations(in file: ProjectFile) -> [Places.Place] {
    ["struct ", "class ", "enum ", "actor ", "protocol "].flatMap { keyword in
      Places(of: keyword, in: file.code).filter { $0.before.isEmpty || $0.before.last == " " }
    }.sorted { $0.line < $1.line }
  }

  /// The name that a declaration gives; nil for `class func` and the like.
  private static func name(_ place: Places.Place) -> String? {
    let name = place.after.prefix { $0.isLetter || $0.isNumber }
    return name.first?.isUppercase == true ? String(name) : nil
  }
}
