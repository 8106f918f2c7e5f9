import Files
public import Katas

extension Kata {
  /// Changes with everything that the kata gives a learner: texts, starter, acceptance tests.
  ///
  /// 32 hexadecimal digits, the same on every machine.
  public var digest: String {
    var words = ["tandem kata 1", slug, title, kind.rawValue, module, story]
    words += interface + constraints
    for step in steps {
      words += [step.slug, step.acceptance, step.card.title, step.card.story]
      words += step.card.rules + step.card.hints + step.card.retires
      for example in step.card.examples {
        words += [example.name] + example.columns + example.cells
      }
      for question in step.card.questions { words += [question.text, question.answer] }
    }
    for file in starter { words += [file.path, file.text] }
    return Fingerprint(of: words.flatMap { Fingerprint(of: Array($0.utf8)).bytes }).hex
  }
}
