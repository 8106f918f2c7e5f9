import Screen

/// What works on a kata, and what moves the view.
extension Keymap {
  /// What works on a kata.
  ///
  /// The order is that of the bottom bar, which drops its last words first.
  static let doing: [Binding] = [
    Binding(
      .open, keys: [.enter], on: [.catalogue, .search], bar: .left("open"),
      help: "open the chosen kata", unless: Refusals.open),
    Binding(
      .search, keys: [.character("/")], on: [.catalogue], bar: .left("search"),
      help: "find a kata by title, kind or what it teaches"),
    Binding(
      .confirm, keys: [.enter, .character("y")], on: [.confirm], bar: .left("yes"),
      help: "yes, do it"),
    Binding(
      .sayRed, keys: [.character("r")], on: [.covered, .prediction], bar: .left("red"),
      help: "say that the light is red"),
    Binding(
      .sayAmber, keys: [.character("a")], on: [.covered, .prediction], bar: .left("amber"),
      help: "say that the light is amber"),
    Binding(
      .sayGreen, keys: [.character("g")], on: [.covered, .prediction], bar: .left("green"),
      help: "say that the light is green"),
    Binding(
      .edit, keys: [.character("e")], on: practice, bar: .left("edit"),
      help: "open your editor at the failing line"),
    Binding(
      .otherPane, keys: [.tab, .backTab], on: screens, bar: .left("pane"),
      help: "go to the other pane"),
    Binding(
      .stop, keys: [.character("x")], on: practice, bar: .left("stop"),
      help: "stop the run", unless: Refusals.stop),
    Binding(
      .restore, keys: [.character("b")], on: practice, bar: .left("restore"),
      help: "bring the customer's tests back as they were", unless: Refusals.restore),
    Binding(
      .predict, keys: [.character("p")], on: practice, bar: .left("predict"),
      help: "say what the light will be, and which test will fail"),
    Binding(
      .hint, keys: [.character("h")], on: practice.union([.hints]), bar: .left("hint"),
      help: "show the next hint", unless: Refusals.hint),
    Binding(
      .testList, keys: [.character("t")], on: practice, bar: .left("tests"),
      help: "show the test list"),
    Binding(
      .lights, keys: [.character("l")], on: practice, bar: .left("lights"),
      help: "show the lights of this attempt"),
    Binding(
      .next, keys: [.character("n")], on: practice, bar: .left("next"),
      help: "go on to the next step, or finish the kata", unless: Refusals.next),
    Binding(
      .run, keys: [.character("r")], on: [.practice], bar: .left("run"), help: "run the tests now"),
    Binding(
      .rawOutput, keys: [.character("o")], on: practice, bar: .left("output"),
      help: "show the raw output of build and tests", unless: Refusals.output),
    Binding(
      .failingOnly, keys: [.character("f")], on: practice, bar: .left("failing"),
      help: "show only what fails, or everything again", unless: Refusals.failingOnly),
    Binding(
      .backToGreen, keys: [.character("u")], on: practice, bar: .left("undo"),
      help: "go back to the last green light", unless: Refusals.backToGreen),
    Binding(
      .handOver, keys: [.character("s")], on: practice, bar: .left("swap"),
      help: "hand the keyboard over", unless: Refusals.handOver),
    Binding(
      .turnTimer, keys: [.character("T")], on: practice, bar: .left("timer"),
      help: "switch the turn timer on or off", unless: Refusals.turnTimer),
    Binding(
      .rhythms, keys: [.character("c")], on: practice, bar: .left("rhythm"),
      help: "choose the rhythm", unless: Refusals.covered),
    Binding(
      .retro, keys: [.character("R")], on: practice, bar: .left("retro"),
      help: "show the retro of this attempt", unless: Refusals.covered),
    Binding(
      .promises, keys: [.character("D")], on: practice, bar: .left("done"),
      help: "tick your team's own lines of \"Done when\"", unless: Refusals.promises),
  ]

  /// What moves the view.
  static let moving: [Binding] = [
    Binding(.lineUp, keys: [.up, .character("k")], on: movable, help: "move or scroll up"),
    Binding(.lineUp, keys: [.up], on: [.search], help: "choose the kata above"),
    Binding(.lineDown, keys: [.down, .character("j")], on: movable, help: "move or scroll down"),
    Binding(.lineDown, keys: [.down], on: [.search], help: "choose the kata below"),
    Binding(.pageUp, keys: [.pageUp], on: movable, help: "scroll one page up"),
    Binding(
      .pageDown, keys: [.pageDown, .character(" ")], on: movable, help: "scroll one page down"),
    Binding(.toTop, keys: [.home], on: movable, help: "go to the first line"),
    Binding(.toBottom, keys: [.end], on: movable, help: "go to the last line"),
  ]
}
