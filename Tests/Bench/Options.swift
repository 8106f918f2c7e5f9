/// What the person who measures asks for.
struct Options {
  /// How many pairs each paired measure gets.
  var pairs = 10
  /// Beginnings of the names of the measures that are wanted; empty for all.
  var only: [String] = []
  /// The file for all numbers; nil for none.
  var json: String?
  /// The page whose table is written anew; nil for none.
  var page: String?
  /// Whether to show where the time of one save goes.
  var profile = false
  /// Whether to say what can be measured, and no more.
  var list = false
  /// The folder for everything that is made; whoever started the bench removes it.
  var folder = ""
  /// The checkout: katas and page lie in it.
  var root = ""
  /// The program that is measured.
  var tandem = ""

  static let usage = """
    usage: script/bench [--pairs N] [--only NAME]… [--json FILE] [--markdown] [--profile] [--list]
      --pairs N     pairs of each measure (10); more make it steadier
      --only NAME   only measures whose name begins so; may be repeated
      --json FILE   write every single time into this file
      --markdown    write the table into Docs/Benchmarks.md
      --profile     show which programs run, and when, after one save of each measure
      --list        name the measures
    """

  /// Reads the command line.
  init(_ arguments: [String]) throws(Refusal) {
    var rest = arguments[...]
    func value(of option: String) throws(Refusal) -> String {
      guard let value = rest.popFirst() else { throw Refusal("\(option) wants a value.") }
      return value
    }
    while let option = rest.popFirst() {
      switch option {
      case "--pairs":
        guard let count = Int(try value(of: option)), (1...1000).contains(count) else {
          throw Refusal("--pairs wants a number between 1 and 1000.")
        }
        pairs = count
      case "--only": only.append(try value(of: option))
      case "--json": json = try value(of: option)
      case "--markdown": page = "Docs/Benchmarks.md"
      case "--profile": profile = true
      case "--list": list = true
      case "--folder": folder = try value(of: option)
      case "--root": root = try value(of: option)
      case "--tandem": tandem = try value(of: option)
      default: throw Refusal("`\(option)` is no option.\n\(Self.usage)")
      }
    }
    guard list || !(folder.isEmpty || root.isEmpty || tandem.isEmpty) else {
      throw Refusal("This program does not know where it is. Start it with script/bench.")
    }
    let known = Plan.names
    for name in only where !known.contains(where: { $0.hasPrefix(name) }) {
      throw Refusal("No measure is called `\(name)`. There are: \(known.joined(separator: ", ")).")
    }
  }

  /// Whether a measure is wanted.
  func wants(_ name: String) -> Bool {
    only.isEmpty || only.contains { name.hasPrefix($0) }
  }
}

/// Why something could not be done or measured, as a sentence.
struct Refusal: Error, CustomStringConvertible {
  /// What happened, then what to do.
  var description: String

  init(_ description: String) { self.description = description }
}
