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
    if let reason = covered(model) { return reason }
    guard let sitting = model.sitting else { return nil }
    if sitting.status.isFinished {
      return "Every step of this kata is done: R looks back, Esc goes back to the catalogue."
    }
    // Behind the last step there is nothing that could be gone on to anyway.
    guard sitting.isLastStep, let open = sitting.openSentences.first else { return nil }
    return "The last step is not done yet. \(open)"
  }

  static func stop(_ model: Model) -> String? {
    model.sitting?.run == nil ? "No run is going on." : nil
  }

  static func restore(_ model: Model) -> String? {
    model.sitting?.status.changedAcceptance.isEmpty == true
      ? "The customer's tests are as they were." : nil
  }

  static func output(_ model: Model) -> String? {
    if let reason = covered(model) { return reason }
    return model.sitting?.verdict == nil ? "There is no output yet: save a file or press r." : nil
  }

  static func failingOnly(_ model: Model) -> String? {
    if let reason = covered(model) { return reason }
    return model.sitting?.verdict == nil ? "There is no light yet: save a file or press r." : nil
  }

  static func back(_ model: Model) -> String? {
    let isAtTheBottom =
      model.sitting == nil && model.failure == nil && !model.showsWelcome
      && model.catalogue.query.isEmpty
    return isAtTheBottom ? "This is the first screen: q leaves Tandem." : nil
  }
}

/// Why keys of the rhythm and the history are refused.
extension Refusals {
  /// What would tell a covered light has to wait for its prediction.
  static func covered(_ model: Model) -> String? {
    model.sitting?.isCovered == true
      ? "First say what the covered light will be: r red, a amber, g green." : nil
  }

  static func backToGreen(_ model: Model) -> String? {
    if let reason = covered(model) { return reason }
    return model.sitting?.practice.hasGreen == false
      ? "No light was green yet, so there is nothing to go back to." : nil
  }

  static func turnTimer(_ model: Model) -> String? {
    guard let practice = model.sitting?.practice else { return nil }
    if practice.rhythm.handingOver == .byFailingTest {
      return "In \(practice.rhythm.name) the failing test hands over, so no turn is timed."
    }
    return handOver(model)
  }

  static func handOver(_ model: Model) -> String? {
    model.sitting?.practice.navigator == nil
      ? "Nobody sits beside you: tandem practice KATA --with \"Ana,Ben\" says who does." : nil
  }

  static func accept(_ model: Model) -> String? {
    let isOptional = model.overlay?.content == .prediction
    return !isOptional && model.typed?.trimmed.isEmpty == true
      ? "Nothing is typed yet: Esc goes back." : nil
  }

  static func item(_ model: Model) -> String? {
    model.chosenItem == nil ? "There is nothing on the list yet: a adds a test to write." : nil
  }

  static func promises(_ model: Model) -> String? {
    model.sitting?.status.done?.promises.isEmpty == false
      ? nil : "Your team has no lines of its own: list them under done: in the settings."
  }

  static func light(_ model: Model) -> String? {
    guard let timeline = model.sitting?.timeline, timeline.chosen == nil else { return nil }
    return timeline.entries == nil ? "The lights are being read." : "There is no light here."
  }

  static func filter(_ model: Model) -> String? {
    model.sitting?.timeline?.entries?.isEmpty == false ? nil : "There is no light here."
  }

  static func firstRed(_ model: Model) -> String? {
    if let reason = light(model) { return reason }
    if model.sitting?.timeline?.chosen?.light == nil {
      return "This is no light, so no test failed in it."
    }
    return model.sitting?.timeline?.failed.isEmpty == true
      ? "No test failed in this light: t lists them all." : nil
  }

  static func lightTests(_ model: Model) -> String? {
    if let reason = light(model) { return reason }
    guard let timeline = model.sitting?.timeline, let chosen = timeline.chosen else { return nil }
    if chosen.light == nil { return "This is no light, so it has no tests." }
    return timeline.isCovered(chosen) ? covered(model) : nil
  }

  static func chosenTest(_ model: Model) -> String? {
    guard let tests = model.sitting?.timeline?.tests?.tests else {
      return "The tests are being read."
    }
    return tests.isEmpty ? "This light has no test." : nil
  }

  static func bringBack(_ model: Model) -> String? {
    light(model) ?? covered(model)
  }
}
