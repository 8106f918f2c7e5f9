import Screen

extension Model {
  /// Looks a key up in the table and does what it stands for, or shows why not.
  mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    let context = context
    if Keymap.typing.contains(context), insert(key) { return [] }
    let bindings = Keymap.bindings(on: type(of: pages.top), in: context)
    guard let binding = bindings.first(where: { $0.keys.contains(key) }) else {
      notice = Keymap.elsewhere(key, in: context)
      return []
    }
    if let reason = binding.refusal(self) {
      notice = reason
      return []
    }
    return binding.action(&self)
  }

  /// Takes a key as text; false if it is none.
  private mutating func insert(_ key: KeyPress) -> Bool {
    withPage { page, model in
      guard page.typed?.insert(key) == true else { return false }
      page.typedTextChanged(in: model)
      return true
    }
  }

  /// Whether Esc does anything: it never leaves the program.
  var canGoBack: Bool {
    pages.topIndex > 0 || failure != nil || showsWelcome || !catalogue.query.isEmpty
  }

  /// Goes one level back; first of all goes the error, which lies above every page.
  mutating func goBack() -> [Effect] {
    if failure != nil {
      failure = nil
      return []
    }
    return withPage { page, model in page.goBack(in: &model) }
  }

  /// Shows the keys of the page, or closes them again.
  mutating func toggleHelp() -> [Effect] {
    if pages.top is HelpPage { pages.close() } else { pages.open(HelpPage(subject: context)) }
    return []
  }

  /// Stops the run that goes on; nil if none does.
  mutating func stopRun() -> [Effect]? {
    guard kata?.run != nil else { return nil }
    kata?.run?.isStopping = true
    return [.session(.cancelRun)]
  }

  /// Ends the welcome for good.
  mutating func dismissWelcome() -> [Effect] {
    guard showsWelcome else { return [] }
    showsWelcome = false
    return [.saveWelcomeSeen]
  }
}
