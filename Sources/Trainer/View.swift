public import Screen

/// Draws the trainer: every cell, the cursor and the title of the window.
public func view(_ model: Model, size: Size, look: Look) -> Frame {
  let glyphs = look.glyphs.marks
  let title = model.sitting.map { PracticeScreen.title($0, glyphs) } ?? "Tandem"
  var canvas = Canvas(size: size, look: look, title: title)
  // The smallest screen that shows a badge, a failure and the keys.
  if size.columns < 40 || size.rows < 10 {
    TooSmall(model: model).draw(on: &canvas)
    return canvas.frame
  }
  if let sitting = model.sitting, let retro = sitting.retro {
    RetroScreen(sitting: sitting, page: retro, model: model, size: size).draw(on: &canvas)
  } else if let sitting = model.sitting, let timeline = sitting.timeline {
    if let diff = timeline.diff {
      DiffScreen(sitting: sitting, page: diff, model: model, size: size).draw(on: &canvas)
    } else {
      LightsScreen(sitting: sitting, timeline: timeline, model: model, size: size)
        .draw(on: &canvas)
    }
  } else if let sitting = model.sitting {
    PracticeScreen(sitting: sitting, model: model, size: size).draw(on: &canvas)
  } else {
    CatalogueScreen(model: model, size: size).draw(on: &canvas)
  }
  if let overlay = model.overlay { OverlayWindow(model: model, overlay: overlay).draw(on: &canvas) }
  if let failure = model.failure { FailureWindow(failure: failure).draw(on: &canvas) }
  return canvas.frame
}
