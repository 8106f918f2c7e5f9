import Files
import Foundation
import Katas
import Workspaces

/// Names a scratch template by everything that decides whether its products fit.
struct TemplateKey: Hashable, Sendable {
  /// Changes with the toolchain, the way Tandem builds, and the manifests.
  ///
  /// Products of the same shape are a sound beginning: a build goes on from them as it does from the
  /// last save. Products of another shape are never touched.
  let shape: String
  /// Changes with the files of the fresh workspace.
  let content: String

  /// The folder's name among the templates.
  var name: String { "\(shape)-\(content)" }
}

extension TemplateKey {
  init(of kata: Kata, toolchain: Toolchain) {
    let files = Workspace.freshFiles(of: kata)
    let manifests = WorkspaceManifests.paths.map { path in
      files.first { $0.path == path }.map { Array($0.text.utf8) } ?? []
    }
    var listing: [UInt8] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      listing += Array(file.path.utf8) + [0] + Fingerprint(of: Array(file.text.utf8)).bytes
    }
    self.init(
      shape: Self.shape(manifests: manifests, toolchain: toolchain),
      content: Fingerprint(of: listing).hex)
  }

  /// The shape of what is to be judged; nil if no kata's workspace looks like that.
  static func shape(of subject: Subject, at root: BytePath, toolchain: Toolchain) -> String? {
    guard subject.acceptance == Workspace.acceptanceFolder else { return nil }
    var manifests: [[UInt8]] = []
    for path in WorkspaceManifests.paths {
      guard let file = try? FileReading.read(root.appending(path)) else { return nil }
      manifests.append(file.bytes)
    }
    return shape(manifests: manifests, toolchain: toolchain)
  }

  private static func shape(manifests: [[UInt8]], toolchain: Toolchain) -> String {
    // SwiftPM bakes the number of processors into its build description.
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let options = BuildDescription.options(modules: Sandbox.isolatedModules).joined(separator: " ")
    let header = "tandem template 1\n\(toolchain.identity) \(processors)\n\(options)\n"
    return Fingerprint(
      of: Array(header.utf8) + manifests.flatMap { Fingerprint(of: $0).bytes }
    ).hex
  }
}
