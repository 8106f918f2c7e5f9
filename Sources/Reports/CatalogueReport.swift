public import Katas

/// The catalogue as `tandem kata list` prints it: for people or as JSON.
public struct CatalogueReport: Report {
  /// What to do where the folder of katas holds none.
  public static let remedyForNone =
    "Name another folder with --katas DIR, or set TANDEM_KATAS to it."

  private let entries: [CatalogueEntry]

  /// Takes the catalogue.
  public init(_ entries: [CatalogueEntry]) { self.entries = entries }

  /// The catalogue as a JSON object: `{"katas":[…]}`; keys are always present.
  public var json: JSONValue { ["katas": .array(entries.map(Self.json))] }

  /// One line for each kata; a broken one is followed by what is wrong with it.
  public var lines: [String] {
    if entries.isEmpty { return ["There are no katas here. \(Self.remedyForNone)"] }
    let width = entries.map(\.slug.count).max() ?? 0
    return entries.flatMap { entry in
      let name = entry.slug + String(repeating: " ", count: width - entry.slug.count)
      switch entry {
      case .kata(let kata):
        return ["\(name)  level \(kata.level)  \(kata.minutes) min  \(kata.teaches)"]
      case .broken(let slug, let problems):
        return ["\(name)  broken:"] + problems.map { "  \(slug)/\($0)" }
      }
    }
  }

  /// A kata as a JSON object.
  public static func json(_ kata: Kata) -> JSONValue {
    [
      "slug": .string(kata.slug), "title": .string(kata.title), "level": .integer(kata.level),
      "minutes": .integer(kata.minutes), "kind": .string(kata.kind.rawValue),
      "teaches": .string(kata.teaches), "module": .string(kata.module),
      "interface": .array(kata.interface.map(JSONValue.string)),
      "steps": .array(
        kata.steps.map { step in
          [
            "slug": .string(step.slug), "title": .string(step.card.title),
            "examples": .array(step.card.examples.map { .string($0.name) }),
          ]
        }),
      "problems": [],
    ]
  }

  private static func json(_ entry: CatalogueEntry) -> JSONValue {
    switch entry {
    case .kata(let kata): return json(kata)
    case .broken(let slug, let problems):
      return [
        "slug": .string(slug), "title": .null, "level": .null, "minutes": .null, "kind": .null,
        "teaches": .null, "module": .null, "interface": [], "steps": [],
        "problems": .array(problems.map { .string("\(slug)/\($0)") }),
      ]
    }
  }
}
