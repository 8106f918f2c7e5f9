extension Keymap {
  /// The key table as a Markdown page: what `Docs/Keys.md` holds, word for word.
  public static var markdown: String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\(KeyName.of($0))`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help) | \(places(of: binding)) |"
    }
    return """
      # Keys

      This page is made from the key table in `Sources/Trainer/Keys/Keymap.swift`; a test keeps the
      two equal. The bottom bar and the help overlay (`?`) are views of the same table.

      No key needs a function key, a digit or AltGr. A key that is refused says why.

      | keys | what they do | where |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private static func places(of binding: Binding) -> String {
    let places = Context.allCases.filter(binding.contexts.contains)
    return places.count == Context.allCases.count
      ? "everywhere" : places.map(\.rawValue).joined(separator: ", ")
  }
}
