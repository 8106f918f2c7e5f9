import Foundation

/// What the person who measures asks for.
struct Options {
  /// How many pairs each paired measure gets.
  var pairs = 10
  /// Beginnings of the names of the measures that are wanted; empty for all.
  var only: [String] = []
  /// The file for all numbers; nil for none.
  var json: String?
  /// The page whose table is written again; nil for none.
  var page: String?
  /// Whether to show where the time of one save goes.
  var profile = false
  /// The release that is measured instead of `swift test`; nil for none.
  var against: String?
  /// Variables that only the other release gets.
  var againstEnvironment: [String: String] = [:]
  /// Whether to say how to use this, and no more.
  var help = false
  /// Whether to say what can be measured, and no more.
  var list = false
  /// The folder for everything that is made; whoever started the bench removes it.
  var folder = ""
  /// The checkout: katas and page lie in it.
  var root = ""
  /// The program that is measured.
  var tandem = ""

  static let usage = """
    usage: script/bench [--pairs N] [--only NAME]… [--json FILE] [--markdown] [--profile]
           script/bench --against BINARY [--against-environment NAME=VALUE]… [--pairs N]
                        [--only NAME]… [--json FILE]
           script/bench --list | --help
      --pairs N     pairs of each measure (10); more make it steadier
      --only NAME   only measures whose name begins so; may be repeated
      --json FILE   write every single time into this file
      --markdown    write the table into Docs/Benchmarks.md
      --profile     show which programs run, and when, after one save of each measure
      --list        name the measures
      --against BINARY
                    compare this release with another one instead of `swift test`
      --against-environment NAME=VALUE
                    set a variable for the other release only, which is this release again
                    without --against; may be repeated
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
      case "--help", "-h": help = true
      case "--against": against = URL(filePath: try value(of: option)).path
      case "--against-environment":
        let pair = try value(of: option).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2, !pair[0].isEmpty else {
          throw Refusal("\(option) wants NAME=VALUE.")
        }
        againstEnvironment[String(pair[0])] = String(pair[1])
      case "--folder": folder = try value(of: option)
      case "--root": root = try value(of: option)
      case "--tandem": tandem = try value(of: option)
      default: throw Refusal("`\(option)` is not an option.\n\(Self.usage)")
      }
    }
    if isComparison, page != nil || profile {
      throw Refusal("--markdown and --profile do not work with --against.")
    }
    guard help || list || !(folder.isEmpty || root.isEmpty || tandem.isEmpty) else {
      throw Refusal("This program does not know where it is. Start it with script/bench.")
    }
    let known = isComparison ? Plan.paired.map(\.name) : Plan.names
    for name in only where !known.contains(where: { $0.hasPrefix(name) }) {
      throw Refusal("No measure is called `\(name)`. There are: \(known.joined(separator: ", ")).")
    }
  }

  /// Whether two releases are compared.
  var isComparison: Bool { against != nil || !againstEnvironment.isEmpty }

  /// What the other release of a comparison is.
  var other: String {
    let variables = againstEnvironment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([against ?? tandem] + variables).joined(separator: " ")
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
