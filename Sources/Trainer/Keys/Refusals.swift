/// Why keys are refused, each as a sentence; nil where they are not.
enum Refusals {
  static func open(_ model: Model) -> String? {
    if model.catalogue.opening != nil { return "A kata is being opened already." }
    switch model.catalogue.chosen {
    case nil: return "No kata is chosen: Esc shows all of them again."
    case .kata?: return nil
    case .broken(let slug, let problems)?:
      guard let problem = problems.first else { return "\(slug) is broken and cannot be opened." }
      return "\(slug) is broken: see \(problem.file)\(problem.line.map { ":\($0)" } ?? "")."
    }
  }

  static func hint(_ model: Model) -> String? {
    guard let sitting = model.sitting else { return nil }
    if sitting.step.card.hints.isEmpty { return "This step has no hints." }
    let allShown = sitting.status.hintsShown >= sitting.step.card.hints.count
    return allShown && model.context == .hints ? "There are no more hints for this step." : nil
  }

  static func next(_ model: Model) -> String? {
    model.sitting?.status.isFinished == true
      ? "Every step of this kata is done: Esc goes back to the catalogue." : nil
  }

  static func stop(_ model: Model) -> String? {
    model.sitting?.run == nil ? "No run is going on." : nil
  }

  static func restore(_ model: Model) -> String? {
    model.sitting?.status.changedAcceptance.isEmpty == true
      ? "The customer's tests are as they were." : nil
  }

  static func output(_ model: Model) -> String? {
    model.sitting?.verdict == nil ? "There is no output yet: save a file or press r." : nil
  }

  static func failingOnly(_ model: Model) -> String? {
    model.sitting?.verdict == nil ? "There is no light yet: save a file or press r." : nil
  }

  static func back(_ model: Model) -> String? {
    let isAtTheBottom =
      model.sitting == nil && model.failure == nil && !model.showsWelcome
      && model.catalogue.query.isEmpty
    return isAtTheBottom ? "This is the first screen: q leaves Tandem." : nil
  }
}
