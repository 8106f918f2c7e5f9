import Foundation
import Practice
import Support
import Testing
import Verdicts

@testable import Katas

struct LoadingTests {
  private let folder: TemporaryFolder
  private var library: Library { Library(root: folder.url) }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func problems(of slug: String = "sample") -> [String] {
    do {
      _ = try library.kata(slug)
      return []
    } catch {
      guard case .broken(_, let problems) = error else { return ["\(error)"] }
      return problems.map(\.description)
    }
  }

  @Test func `a sound kata is read whole`() throws {
    try SampleKata.write(to: folder)
    let kata = try library.kata("sample")
    #expect(kata.slug == "sample")
    #expect(kata.title == "Sample")
    #expect(kata.level == 2)
    #expect(kata.minutes == 15)
    #expect(kata.kind == .tdd)
    #expect(kata.teaches == "how to load")
    #expect(kata.module == "Sample")
    #expect(kata.interface == ["func double(_ number: Int) -> Int"])
    #expect(kata.source == "made up for tests")
    #expect(kata.constraints == [])
    #expect(kata.limits == Limits())
    #expect(kata.story == "Two steps, made up.")
    #expect(kata.steps.map(\.slug) == ["1-double-it", "2-not-for-four"])
    #expect(
      kata.starter.map(\.path) == [
        "Sources/Sample/Sample.swift", "Tests/SampleTests/SampleTests.swift",
      ])
  }

  @Test func `a card is read with story, rules, examples and hints`() throws {
    try SampleKata.write(to: folder)
    let step = try #require(library.kata("sample").steps.first)
    let columns = ["number", "doubled"]
    #expect(
      step.card
        == Card(
          title: "Double it", story: "A baker wants twice as many.",
          rules: ["Every number is\ndoubled."],
          examples: [
            Example(name: "1 → 2", columns: columns, cells: ["1", "2"]),
            Example(name: "4 → 8", columns: columns, cells: ["4", "8"]),
          ],
          hints: ["Vague.", "Less vague.", "`number * 2`"]))
    #expect(step.acceptance == SampleKata.firstAcceptance)
  }

  @Test func `a step may end tests of an earlier one`() throws {
    try SampleKata.write(to: folder)
    #expect(try library.kata("sample").steps.map(\.card.retires) == [[], ["4 → 8"]])
  }

  @Test func `limits and constraints of a kata are read`() throws {
    let more = """

      constraints: [no else]
      limits: {deadline: 2.5, build-deadline: 60, memory: 512, processes: 64, output: 8}
      """
    try SampleKata.write(to: folder, changing: ["kata.yml": SampleKata.yaml + more])
    let kata = try library.kata("sample")
    #expect(kata.constraints == ["no else"])
    let limits: Limits = [
      .deadline: 2.5, .buildDeadline: 60, .memory: 512, .processes: 64, .output: 8,
    ]
    #expect(kata.limits == limits)
  }

  @Test func `questions of an atdd kata are read, and its rules may be left to ask for`() throws {
    let questions = """

      ## Questions

      ### Is nought doubled too?

      Yes. It stays *nought*.

      ### And what is negative?

      We never bake fewer than none.
      """
    let card = SampleKata.firstCard
      .replacing(only: "## Rules\n\n- Every number is\n  doubled.\n\n", by: "")
    try SampleKata.write(
      to: folder,
      changing: [
        "kata.yml": SampleKata.yaml.replacing(only: "kind: tdd", by: "kind: atdd"),
        "1-double-it/Card.md": card + questions,
        "2-not-for-four/Card.md": SampleKata.secondCard + questions,
      ])
    let step = try #require(library.kata("sample").steps.first)
    #expect(step.card.rules == [])
    #expect(
      step.card.questions == [
        Question(text: "Is nought doubled too?", answer: "Yes. It stays *nought*."),
        Question(text: "And what is negative?", answer: "We never bake fewer than none."),
      ])
  }

  @Test(arguments: KataKind.allCases)
  func `every kind can be chosen and is listed where another one is`(kind: KataKind) throws {
    func loaded(as name: String) throws -> [CatalogueEntry] {
      let card = "\n\n## Questions\n\n### Is nought doubled too?\n\nYes."
      try SampleKata.write(
        to: folder,
        changing: [
          "kata.yml": SampleKata.yaml.replacing(only: "kind: tdd", by: "kind: \(name)"),
          "1-double-it/Card.md": SampleKata.firstCard + card,
          "2-not-for-four/Card.md": SampleKata.secondCard + card,
        ])
      return library.catalogue()
    }
    guard case .kata(let kata) = try #require(loaded(as: kind.rawValue).first) else {
      Issue.record("\(problems())")
      return
    }
    #expect(kata.kind == kind)
    _ = try loaded(as: "bdd")
    #expect(problems().contains { $0.contains("no kind `bdd`") && $0.contains(kind.rawValue) })
  }

  @Test func `an atdd kata without questions is broken`() throws {
    let yaml = SampleKata.yaml.replacing(only: "kind: tdd", by: "kind: atdd")
    try SampleKata.write(to: folder, changing: ["kata.yml": yaml])
    #expect(
      problems()
        == ["1-double-it", "2-not-for-four"].map {
          "\($0)/Card.md: error: The section `## Questions` is missing. "
            + "Add it with each question as `### question` and its answer."
        })
  }

  @Test func `files saved on Windows load like any other`() throws {
    let windows = SampleKata.files.mapValues { text in
      text.map { "\u{FEFF}" + $0.replacingOccurrences(of: "\n", with: "\r\n") }
    }
    try SampleKata.write(to: folder, changing: windows)
    let kata = try library.kata("sample")
    #expect(kata.story == "Two steps, made up.")
    #expect(kata.steps.first?.card.rules == ["Every number is\ndoubled."])
  }

  @Test func `hidden files are not part of the starter`() throws {
    try SampleKata.write(
      to: folder,
      changing: ["Starter/.DS_Store": "x", "Starter/Sources/Sample/.Sample.swift.swp": "x"])
    #expect(try library.kata("sample").starter.count == 2)
  }

  @Test(arguments: BrokenKata.byYAML)
  func `what is wrong in kata yml is told with line and column`(_ broken: BrokenKata) throws {
    try SampleKata.write(to: folder, changing: broken.changes)
    #expect(problems() == broken.problems)
  }

  @Test(arguments: BrokenKata.byFolders)
  func `what is wrong with files and folders is told`(_ broken: BrokenKata) throws {
    try SampleKata.write(to: folder, changing: broken.changes)
    #expect(problems() == broken.problems)
  }

  @Test(arguments: BrokenKata.byCards)
  func `what is wrong in a card is told with its line`(_ broken: BrokenKata) throws {
    try SampleKata.write(to: folder, changing: broken.changes)
    #expect(problems() == broken.problems)
  }

  @Test(arguments: BrokenKata.byTests)
  func `examples and acceptance tests belong together one to one`(_ broken: BrokenKata) throws {
    try SampleKata.write(to: folder, changing: broken.changes)
    #expect(problems() == broken.problems)
  }

  @Test func `a file that is not UTF-8 is told with its line`() throws {
    try SampleKata.write(to: folder)
    let latin1 = Data("Gr\nK\u{FC}che".unicodeScalars.map { UInt8($0.value) })
    try latin1.write(to: folder["sample/Story.md"])
    #expect(
      problems() == [
        "Story.md:2:1: error: The text is not UTF-8. Save the file in that encoding."
      ])
  }

  @Test func `a folder in place of a file counts as missing`() throws {
    try SampleKata.write(to: folder, changing: ["Story.md": nil])
    try folder.makeFolder("sample/Story.md")
    #expect(problems().contains { $0.hasPrefix("Story.md: error: The file is missing.") })
  }

  @Test func `a kata with capitals in its folder name is broken`() throws {
    try SampleKata.write(to: folder, slug: "MyKata")
    #expect(
      problems(of: "MyKata") == [
        ".: error: A kata's folder is named in small letters joined by hyphens, such as fizz-buzz."
      ])
  }

  @Test func `an empty folder says everything that a kata needs`() throws {
    try folder.makeFolder("sample")
    #expect(
      problems() == [
        "kata.yml: error: The file is missing. It says title, level, module and so on.",
        "Story.md: error: The file is missing. It says why one should take up this kata.",
        ".: error: The kata has no steps. Make a folder such as 1-say-the-number.",
        "Starter: error: The starter is missing. "
          + "Make Sources and Tests as the learner first sees them.",
      ])
  }
}
