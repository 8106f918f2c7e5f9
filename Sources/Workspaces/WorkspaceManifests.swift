public import Files

/// Both manifests of a kata's workspace, when they are word for word those that Tandem wrote.
public struct WorkspaceManifests: Hashable, Sendable {
  /// The name of the learner's package.
  public let slug: String
  /// The module that the learner writes.
  public let module: String

  /// Recognises the manifests in a workspace or in a copy of one; nil if somebody changed them.
  public init?(in folder: BytePath) {
    func text(_ path: String) -> String? {
      Disk.read(folder.appending(path)).flatMap { String(validating: $0, as: UTF8.self) }
    }
    guard let own = text(LearnerManifest.path), let learner = LearnerManifest(own) else {
      return nil
    }
    slug = learner.slug
    module = learner.module
    let acceptance = AcceptanceManifest(slug: slug, module: module)
    guard text(AcceptanceManifest.path) == acceptance.text else { return nil }
  }

  /// The only target of the acceptance package.
  public static let acceptanceTarget = AcceptanceManifest.target

  /// Where both lie in a workspace, the learner's first.
  public static let paths = [LearnerManifest.path, AcceptanceManifest.path]
}
