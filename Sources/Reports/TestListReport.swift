public import Practice

/// A test list as `tandem tests` prints it: for people or as JSON.
public struct TestListReport: Report {
  private let items: [TestListItem]

  /// Takes a list.
  public init(_ list: TestList) { items = list.items }

  /// The list as a JSON object: `{"items":[…]}`.
  public var json: JSONValue {
    [
      "items": .array(
        items.map {
          [
            "line": .integer($0.line), "text": .string($0.text),
            "state": .string($0.state.rawValue),
          ]
        })
    ]
  }

  /// One line for each item, with the number by which it is ticked.
  public var lines: [String] {
    if items.isEmpty {
      return ["The list is empty. Add a test: tandem tests --add \"zero is zero\""]
    }
    return items.map { item in
      let mark =
        switch item.state {
        case .open: "□"
        case .ticked: "✔"
        case .crossedOut: "–"
        }
      return "\(item.line): \(mark) \(item.text)"
    }
  }
}

/// The team's own lines of a Definition of Done as `tandem done` prints them: for people or as JSON.
public struct DoneReport: Report {
  private let checklist: [ChecklistItem]

  /// Takes the lines, in the order of the settings.
  public init(_ checklist: [ChecklistItem]) { self.checklist = checklist }

  /// The lines as a JSON object: `{"lines":[…]}`.
  public var json: JSONValue {
    [
      "lines": .array(
        checklist.enumerated().map { index, item in
          [
            "number": .integer(index + 1), "text": .string(item.text),
            "ticked": .bool(item.isTicked),
          ]
        })
    ]
  }

  /// Each line with the number by which it is ticked.
  public var lines: [String] {
    if checklist.isEmpty {
      return ["Your team has no lines of its own. List them under `done:` in the settings."]
    }
    return checklist.enumerated().map { index, item in
      "\(index + 1): \(item.isTicked ? "✔" : "□") \(item.text)"
    }
  }
}
