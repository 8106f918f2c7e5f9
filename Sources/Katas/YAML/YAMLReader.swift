import Verdicts
import Yams

/// The keys and values of one YAML file, read with the place of everything that is wrong.
///
/// Works on nodes rather than on `Codable`: only nodes know their line and column.
struct YAMLReader {
  /// The file's name, for problems.
  let file: String
  /// How many lines of the file come before the YAML text.
  let linesBefore: Int
  /// What was found wrong so far.
  private(set) var problems: [KataProblem] = []

  private var pairs: [(key: String, keyMark: Mark?, value: Yams.Node)] = []

  /// Reads `text`; syntax errors are listed in `problems`, and no key is found then.
  init(_ text: String, file: String, linesBefore: Int = 0) {
    self.file = file
    self.linesBefore = linesBefore
    do {
      guard let root = try Yams.compose(yaml: text) else { return }
      guard let mapping = root.mapping else {
        report(at: root.mark, "This is not a list of keys and values. Write lines like `level: 1`.")
        return
      }
      pairs = mapping.map { (key: $0.key.string ?? "", keyMark: $0.key.mark, value: $0.value) }
    } catch let error as YamlError {
      let fault = YAMLFault(error)
      problems.append(
        KataProblem(
          file: file, line: fault.line.map { $0 + linesBefore }, column: fault.column,
          message: fault.sentence))
    } catch {
      report(at: nil, "This cannot be read as YAML: \(error).")
    }
  }

  /// Makes a reader of one mapping inside another file.
  private init(_ mapping: Yams.Node.Mapping, of parent: YAMLReader) {
    file = parent.file
    linesBefore = parent.linesBefore
    pairs = mapping.map { (key: $0.key.string ?? "", keyMark: $0.key.mark, value: $0.value) }
  }

  /// Reports every key that is not in `known`.
  mutating func allowOnly(_ known: [String]) {
    for pair in pairs where !known.contains(pair.key) {
      let advice =
        NearestName(names: known).match(for: pair.key).map { "Did you mean `\($0)`?" }
        ?? "Known here: \(known.joined(separator: ", "))."
      report(at: pair.keyMark, "There is no key `\(pair.key)`. \(advice)")
    }
  }

  /// The text of a key, on one line; reports a missing key unless it is optional.
  mutating func text(_ key: String, isOptional: Bool = false, such example: String) -> String? {
    guard let value = value(key, isOptional: isOptional, such: example) else { return nil }
    guard let text = value.scalar?.string else {
      report(at: value.mark, "`\(key)` must be a text, such as `\(example)`.")
      return nil
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A whole number within a range.
  mutating func number(_ key: String, in range: ClosedRange<Int>, such example: String) -> Int? {
    guard let value = value(key, isOptional: false, such: example) else { return nil }
    guard let number = value.int, range.contains(number) else {
      report(
        at: value.mark,
        "`\(key)` must be a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "such as `\(example)`.")
      return nil
    }
    return number
  }

  /// The amount of a limit, in its unit; nil if the key is absent.
  mutating func amount(of limit: Limit.Row) -> Double? {
    guard let key = limit.key else { return nil }
    let example = "\(key): \(limit.usual)"
    guard let value = value(key, isOptional: true, such: example) else { return nil }
    let amount = limit.unit == .seconds ? value.float : value.int.map(Double.init)
    guard let amount, limit.allows(amount) else {
      report(at: value.mark, "`\(key)` must be \(limit.requirement), such as `\(example)`.")
      return nil
    }
    return amount
  }

  /// A list of texts; an absent optional key is an empty list.
  mutating func texts(_ key: String, isOptional: Bool = false, such example: String) -> [String] {
    guard let value = value(key, isOptional: isOptional, such: example) else { return [] }
    guard let sequence = value.sequence else {
      report(at: value.mark, "`\(key)` must be a list: one line each, such as `\(example)`.")
      return []
    }
    return sequence.compactMap { item in
      if let text = item.scalar?.string, item.null == nil { return text }
      report(at: item.mark, "Each point of `\(key)` must be a text, such as `\(example)`.")
      return nil
    }
  }

  /// Reads the keys below an optional key with another reader, and takes over its problems.
  mutating func below<Value>(_ key: String, read: (inout YAMLReader) -> Value) -> Value? {
    guard let pair = pairs.first(where: { $0.key == key }) else { return nil }
    guard let mapping = pair.value.mapping else {
      report(at: pair.value.mark, "`\(key)` must hold keys and values of its own, indented below.")
      return nil
    }
    var reader = YAMLReader(mapping, of: self)
    let value = read(&reader)
    problems += reader.problems
    return value
  }

  /// Reports that the value of a key is wrong, at the value's place.
  mutating func reject(_ key: String, _ message: String) {
    report(at: pairs.first { $0.key == key }?.value.mark, message)
  }

  private mutating func value(_ key: String, isOptional: Bool, such example: String) -> Yams.Node? {
    guard let pair = pairs.first(where: { $0.key == key }) else {
      // One syntax error is enough: not every key behind it is missing as well.
      if !isOptional, problems.isEmpty || !pairs.isEmpty {
        report(at: nil, "The key `\(key)` is missing. Add a line such as `\(example)`.")
      }
      return nil
    }
    let isBlank = pair.value.scalar?.string.allSatisfy(\.isWhitespace) ?? false
    guard pair.value.null == nil, !isBlank else {
      report(
        at: pair.keyMark,
        "`\(key)` has no value. Write one, such as `\(example)`"
          + (isOptional ? ", or leave the key out." : "."))
      return nil
    }
    return pair.value
  }

  private mutating func report(at mark: Mark?, _ message: String) {
    problems.append(
      KataProblem(
        file: file, line: mark.map { $0.line + linesBefore }, column: mark?.column,
        message: message))
  }
}
