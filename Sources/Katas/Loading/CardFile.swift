import Markdown
import Practice

/// A step's `Card.md`, read into values, with the places that later checks need.
struct CardFile {
  static let name = "Card.md"

  /// The headings of level two that a card may have.
  private static let sections = ["Rules", "Examples", "Hints", "Questions"]

  private(set) var card: Card
  /// The line of each example's row, in the order of the examples.
  private(set) var exampleLines: [Int] = []
  /// Whether every example could be read, so that it makes sense to look for its test.
  private(set) var areExamplesSound = false
  private(set) var problems: [KataProblem] = []

  private let file: String
  private let document: MarkdownDocument

  /// Reads the text of a card.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: The file relative to the kata's folder, for problems.
  ///   - kind: What the kata's kind asks of a card: questions or rules.
  init(_ text: String, file: String, kind: KataKind) {
    self.file = file
    let front = FrontMatter(text)
    document = MarkdownDocument(parsing: front.markdown)
    card = Card(title: "", story: "")
    if front.isUnclosed {
      report(1, "The front matter is not closed. End it with a line `---`.")
      return
    }
    readFrontMatter(front.yaml)
    readTitleAndStory()
    checkSections()
    readRules(areNeeded: !kind.asksQuestions)
    let problemsBefore = problems.count
    readExamples()
    areExamplesSound = problems.count == problemsBefore
    readHints()
    readQuestions(areNeeded: kind.asksQuestions)
  }

  private mutating func readFrontMatter(_ yaml: String?) {
    guard let yaml else { return }
    var reader = YAMLReader(yaml, file: file, linesBefore: 1)
    reader.allowOnly(["retires"])
    card.retires = reader.texts("retires", isOptional: true, such: "- 3 → Fizz")
    problems += reader.problems
  }

  private mutating func readTitleAndStory() {
    guard let first = document.blocks.first, case .heading(1, let words) = first.content,
      !words.plainText.isEmpty
    else {
      let line = document.blocks.first?.line ?? 1
      report(line, "The card has no title. Begin it with a line such as `# Threes are Fizz`.")
      return
    }
    card.title = words.plainText
    let titles = document.sections(level: 1)
    for another in titles.dropFirst() {
      report(another.line, "A card has one title. Make \"\(another.title)\" a `##` section.")
    }
    let nextSection = document.sections(level: 2).first?.line
    let last = nextSection.map { $0 - 1 } ?? Int.max
    card.story = document.source(from: first.line + 1, through: last)
    if card.story.isEmpty {
      report(first.line, "The card tells no story. Write a sentence or two below its title.")
    }
  }

  private mutating func checkSections() {
    var seen: Set<String> = []
    for section in document.sections(level: 2) {
      let title = section.title.lowercased()
      guard Self.sections.contains(where: { $0.lowercased() == title }) else {
        let nearest = NearestName(names: Self.sections).match(for: section.title)
        let advice =
          nearest.map { "Did you mean \"\($0)\"?" }
          ?? "A card has \(Self.sections.joined(separator: ", "))."
        report(section.line, "There is no section \"\(section.title)\". \(advice)")
        continue
      }
      if !seen.insert(title).inserted {
        report(
          section.line, "There is a second section \"\(section.title)\". Join it to the first.")
      }
    }
  }

  private mutating func readRules(areNeeded: Bool) {
    guard let section = section("Rules") else {
      if areNeeded { missing("Rules", "with a list of the rules, one sentence each") }
      return
    }
    card.rules = section.blocks.lists.flatMap(\.items).map(\.source)
    if card.rules.isEmpty, areNeeded {
      report(section.line, "No rules are listed. Write each one as `- sentence`.")
    }
  }

  private mutating func readExamples() {
    guard let section = section("Examples") else {
      missing("Examples", "with a table, one row for each acceptance test")
      return
    }
    guard let table = section.blocks.tables.first, !table.rows.isEmpty else {
      report(section.line, "There are no examples. Write a table with at least one row.")
      return
    }
    for another in section.blocks.tables.dropFirst() {
      report(another.line, "The examples stand in one table. Join this one to the first.")
    }
    let columns = table.header.plainTexts
    for row in table.rows {
      let example = Example(columns: columns, cells: row.plainTexts)
      if let fault = fault(of: example) {
        report(row.line, fault)
      } else {
        card.examples.append(example)
        exampleLines.append(row.line)
      }
    }
  }

  /// Why a row cannot name an acceptance test; nil if it can.
  private func fault(of example: Example) -> String? {
    if example.cells.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      return
        "A cell of this example is empty. Say it in words or marks, such as `\"\"` or \"nothing\"."
    }
    if example.name.contains(where: { $0 == "\\" || $0 == "`" || $0.isNewline }) {
      return
        "`\(example.name)` cannot name a Swift test: backslashes and backticks are not allowed. "
        + "Add a first column headed \"example\" with a name in words."
    }
    if card.examples.contains(where: { $0.name == example.name }) {
      return "The example `\(example.name)` stands here twice. Remove one of them."
    }
    return nil
  }

  private mutating func readHints() {
    guard let section = section("Hints") else {
      missing("Hints", "with three hints, `1.` vague to `3.` concrete")
      return
    }
    card.hints = section.blocks.lists.filter(\.isOrdered).flatMap(\.items).map(\.source)
    if card.hints.count != 3 {
      report(
        section.line,
        "A card has three numbered hints, from vague to concrete; this one has \(card.hints.count)."
      )
    }
  }

  private mutating func readQuestions(areNeeded: Bool) {
    guard let section = section("Questions") else {
      if areNeeded { missing("Questions", "with each question as `### question` and its answer") }
      return
    }
    let end = document.sections(level: 2).first { $0.line > section.line }?.line ?? Int.max
    for question in document.sections(level: 3) where (section.line..<end).contains(question.line) {
      card.questions.append(Question(text: question.title, answer: question.source))
      if question.source.isEmpty {
        report(question.line, "\"\(question.title)\" has no answer. Write it below the question.")
      }
    }
    if card.questions.isEmpty {
      report(section.line, "No questions are listed. Write each one as `### question`.")
    }
  }

  private func section(_ title: String) -> Section? {
    document.sections(level: 2).first { $0.title.lowercased() == title.lowercased() }
  }

  private mutating func missing(_ title: String, _ content: String) {
    problems.append(
      KataProblem(file: file, message: "The section `## \(title)` is missing. Add it \(content)."))
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(KataProblem(file: file, line: line, column: 1, message: message))
  }
}
