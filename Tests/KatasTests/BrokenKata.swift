import Testing

@testable import Katas

/// A way to break the sample kata, and what the loader must say then.
struct BrokenKata: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let changes: [String: String?]
  let problems: [String]

  init(_ name: String, _ changes: [String: String?], says problems: String...) {
    testDescription = name
    self.changes = changes
    self.problems = problems
  }

  private static func yaml(_ line: String, _ other: String) -> [String: String?] {
    ["kata.yml": SampleKata.yaml.replacing(only: line, by: other)]
  }

  private static func card(_ passage: String, _ other: String) -> [String: String?] {
    ["1-double-it/Card.md": SampleKata.firstCard.replacing(only: passage, by: other)]
  }

  private static func acceptance(_ passage: String, _ other: String) -> [String: String?] {
    ["1-double-it/Acceptance.swift": SampleKata.firstAcceptance.replacing(only: passage, by: other)]
  }

  static let byYAML: [BrokenKata] = [
    BrokenKata(
      "a colon without quotes", yaml("teaches: how to load", "teaches: how: to load"),
      says: "kata.yml:5:13: error: The YAML cannot be read: mapping values are not allowed in this "
        + "context. A text with a colon and a space in it needs quotes around it."),
    BrokenKata(
      "a tab", yaml("minutes: 15", "minutes:\n\t15"),
      says: "kata.yml:4:1: error: The YAML cannot be read: found character that cannot start any "
        + "token. Indent with spaces, not tabs, and put quotes around a text that begins with a mark."
    ),
    BrokenKata(
      "an open quote", yaml("title: Sample", "title: \"Sample"),
      says: "kata.yml:8:6: error: The YAML cannot be read: did not find expected key. "
        + "Look at the indentation and the quotes there and just above."),
    BrokenKata(
      "a control character", yaml("title: Sample", "title: Sam\u{1}ple"),
      says: "kata.yml:1:11: error: The YAML cannot be read: control characters are not allowed. "
        + "Remove that character."),
    BrokenKata(
      "a key twice", yaml("level: 2", "level: 2\nlevel: 3"),
      says: "kata.yml:2:1: error: There is more than one `level`. Keep one of them."),
    BrokenKata(
      "a list instead of keys", ["kata.yml": "\n- title"],
      says:
        "kata.yml:2:1: error: This is not a list of keys and values. Write lines like `level: 1`."),
    BrokenKata(
      "a misspelt key", yaml("title: Sample", "titel: Sample"),
      says: "kata.yml:1:1: error: There is no key `titel`. Did you mean `title`?",
      "kata.yml: error: The key `title` is missing. Add a line such as `title: FizzBuzz`."),
    BrokenKata(
      "an invented key", yaml("minutes: 15", "minutes: 15\nweather: fine"),
      says:
        "kata.yml:4:1: error: There is no key `weather`. Known here: title, level, minutes, kind, "
        + "teaches, module, interface, source, constraints, limits."),
    BrokenKata(
      "a key without value", yaml("title: Sample", "title:"),
      says: "kata.yml:1:1: error: `title` has no value. Write one, such as `title: FizzBuzz`."),
    BrokenKata(
      "a level that does not exist", yaml("level: 2", "level: 5"),
      says:
        "kata.yml:2:8: error: `level` must be a whole number from 1 to 4, such as `level: 1`."),
    BrokenKata(
      "minutes in words", yaml("minutes: 15", "minutes:   half an hour"),
      says: "kata.yml:3:12: error: `minutes` must be a whole number from 1 to 600, "
        + "such as `minutes: 30`."),
    BrokenKata(
      "a list as title", yaml("title: Sample", "title: [Sample]"),
      says: "kata.yml:1:8: error: `title` must be a text, such as `title: FizzBuzz`."),
    BrokenKata(
      "an unknown kind", yaml("kind: tdd", "kind: bdd"),
      says: "kata.yml:4:7: error: There is no kind `bdd`. "
        + "Choose one of tdd, atdd, refactoring, test-design."),
    BrokenKata(
      "a module in small letters", yaml("module: Sample", "module: sample"),
      says: "kata.yml:6:9: error: `sample` cannot be a module. "
        + "Begin with a capital letter, then letters and digits only."),
    BrokenKata(
      "a text as interface",
      yaml("interface:\n  - \"func double(_ number: Int) -> Int\"", "interface: none"),
      says: "kata.yml:7:12: error: `interface` must be a list: one line each, "
        + "such as `- \"func add(_ numbers: String) -> Int\"`."),
    BrokenKata(
      "a constraint that is no text", yaml("minutes: 15", "minutes: 15\nconstraints:\n  - [1, 2]"),
      says: "kata.yml:5:5: error: Each point of `constraints` must be a text, such as `- no else`."),
    BrokenKata(
      "limits that are none", yaml("minutes: 15", "minutes: 15\nlimits: 20"),
      says: "kata.yml:4:9: error: `limits` must hold keys and values of its own, indented below."),
    BrokenKata(
      "a limit of nothing and an unknown one",
      yaml("minutes: 15", "minutes: 15\nlimits:\n  deadline: 0\n  patience: 3"),
      says: "kata.yml:6:3: error: There is no key `patience`. "
        + "Known here: deadline, build-deadline, memory, processes, output.",
      "kata.yml:5:13: error: `deadline` must be a number of seconds, more than 0 and at most 3600, "
        + "such as `deadline: 20`."),
  ]

  static let byFolders: [BrokenKata] = [
    BrokenKata(
      "no kata.yml", ["kata.yml": nil],
      says: "kata.yml: error: The file is missing. It says title, level, module and so on."),
    BrokenKata(
      "an empty story", ["Story.md": " \n\n"],
      says: "Story.md: error: The story is empty. "
        + "Say in a paragraph what the kata is and trains."),
    BrokenKata(
      "a step without card", ["1-double-it/Card.md": nil],
      says: "1-double-it/Card.md: error: The file is missing. "
        + "It holds story, rules, examples and hints."),
    BrokenKata(
      "a step without tests", ["2-not-for-four/Acceptance.swift": nil],
      says: "2-not-for-four/Acceptance.swift: error: The file is missing. "
        + "It holds one test for each example."),
    BrokenKata(
      "a gap between steps",
      [
        "2-not-for-four/Card.md": nil, "2-not-for-four/Acceptance.swift": nil,
        "3-not-for-four/Card.md": SampleKata.secondCard,
        "3-not-for-four/Acceptance.swift": SampleKata.secondAcceptance,
      ],
      says: "3-not-for-four: error: Step 2 is missing before this one. "
        + "Number the steps from 1 without gaps."),
    BrokenKata(
      "a number twice",
      [
        "2-not-for-four/Card.md": nil, "2-not-for-four/Acceptance.swift": nil,
        "1-not-for-four/Card.md": SampleKata.secondCard,
        "1-not-for-four/Acceptance.swift": SampleKata.secondAcceptance,
      ],
      says: "1-not-for-four: error: There is another step 1. Give each step its own number."),
    BrokenKata(
      "a folder that is no step", ["02_More/Card.md": "# More"],
      says: "02_More: error: The folder is neither Starter nor Evil nor a step. "
        + "A step is named by number and words, such as 2-threes-are-fizz."),
    BrokenKata(
      "no module folder in the starter",
      [
        "Starter/Sources/Sample/Sample.swift": nil,
        "Starter/Sources/Other/Sample.swift": "// Nothing.",
      ],
      says: "Starter/Sources/Sample: error: No Swift file is there. "
        + "The learner's package needs at least one."),
    BrokenKata(
      "no tests folder in the starter", ["Starter/Tests/SampleTests/SampleTests.swift": nil],
      says: "Starter/Tests/SampleTests: error: No Swift file is there. "
        + "The learner's package needs at least one."),
    BrokenKata(
      "a manifest in the starter", ["Starter/Package.swift": "// Mine."],
      says: "Starter/Package.swift: error: Tandem makes this itself in each workspace. "
        + "Remove it here."),
  ]

  static let byCards: [BrokenKata] = [
    BrokenKata(
      "a card without title", card("# Double it", "Double it"),
      says: "1-double-it/Card.md:1:1: error: The card has no title. "
        + "Begin it with a line such as `# Threes are Fizz`."),
    BrokenKata(
      "a card without story", card("A baker wants twice as many.", ""),
      says: "1-double-it/Card.md:1:1: error: The card tells no story. "
        + "Write a sentence or two below its title."),
    BrokenKata(
      "a second title", card("A baker wants twice as many.", "A baker.\n\n# Again"),
      says: "1-double-it/Card.md:5:1: error: A card has one title. Make \"Again\" a `##` section."),
    BrokenKata(
      "a misspelt section", card("## Hints", "## Hnits"),
      says: "1-double-it/Card.md:17:1: error: There is no section \"Hnits\". "
        + "Did you mean \"Hints\"?",
      "1-double-it/Card.md: error: The section `## Hints` is missing. "
        + "Add it with three hints, `1.` vague to `3.` concrete."),
    BrokenKata(
      "two hints", card("2. Less vague.\n", ""),
      says: "1-double-it/Card.md:17:1: error: A card has three numbered hints, "
        + "from vague to concrete; this one has 2."),
    BrokenKata(
      "no rules", card("- Every number is\n  doubled.", "Every number is doubled."),
      says: "1-double-it/Card.md:5:1: error: No rules are listed. Write each one as `- sentence`."),
    BrokenKata(
      "an empty cell", card("| 4      | 8       |", "| 4      |         |"),
      says: "1-double-it/Card.md:15:1: error: A cell of this example is empty. "
        + "Say it in words or marks, such as `\"\"` or \"nothing\"."),
    BrokenKata(
      "a backslash in a name", card("| 1      | 2       |", "| 1\\\\n   | 2       |"),
      says: "1-double-it/Card.md:14:1: error: `1\\n → 2` cannot name a Swift test: backslashes and "
        + "backticks are not allowed. Add a first column headed \"example\" with a name in words."),
    BrokenKata(
      "an example twice",
      card("| 4      | 8       |", "| 4      | 8       |\n| 4      | 8       |"),
      says: "1-double-it/Card.md:16:1: error: The example `4 → 8` stands here twice. "
        + "Remove one of them."),
    BrokenKata(
      "no table", card("|--------|---------|\n", ""),
      says: "1-double-it/Card.md:10:1: error: There are no examples. "
        + "Write a table with at least one row."),
    BrokenKata(
      "front matter that never ends",
      [
        "2-not-for-four/Card.md": SampleKata.secondCard
          .replacing(only: "---\n\n# Not", by: "\n# Not")
      ],
      says: "2-not-for-four/Card.md:1:1: error: The front matter is not closed. "
        + "End it with a line `---`."),
    BrokenKata(
      "an unknown key in the front matter",
      [
        "2-not-for-four/Card.md": SampleKata.secondCard
          .replacing(only: "retires:", by: "mood: fine\nretires:")
      ],
      says: "2-not-for-four/Card.md:2:1: error: There is no key `mood`. Known here: retires."),
  ]

  static let byTests: [BrokenKata] = [
    BrokenKata(
      "an example without a test", card("| 4      | 8       |", "| 4      | 8       |\n| 5 | 10 |"),
      says: "1-double-it/Card.md:16:1: error: The example `5 → 10` has no acceptance test. "
        + "Add @Test func `5 → 10`() to Acceptance.swift."),
    BrokenKata(
      "a misspelt test", acceptance("func `4 → 8`", "func `4 →8`"),
      says: "1-double-it/Acceptance.swift:10:14: error: No example is named `4 →8`. "
        + "Did you mean the example `4 → 8`?",
      "1-double-it/Card.md:15:1: error: The example `4 → 8` has no acceptance test. "
        + "Add @Test func `4 → 8`() to Acceptance.swift."),
    BrokenKata(
      "a test without example",
      acceptance("@Test func `4 → 8`", "@Test func other() {}\n  @Test func `4 → 8`"),
      says: "1-double-it/Acceptance.swift:10:14: error: No example is named `other`. "
        + "Add the row, or remove the test."),
    BrokenKata(
      "a test that is a comment",
      acceptance(
        "@Test func `4 → 8`() {\n    #expect(double(4) == 8)\n  }", "// @Test func `4 → 8`() {}"),
      says: "1-double-it/Card.md:15:1: error: The example `4 → 8` has no acceptance test. "
        + "Add @Test func `4 → 8`() to Acceptance.swift."),
    BrokenKata(
      "a test twice",
      acceptance("@Test func `4 → 8`", "@Test func `1 → 2`() {}\n  @Test func `4 → 8`"),
      says: "1-double-it/Acceptance.swift:10:14: error: There is a second acceptance test `1 → 2`. "
        + "Remove one of them."),
    BrokenKata(
      "no suite", acceptance("@Suite struct", "struct"),
      says: "1-double-it/Acceptance.swift: error: There is no suite. "
        + "Put the tests into one `@Suite struct`, named after the step."),
    BrokenKata(
      "two suites", acceptance("import Testing\n", "import Testing\n@Suite struct Other {}"),
      says: "1-double-it/Acceptance.swift:5:1: error: A step has one suite. "
        + "Join this one to the first."),
    BrokenKata(
      "a module imported in the plain way", acceptance("@testable import", "import"),
      says: "1-double-it/Acceptance.swift: error: The tests do not import the learner's module. "
        + "Add `@testable import Sample`."),
    BrokenKata(
      "no framework", acceptance("import Testing", ""),
      says: "1-double-it/Acceptance.swift: error: The tests do not import Testing. "
        + "Add `import Testing` at the top."),
    BrokenKata(
      "a contradiction",
      [
        "2-not-for-four/Card.md": SampleKata.secondCard
          .replacing(only: "retires:\n  - 4 → 8\n", by: "retires: []\n")
      ],
      says: "2-not-for-four/Card.md:17:1: error: The example `4 → 4` contradicts `4 → 8` "
        + "of 1-double-it. Choose another one, or retire that."),
    BrokenKata(
      "a retired test that never was",
      [
        "2-not-for-four/Card.md": SampleKata.secondCard
          .replacing(only: "  - 4 → 8\n", by: "  - 4 → 8\n  - 9 → 9\n")
      ],
      says: "2-not-for-four/Card.md:1: error: `retires` names `9 → 9`, which no earlier step has. "
        + "Use an example's name."),
  ]
}
