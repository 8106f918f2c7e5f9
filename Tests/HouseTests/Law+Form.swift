import Foundation

extension Law {
  /// Every law of the house.
  static let all = imports + purity + words + form

  /// The laws about names and places.
  static let form: [Law] = [
    each(
      "a file holds one public noun or one small family of them, and has the name of one",
      broken: [
        HouseFile("Sources/Screen/Shapes.swift", "public struct Rect {}"),
        HouseFile("Sources/Screen/Shapes.swift", "public struct Rect {}\npublic struct Point {}"),
        HouseFile("Sources/Screen/A.swift", "ABCDEFG".map { "public enum \($0) {}\n" }.joined()),
        HouseFile(
          "Sources/Screen/Rect.swift",
          "public struct Rect {}\npublic struct Point {}" + String(repeating: "\n", count: 300)),
      ],
      kept: [
        HouseFile("Sources/Screen/Rect.swift", "public struct Rect {\n  public struct Row {}\n}"),
        HouseFile("Sources/Screen/Page.swift", "public protocol Page {}\npublic enum PageKey {}"),
        HouseFile(
          "Sources/Screen/Rect.swift",
          "public struct Rect {}" + String(repeating: "\n", count: 300)),
        HouseFile("Sources/Screen/Rect+Text.swift", "extension Rect {}"),
        HouseFile("Sources/Trainer/update.swift", "public func update() {}"),
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
      brokenHouses: [
        house(of: 21, in: "Sources/Screen"), house(of: 21, in: "Sources/Screen/Text"),
      ],
      keptHouses: [
        house(of: 20, in: "Sources/Screen"),
        House(
          files: house(of: 15, in: "Sources/Screen").files
            + house(of: 15, in: "Sources/Screen/Text").files),
        house(of: 21, in: "Tests/ScreenTests"),
        House(files: (1...21).map { HouseFile("Sources/CTerminal/\($0).c", "") }),
      ]
    ) { house in
      let folders = Dictionary(grouping: house.sources) { file in
        file.path.split(separator: "/").dropLast().joined(separator: "/")
      }
      return folders.filter { $1.count > 20 }.map { "\($0): holds \($1.count) files" }.sorted()
    },
    each(
      "no type bears its module's name, and none is a Manager",
      broken: [
        HouseFile("Sources/Screen/Screen.swift", "public struct Screen {}"),
        HouseFile("Sources/Engine/RunManager.swift", "struct RunManager {}"),
        HouseFile("Sources/Engine/FileUtils.swift", "enum FileUtils {}"),
      ],
      kept: [HouseFile("Sources/Screen/Canvas.swift", "public struct Canvas {}")]
    ) { file in
      declaredNames(in: file).filter { name in
        Plan.arrows.keys.contains(name)
          || ["Manager", "Helper", "Helpers", "Util", "Utils"].contains { name.hasSuffix($0) }
      }.map { "\(file.path): \($0) is no name" }
    },
    Law(
      sentence: "every link of the documents leads somewhere",
      broken: [
        HouseFile("Docs/A.md", "See [the guide](Guide.md)."),
        HouseFile("README.md", "[x](Docs/Gone.md#part)"),
      ],
      kept: [
        HouseFile("Docs/A.md", "[a](A.md), [b](#here), [c](https://swift.org), `[d](Gone.md)`"),
        HouseFile("Docs/Decisions/B.md", "[a](../Decisions/B.md)"),
      ]
    ) { house in
      let known = Set(house.files.map(\.path))
      let documents = house.files.filter {
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
      brokenHouses: [
        House(files: [
          HouseFile("Docs/Words.md", "| kata | `Kata` |"),
          HouseFile("Sources/Katas/Step.swift", "struct Step {}"),
        ])
      ],
      keptHouses: [
        House(files: [
          HouseFile("Docs/Words.md", "| test list | `TESTLIST.md`, `Step`, `classic` |"),
          HouseFile("Sources/Katas/Step.swift", "struct Step {}"),
        ]),
        House(files: [HouseFile("Docs/Guide.md", "`Kata`")]),
      ]
    ) { house in
      guard let page = house.files.first(where: { $0.path == "Docs/Words.md" }) else { return [] }
      let known = Set(house.sources.flatMap(declaredNames))
      return types(namedIn: page.text).filter { !known.contains($0) }
        .map { "\(page.path): \($0) is no type of the program" }
    },
  ]

  /// The types that a page names: words in backquotes that begin with a capital letter.
  private static func types(namedIn page: String) -> [String] {
    page.matches(of: #/`([A-Z][a-zA-Z]*[a-z][a-zA-Z]*)`/#).map { String($0.1) }
  }

  private static func house(of count: Int, in folder: String) -> House {
    House(files: (1...count).map { HouseFile("\(folder)/A\($0).swift", "") })
  }

  private static func resolve(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast()
    for part in link.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private static func publicNouns(in file: HouseFile) -> [String] {
    declarations(in: file).filter { $0.before.hasPrefix("public ") || $0.before.hasPrefix("@") }
      .compactMap(name)
  }

  private static func declaredNames(in file: HouseFile) -> [String] {
    declarations(in: file).compactMap(name)
  }

  private static func declarations(in file: HouseFile) -> [Places.Place] {
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
