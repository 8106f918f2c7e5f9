import Screen

/// The words above the bar: what passes by, how far a run is, or what to do now.
struct FootWords {
  let model: Model
  let sitting: Sitting?

  /// Draws them, wrapped to the rows there are.
  func draw(on canvas: inout Canvas) {
    guard let (text, role) = words(canvas.glyphs) else { return }
    let width = max(1, canvas.size.columns - 2)
    var lines = TextWidth.wrap(Sanitizer.harmless(text), to: width)
    if lines.count > canvas.size.rows, canvas.size.rows > 0 {
      let rest = lines[(canvas.size.rows - 1)...].joined(separator: " ")
      lines = Array(lines[..<(canvas.size.rows - 1)])
      lines.append(TextWidth.clip(rest, to: width, ellipsis: canvas.glyphs.ellipsis))
    }
    canvas.lines(lines.map { [Span($0, role)] }, column: 1)
  }

  private func words(_ glyphs: Glyphs) -> (String, Role)? {
    if let notice = model.notice { return (notice, .notice) }
    guard let sitting else { return catalogueWords(glyphs) }
    if sitting.run != nil {
      if sitting.isStopping { return ("\(glyphs.ellipsis) stopping the run", .notice) }
      return ("\(glyphs.ellipsis) \(ProgressWords.of(sitting.activity))", .notice)
    }
    return (sitting.guidance.sentence, .strong)
  }

  private func catalogueWords(_ glyphs: Glyphs) -> (String, Role)? {
    if let opening = model.catalogue.opening {
      return ("\(glyphs.ellipsis) opening \(opening)", .notice)
    }
    if model.catalogue.isSearching { return ("/\(model.catalogue.query)", .strong) }
    return model.catalogue.query.isEmpty
      ? nil : ("/\(model.catalogue.query)   Esc shows all katas again", .dim)
  }
}
