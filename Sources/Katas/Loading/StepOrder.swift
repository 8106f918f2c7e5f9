/// Compares the steps of a kata with each other: a later one may not break an earlier one's promise.
struct StepOrder {
  let steps: [LoadedStep]

  /// Everything found wrong: tests retired that do not exist, and examples that contradict.
  var problems: [KataProblem] {
    var problems: [KataProblem] = []
    var standing: [Promise] = []
    for loaded in steps {
      let card = loaded.step.card
      let file = loaded.step.slug + "/" + CardFile.name
      for name in card.retires where !standing.contains(where: { $0.example.name == name }) {
        problems.append(
          KataProblem(
            file: file, line: 1,
            message: "`retires` names `\(name)`, which no earlier step has. Use an example's name.")
        )
      }
      standing.removeAll { card.retires.contains($0.example.name) }
      for (example, line) in zip(card.examples, loaded.exampleLines) {
        if let broken = standing.first(where: { $0.isContradicted(by: example) }) {
          problems.append(
            KataProblem(
              file: file, line: line, column: 1,
              message: "The example `\(example.name)` contradicts `\(broken.example.name)` "
                + "of \(broken.step). Choose another one, or retire that."))
        }
      }
      standing += card.examples.map { Promise(step: loaded.step.slug, example: $0) }
    }
    return problems
  }

  /// An example of a step that is still to hold.
  private struct Promise {
    let step: String
    let example: Example

    /// Whether another example contradicts this one.
    func isContradicted(by other: Example) -> Bool {
      // Examples with names in words have nothing that could be compared.
      guard example.columns.count > 1, example.columns.first?.lowercased() != "example" else {
        return false
      }
      return example.columns == other.columns && example.cells.dropLast() == other.cells.dropLast()
        && example.cells.last != other.cells.last
    }
  }
}
