import Foundation

/// Katas that are made and opened for the first time, with a template or without one.
struct FreshKata {
  let workshop: Workshop
  /// The measure's name, which is also its folder.
  let name: String
  /// Whether a template of the kata may be there already.
  let withTemplate: Bool

  /// Makes and opens a first workspace, which leaves template and modules in the cache.
  func prepare() async throws {
    _ = try await reply("first")
    try requireHeadStart()
  }

  /// Makes a workspace, waits for its first light and for the confirmed one, and removes it.
  func reply(_ name: String) async throws -> Trainer.Reply {
    if !withTemplate { try? FileManager.default.removeItem(at: templates) }
    let workspace = try await make(name)
    defer { try? FileManager.default.removeItem(at: workspace) }
    return try await Trainer.watching(workspace, in: workshop) { trainer in
      let reply = try trainer.firstReply()
      try await trainer.settle()
      return reply
    }
  }

  /// Makes a workspace.
  func make(_ name: String) async throws -> URL {
    let place = workshop.folder.appending(path: "\(self.name)/\(name)")
    let status = try await workshop.run(
      workshop.tandem, ["start", "fizz-buzz", "--in", place.path], in: workshop.folder)
    guard status == 0 else { throw Refusal("tandem start failed:\n\(workshop.lastWords)") }
    return place
  }

  private var templates: URL { workshop.cache.appending(path: "templates") }

  /// Without what it shall begin with, it would be another measure.
  private func requireHeadStart() throws {
    let place = withTemplate ? templates : workshop.cache.appending(path: "modules")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    let folders = names.filter { name in
      let inside = try? FileManager.default.contentsOfDirectory(
        atPath: place.appending(path: name).path)
      return !name.hasPrefix(".") && inside?.isEmpty == false
    }
    if folders.isEmpty {
      throw Refusal(
        "Tandem left no \(withTemplate ? "template" : "module cache") in its cache when a kata was "
          + "watched for the first time.")
    }
  }
}
