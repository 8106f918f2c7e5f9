import Screen

/// The words above the bar: what passes by, how far a run is, or what to do now.
struct FootWords {
  let model: Model
  let sitting: Sitting?

  /// Draws them, wrapped to the rows there are.
  func draw(on canvas: inout Canvas) {
    let width = max(1, canvas.size.columns - 2)
    // A notice must not hide that something long goes on.
    if let progress = progress(canvas.glyphs), let notice = model.notice, canvas.size.rows > 1 {
      let passing = TextWidth.clip(
        Sanitizer.harmless(notice), to: width, ellipsis: canvas.glyphs.ellipsis)
      canvas.lines([[Span(progress, .notice)], [Span(passing, .notice)]], column: 1)
      return
    }
    guard let (text, role) = words(canvas.glyphs) else { return }
    var lines = TextWidth.wrap(Sanitizer.harmless(text), to: width)
    if lines.count > canvas.size.rows, canvas.size.rows > 0 {
      let rest = lines[(canvas.size.rows - 1)...].joined(separator: " ")
      lines = Array(lines[..<(canvas.size.rows - 1)])
      lines.append(TextWidth.clip(rest, to: width, ellipsis: canvas.glyphs.ellipsis))
    }
    canvas.lines(lines.map { [Span($0, role)] }, column: 1)
  }

  private func words(_ glyphs: Glyphs) -> (String, Role)? {
    let progress = progress(glyphs)
    if let notice = model.notice {
      return (progress.map { "\($0) \(glyphs.dot) \(notice)" } ?? notice, .notice)
    }
    guard let sitting else { return catalogueWords(glyphs) }
    if let progress { return (progress, .notice) }
    return (sitting.guidance.sentence, .strong)
  }

  /// How far the run is that goes on; nil if none does.
  private func progress(_ glyphs: Glyphs) -> String? {
    guard let sitting, sitting.run != nil else { return nil }
    return sitting.isStopping
      ? "\(glyphs.ellipsis) stopping the run"
      : "\(glyphs.ellipsis) \(ProgressWords.of(sitting.activity))"
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
