import Foundation

/// A JSON document as a value: what every `--json` prints, with null where a key does not apply.
public enum JSONValue: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number without fraction.
  case integer(Int)
  /// A number, rounded to thousandths when it is written: no duration here is finer.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys and values; written in alphabetical order of the keys.
  case object([String: JSONValue])

  /// A text, or null.
  public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// A whole number, or null.
  public init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }

  /// A number, or null.
  public init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }

  /// A truth value, or null.
  public init(_ truth: Bool?) { self = truth.map(JSONValue.bool) ?? .null }

  /// The document as text: one line, or indented for people.
  public func text(pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes]
    // Encoding can fail only for numbers that are not finite, and those are written as null.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}

extension JSONValue: Encodable {
  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let truth): try container.encode(truth)
    case .integer(let number): try container.encode(number)
    case .number(let number) where number.isFinite:
      try container.encode((number * 1000).rounded() / 1000)
    case .number: try container.encodeNil()
    case .string(let text): try container.encode(text)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Keys and values.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

/// What a command prints: for people or as JSON.
public protocol Report: Sendable {
  /// The document for programs; keys are always present.
  var json: JSONValue { get }
  /// The lines for people.
  var lines: [String] { get }
}
