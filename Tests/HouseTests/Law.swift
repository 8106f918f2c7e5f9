import Testing

/// A law of the house: what it forbids, shown by examples, and how a breach is found.
struct Law: Sendable, CustomTestStringConvertible {
  /// The law as a sentence.
  var sentence: String
  /// Houses that break it, most of them by a single file.
  var broken: [House]
  /// Houses that look like breaking it and do not.
  var kept: [House]
  /// The breaches in a house, one line each; empty if the law is kept.
  var breaches: @Sendable (House) -> [String]

  /// The name in the test report.
  var testDescription: String { sentence }

  /// A law that whole houses break or keep.
  init(
    sentence: String, brokenHouses: [House], keptHouses: [House],
    breaches: @escaping @Sendable (House) -> [String]
  ) {
    self.sentence = sentence
    broken = brokenHouses
    kept = keptHouses
    self.breaches = breaches
  }

  /// A law that single files break or keep, each alone in its house.
  init(
    sentence: String, broken: [HouseFile], kept: [HouseFile],
    breaches: @escaping @Sendable (House) -> [String]
  ) {
    self.init(
      sentence: sentence, brokenHouses: broken.map { House(files: [$0]) },
      keptHouses: kept.map { House(files: [$0]) }, breaches: breaches)
  }

  /// A law about each source file by itself.
  static func each(
    _ sentence: String, of files: any KeyPath<House, [HouseFile]> & Sendable = \.sources,
    broken: [HouseFile], kept: [HouseFile] = [],
    breaches: @escaping @Sendable (HouseFile) -> [String]
  ) -> Law {
    Law(sentence: sentence, broken: broken, kept: kept) { $0[keyPath: files].flatMap(breaches) }
  }
}
