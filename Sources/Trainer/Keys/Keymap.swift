import Screen

/// Every key of every page: bar, help, refusals and `Docs/Keys.md` are views of it.
public enum Keymap {
  /// Every binding, those of the pages first.
  static let bindings: [Binding] = Context.pages.flatMap { $0.bindings } + common

  /// The bindings as they are listed: what several pages have is one row.
  static let rows: [Binding] = merged(Context.pages.map { $0.bindings } + [common])

  static func bindings(in context: Context) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// The bindings that apply on a page; a context such as typing may belong to several.
  static func bindings(on page: any Page.Type, in context: Context) -> [Binding] {
    bindings.filter { $0.applies(to: page, in: context) }
  }

  /// Names where a key works that does nothing here; nil if it works nowhere.
  static func elsewhere(_ key: KeyPress, in context: Context) -> String? {
    guard screens.contains(context),
      let other = rows.first(where: { $0.keys.contains(key) }),
      let found = Context.allCases.first(where: other.contexts.contains)
    else { return nil }
    return "\(KeyName.of(key)) (\(other.help)) works in: \(found.rawValue)."
  }

  /// The key table as a Markdown page: what `Docs/Keys.md` holds, word for word.
  public static var markdown: String {
    let rows = rows.map { binding in
      let keys = binding.keys.map { "`\(KeyName.of($0))`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help) | \(contexts(of: binding)) |"
    }
    return """
      # Keys

      This page is made from the keys of the pages in `Sources/Trainer/Pages`; a test keeps the two
      equal. The bottom bar and the help (`?`) show the same keys.

      No key needs a function key, a digit or AltGr. A key that is refused says why.

      | keys | what they do | where |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private static func contexts(of binding: Binding) -> String {
    let contexts = Context.allCases.filter(binding.contexts.contains)
    return contexts.count == Context.allCases.count
      ? "everywhere" : contexts.map(\.rawValue).joined(separator: ", ")
  }

  /// Merges lists so that the order of each is kept; what reads alike is in all its contexts.
  static func merged(_ lists: [[Binding]]) -> [Binding] {
    var rest = lists.filter { !$0.isEmpty }
    var rows: [Binding] = []
    while let first = rest.first?.first {
      // The first one that no other list wants to have later.
      let next = rest.map { $0[0] }.first { head in
        !rest.contains { $0.dropFirst().contains { $0.reads(like: head) } }
      }
      var row = next ?? first
      for same in rest.joined() where same.reads(like: row) {
        row.contexts.formUnion(same.contexts)
      }
      rows.append(row)
      rest = rest.map { $0.filter { !$0.reads(like: row) } }.filter { !$0.isEmpty }
    }
    return rows
  }
}
