/// Why a file of the corpus cannot be read.
struct CorpusError: Error, CustomStringConvertible {
  /// What is wrong, without a capital and a full stop.
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
