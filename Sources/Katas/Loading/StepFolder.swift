/// A folder that is named like a step.
struct StepFolder {
  /// The folder's name, such as `2-threes-are-fizz`.
  let name: String
  let number: Int

  /// Makes a step folder of a legal name; nil for any other.
  init?(_ name: String) {
    guard let match = name.wholeMatch(of: /([1-9][0-9]{0,2})(-[a-z0-9]+)+/),
      let number = Int(match.1)
    else { return nil }
    self.name = name
    self.number = number
  }

  /// Reads the step's card and acceptance tests; no step if one of them cannot be read.
  func load(from folder: ReadableFolder, of kata: Kata?) -> (LoadedStep?, [KataProblem]) {
    var problems: [KataProblem] = []
    func text(_ name: String, purpose: String) -> String? {
      let path = self.name + "/" + name
      do {
        return try folder.text(of: path)
      } catch {
        problems.append(KataProblem(file: path, purpose: purpose, error))
        return nil
      }
    }
    let card = text(CardFile.name, purpose: "It holds story, rules, examples and hints.")
    let acceptance = text(AcceptanceFile.name, purpose: "It holds one test for each example.")
    guard let card, let acceptance else { return (nil, problems) }
    let step = LoadedStep(
      folder: self, card: card.withUnixLines, acceptance: acceptance, kata: kata)
    return (step, problems + step.problems)
  }
}
