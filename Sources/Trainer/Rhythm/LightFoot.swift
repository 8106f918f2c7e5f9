import Practice
import Screen

/// What stands below the light: its correction, the prediction, and one remark of the coach.
struct LightFoot {
  let sitting: Sitting

  /// The lines, wrapped to a width; while a light is covered there are none.
  func lines(width: Int) -> [StyledLine] {
    if sitting.isCovered { return [] }
    return sentences.flatMap { Setting.text($0.text, $0.role, indent: 1, width: width) }
  }

  private var sentences: [Span] {
    let practice = sitting.practice
    var sentences: [Span] = []
    if let correction = sitting.correction { sentences.append(Span(correction, .notice)) }
    let score = practice.score.text
    let remark = practice.remark
    // The remark about a wrong prediction begins with the outcome: it is not said twice.
    if let outcome = practice.prediction, remark?.kind != .wrongPrediction {
      sentences.append(Span("\(outcome.sentence) \(score)", .strong))
    }
    if let remark {
      let tail = remark.kind == .wrongPrediction && !score.isEmpty ? " \(score)" : ""
      sentences.append(Span(remark.text + tail))
    }
    if case .promised(let prediction) = practice.curtain {
      let test = prediction.test.map { ", by “\($0)”" } ?? ""
      sentences.append(
        Span("The next light: you say \(prediction.colour.rawValue)\(test).", .notice))
    }
    return sentences
  }
}
