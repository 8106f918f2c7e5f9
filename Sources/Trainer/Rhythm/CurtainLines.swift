import Practice
import Screen

/// What the light pane says of a light behind the curtain: nothing of it, and the question.
struct CurtainLines {
  let sitting: Sitting

  /// The question, wrapped to a width.
  func lines(width: Int) -> [StyledLine] {
    let score = sitting.practice.score
    let soFar = score.total > 0 ? ["", "Right so far: \(score.text)"] : []
    let texts =
      ["r red · a amber · g green", "", "p says which test will fail, too."] + soFar
    return Setting.text("What will it be?", .strong, indent: 1, width: width)
      + texts.flatMap { Setting.text($0, indent: 1, width: width) }
  }
}
