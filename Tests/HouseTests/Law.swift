import Testing

/// A law of the house: what it forbids, shown by examples, and how a breach is found.
struct Law: Sendable, CustomTestStringConvertible {
  /// The law as a sentence.
  var sentence: String
  /// Files that break it, each alone.
  var broken: [HouseFile]
  /// Files that look like breaking it and do not.
  var kept: [HouseFile]
  /// The breaches in a house, one line each; empty if the law is kept.
  var breaches: @Sendable (House) -> [String]

  /// The name in the test report.
  var testDescription: String { sentence }

  /// A law about each source file by itself.
  static func each(
    _ sentence: String, of files: any KeyPath<House, [HouseFile]> & Sendable = \.sources,
    broken: [HouseFile], kept: [HouseFile] = [],
    breaches: @escaping @Sendable (HouseFile) -> [String]
  ) -> Law {
    Law(sentence: sentence, broken: broken, kept: kept) { $0[keyPath: files].flatMap(breaches) }
  }
}
