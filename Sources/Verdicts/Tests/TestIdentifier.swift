/// Takes Swift Testing's identifiers apart: `` Module.Suite/Inner/`a name`()/File.swift:5:4 ``.
///
/// The identifier is opaque by contract, so only names for people come from here, never a status.
struct TestIdentifier {
  /// The identifier as the library wrote it.
  let id: String
  /// The module, or "" if it is unknown.
  let module: String
  /// The suites' names for people, outermost first, joined by "/".
  let suite: String
  /// The function with its labels, as written.
  let function: String

  /// Takes an identifier and the display names of suites by their identifiers.
  init(_ id: String, suites: [String: String]) {
    self.id = id
    var parts = Self.split(id)
    let first = parts.first ?? ""
    let dot = first.firstIndex(of: ".")
    module = dot.map { String(first[..<$0]) } ?? ""
    if let dot { parts[0] = String(first[first.index(after: dot)...]) }

    // A function is followed by its place in the source; a suite has none.
    let hasPlace = (parts.last ?? "").contains(".swift:")
    function = (hasPlace ? parts.dropLast().last : parts.last) ?? id
    let outer = parts.dropLast(hasPlace ? 2 : 1)
    var path = module
    var separator = "."
    suite = outer.map { part in
      path += separator + part
      separator = "/"
      return suites[path] ?? Self.plain(part)
    }.joined(separator: "/")
  }

  /// A name without the backticks of a raw identifier.
  static func plain(_ name: String) -> String { name.filter { $0 != "`" } }

  /// The parts between slashes; a raw identifier may hold slashes and dots of its own.
  private static func split(_ id: String) -> [String] {
    var parts = [""]
    var isRaw = false
    for character in id {
      if character == "`" { isRaw.toggle() }
      if character == "/", !isRaw {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
