import ArgumentParser

/// How a command prints what it found out.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object.")
  var json = false
}
