/// Reads one folder of `Katas/` and gathers everything that is wrong with it.
struct KataLoader {
  /// The kata's folder name.
  let slug: String
  let folder: ReadableFolder
  /// Everything found wrong, in the order of reading.
  private(set) var problems: [KataProblem] = []

  /// Reads the whole kata; nil if anything is wrong, which `problems` then lists.
  mutating func load() -> Kata? {
    checkSlug()
    let read = text(of: KataFile.name, purpose: "It says title, level, module and so on.")
      .flatMap { KataFile.kata(slug, parsing: $0, problems: &problems) }
    let story = story()
    let steps = steps(of: read)
    let starter = starter(of: read?.module)
    guard var kata = read, let story, problems.isEmpty else { return nil }
    (kata.story, kata.steps, kata.starter) = (story, steps, starter)
    return kata
  }

  private mutating func checkSlug() {
    if slug.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) == nil {
      report(".", "A kata's folder is named in small letters joined by hyphens, such as fizz-buzz.")
    }
  }

  private mutating func story() -> String? {
    guard let text = text(of: "Story.md", purpose: "It says why one should take up this kata.")
    else { return nil }
    let story = text.trimmingBlankEnds
    if story.isEmpty {
      report("Story.md", "The story is empty. Say in a paragraph what the kata is and trains.")
    }
    return story
  }

  // MARK: Steps

  private mutating func steps(of kata: Kata?) -> [Step] {
    let folders = stepFolders()
    if folders.isEmpty {
      report(".", "The kata has no steps. Make a folder such as 1-say-the-number.")
    }
    checkNumbers(of: folders)
    var loaded: [LoadedStep] = []
    for stepFolder in folders {
      let (step, found) = stepFolder.load(from: folder, of: kata)
      problems += found
      if let step { loaded.append(step) }
    }
    // What is wrong in one step would be reported again as missing in the next.
    if loaded.count == folders.count, loaded.allSatisfy(\.problems.isEmpty) {
      problems += StepOrder(steps: loaded).problems
    }
    return loaded.map(\.step)
  }

  /// The folders of steps, by number; reports folders that are none.
  private mutating func stepFolders() -> [StepFolder] {
    let names = ((try? folder.entries()) ?? []).filter(folder.hasFolder)
    var steps: [StepFolder] = []
    for name in names where !["Starter", "Evil"].contains(name) {
      if let step = StepFolder(name) {
        steps.append(step)
      } else {
        report(
          name,
          "The folder is neither Starter nor Evil nor a step. "
            + "A step is named by number and words, such as 2-threes-are-fizz.")
      }
    }
    return steps.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  private mutating func checkNumbers(of folders: [StepFolder]) {
    var expected = 1
    for folder in folders {
      if folder.number < expected {
        report(
          folder.name, "There is another step \(folder.number). Give each step its own number.")
      } else if folder.number > expected {
        report(
          folder.name,
          "Step \(expected) is missing before this one. Number the steps from 1 without gaps.")
      }
      expected = folder.number + 1
    }
  }

  // MARK: Starter

  private mutating func starter(of module: String?) -> [SourceFile] {
    let starter = folder.folder("Starter")
    guard folder.hasFolder("Starter") else {
      report(
        "Starter", "The starter is missing. Make Sources and Tests as the learner first sees them.")
      return []
    }
    let paths = (try? starter.filesBelow()) ?? []
    var files: [SourceFile] = []
    for path in paths {
      if path == "Package.swift" || path.hasPrefix("Acceptance/") {
        report("Starter/" + path, "Tandem makes this itself in each workspace. Remove it here.")
      } else if let text = text(of: "Starter/" + path, purpose: "", isVerbatim: true) {
        files.append(SourceFile(path: path, text: text))
      }
    }
    guard let module else { return files }
    for place in ["Sources/\(module)", "Tests/\(module)Tests"]
    where !paths.contains(where: { $0.hasPrefix(place + "/") && $0.hasSuffix(".swift") }) {
      report(
        "Starter/" + place, "No Swift file is there. The learner's package needs at least one.")
    }
    return files
  }

  // MARK: Reading

  /// The text of a file of the kata; nil if there is none, which is reported.
  private mutating func text(
    of name: String, purpose: String, isVerbatim: Bool = false
  ) -> String? {
    do {
      let text = try folder.text(of: name)
      return isVerbatim ? text : text.withUnixLines
    } catch {
      problems.append(KataProblem(file: name, purpose: purpose, error))
      return nil
    }
  }

  private mutating func report(_ file: String, _ message: String) {
    problems.append(KataProblem(file: file, message: message))
  }
}
