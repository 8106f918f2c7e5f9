extension String {
  /// The text with line feeds only and without a byte order mark: as if saved on Linux.
  var withUnixLines: String {
    let text = hasPrefix("\u{FEFF}") ? dropFirst() : self[...]
    return String(text.map { $0 == "\r\n" ? "\n" : $0 })
  }

  /// The text without blanks and empty lines at both ends.
  var trimmingBlankEnds: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
