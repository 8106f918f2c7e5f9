import Screen

/// What works in the test list, the rhythms, the lights and their differences.
extension Keymap {
  /// Typing, lists of choices.
  static let predicting: [Binding] = [
    Binding(
      .accept, keys: [.enter], on: [.typing], bar: .left("done"),
      help: "take what was typed", unless: Refusals.accept),
    Binding(
      .addItem, keys: [.character("a")], on: [.tests], bar: .left("add"),
      help: "add a test to write"),
    Binding(
      .tick, keys: [.enter], on: [.tests], bar: .left("tick"),
      help: "tick the chosen test, or open it again", unless: Refusals.item),
    Binding(
      .crossOut, keys: [.character("x")], on: [.tests], bar: .left("cross out"),
      help: "cross the chosen test out, or want it again", unless: Refusals.item),
    Binding(
      .tickPromise, keys: [.enter], on: [.promises], bar: .left("tick"),
      help: "tick the chosen line, or open it again"),
    Binding(
      .chooseRhythm, keys: [.enter], on: [.rhythms], bar: .left("choose"),
      help: "go on by the chosen rhythm"),
  ]

  /// The lights of the attempt.
  static let looking: [Binding] = [
    Binding(
      .difference, keys: [.enter], on: [.lights], bar: .left("diff"),
      help: "show what changed since the light before, or since the marked one",
      unless: Refusals.light),
    Binding(
      .lightTests, keys: [.character("t")], on: [.lights], bar: .left("tests"),
      help: "show the tests of this light, what failed first", unless: Refusals.lightTests),
    Binding(
      .firstRed, keys: [.character("r")], on: [.lights], bar: .left("first red"),
      help: "go to the light in which its failing test, or one of several, was first red",
      unless: Refusals.firstRed),
    Binding(
      .bringBack, keys: [.character("b")], on: [.lights, .difference], bar: .left("go back"),
      help: "bring the files of this light back", unless: Refusals.bringBack),
    Binding(
      .note, keys: [.character("n")], on: [.lights], bar: .left("note"),
      help: "write a note at this light", unless: Refusals.light),
    Binding(
      .filter, keys: [.character("f")], on: [.lights], bar: .left("filter"),
      help: "show only red, only green, only amber lights, or all", unless: Refusals.filter),
    Binding(
      .otherSide, keys: [.character("m")], on: [.lights], bar: .left("mark"),
      help: "mark this light as the other side of the changes, or unmark it",
      unless: Refusals.light),
    Binding(
      .firstRed, keys: [.enter, .character("r")], on: [.lightTests], bar: .left("first red"),
      help: "go to the light in which the chosen test was first red", unless: Refusals.chosenTest),
  ]
}
