import Screen

/// Where the parts of the practice screen stand.
///
/// On a small screen parts go in this order: the second line of words, the row of lights, the
/// frames of the panes. The badge, the failure and the bar stay.
struct PracticeLayout {
  /// The row of program, kata and step.
  let header: Rect
  /// The frame of the story; empty where it is not shown.
  let storyFrame: Rect
  /// The frame of the light; empty where it is not shown.
  let lightFrame: Rect
  let story: Rect
  /// The room for the badge, the customer's light and an empty row, as far as there is room.
  let badge: Rect
  /// The room for what belongs to the light.
  let lightBody: Rect
  /// The room for prediction and remark at the bottom of the light; empty without any.
  let remarks: Rect
  /// The row of the attempt's lights; empty where there is no room.
  let lights: Rect
  /// The rows for progress, notices and what to do.
  let words: Rect
  let bar: Rect
  /// Whether the panes have frames.
  let hasFrames: Bool

  /// Whether both panes are shown side by side (from 72 columns).
  static func isWide(_ size: Size) -> Bool { size.columns >= 72 }

  /// Lays out the screen; a narrow one shows the pane that has the focus.
  init(size: Size, kata: OpenKata, focus: PracticePage.Pane) {
    let isWide = Self.isWide(size)
    let wordRows = size.rows >= 20 || (!isWide && size.rows >= 14) ? 2 : 1
    let rows = Layout.rows(
      of: Rect(size),
      [
        .fixed(1), .share(1), .fixed(size.rows >= 16 ? 1 : 0), .fixed(wordRows), .fixed(1),
      ])
    header = rows[0]
    lights = rows[2]
    words = rows[3]
    bar = rows[4]
    hasFrames = size.rows >= 14

    // 39 and 41 of 80 columns; what is more goes to the light, mostly.
    let storyColumns = 39 + (size.columns - 80) * 3 / 10
    let panes: [Rect]
    if isWide {
      panes = Layout.columns(of: rows[1], [.fixed(storyColumns), .share(1)])
    } else {
      let none = Rect(columns: 0, rows: 0)
      panes = focus == .story ? [rows[1], none] : [none, rows[1]]
    }
    storyFrame = panes[0]
    lightFrame = panes[1]
    let margin = hasFrames ? 1 : 0
    story = storyFrame.inset(columns: margin + 1, rows: margin)
    let light = lightFrame.inset(columns: margin + 1, rows: margin)
    let outerRow = kata.verdict?.outer != nil && !kata.isLightHidden && light.rows >= 14 ? 1 : 0
    let badgeRows = (light.rows >= 24 ? 4 : light.rows >= 10 ? 2 : 1) + outerRow
    // A third is the most that words about the light may take from the failure itself.
    let remarkRows = LightRemarks(kata: kata).lines(width: max(1, light.columns)).count
    let remarkRoom = light.rows >= 10 ? (light.rows - badgeRows) / 3 : 1
    // An empty row keeps the words apart from the failure.
    let gap = remarkRows > 0 && light.rows >= 14 ? 1 : 0
    let parts = Layout.rows(
      of: light, [.fixed(badgeRows), .share(1), .fixed(gap), .fixed(min(remarkRows, remarkRoom))])
    badge = parts[0]
    lightBody = parts[1]
    remarks = parts[3]
  }
}
