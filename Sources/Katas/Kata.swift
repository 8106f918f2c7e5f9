public import Practice
public import Verdicts

/// A kata: a list of steps, each one story, with what the learner starts from.
public struct Kata: Hashable, Sendable {
  /// A folder name in `Katas/`: lower case words joined by hyphens.
  public var slug: String
  /// The title for people.
  public var title: String
  /// How much it asks, from 1 (first day) to 4.
  public var level: Int
  /// Minutes that a first attempt may take.
  public var minutes: Int
  /// What it trains, and how its steps are proven.
  public var kind: KataKind
  /// What one learns, in a few words.
  public var teaches: String
  /// The Swift module of the learner's package.
  public var module: String
  /// The public face of the solution that the acceptance tests call, as Swift source lines.
  public var interface: [String] = []
  /// Where the kata's rules come from.
  public var source = ""
  /// Constraints that the learner is asked to keep, such as "no more than one level of indentation".
  public var constraints: [String] = []
  /// Limits of this kata's runs where it needs others than the defaults.
  public var limits = Limits()
  /// Why this kata, what it trains, the whole in one paragraph: Markdown.
  public var story = ""
  /// The steps, in order; never empty.
  public var steps: [Step]
  /// The learner's package as first seen: `Sources/…` and `Tests/…`.
  public var starter: [SourceFile] = []
}

/// A step of a kata: one story with rules, examples and acceptance tests.
public struct Step: Hashable, Sendable {
  /// The folder name, such as `2-threes-are-fizz`; its number is the step's place, from 1.
  public var slug: String
  /// What the learner reads.
  public var card: Card
  /// The acceptance tests as Swift source, one test per example row.
  public var acceptance: String
}

/// A text file that a kata brings along, named by its place in the workspace.
public struct SourceFile: Hashable, Sendable {
  /// The path relative to the workspace, such as `Sources/FizzBuzz/FizzBuzz.swift`.
  public var path: String
  /// The content.
  public var text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
