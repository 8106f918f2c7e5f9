extension StringProtocol {
  /// The lines of a text, split at line feeds only; a carriage return before one is dropped.
  ///
  /// Bytes, not characters: "\r\n" is one `Character`, which a split at "\n" would miss.
  var lines: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }
}

/// Puts chunks of a growing text together to whole lines.
struct LineBuffer {
  private var pending = ""

  /// Takes the next chunk and gives the lines that it completes, without their ends.
  mutating func feed(_ chunk: String) -> [String] {
    var lines = (pending + chunk).lines
    pending = lines.popLast() ?? ""
    return lines
  }
}
