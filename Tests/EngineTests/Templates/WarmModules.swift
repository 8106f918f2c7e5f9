import Foundation
import Support

@testable import Engine

/// Compiled clang modules with which a fixture begins, as every workspace of a user's does but the
/// first: they are half of a first build, and no test is about them but those of `A template`.
struct WarmModules {
  let toolchain: Toolchain

  /// Kept from run to run, beside the warm starts of the real binary.
  private static let cache = Player.cache.appending(path: "tandem")
  private static let making = Task {
    try await Templates(toolchain: Toolchain.find(), cache: cache).prepare(.corners) { _ in }
  }

  /// Fills the modules of a cache; makes them first where no run has left any.
  func fill(_ cache: URL) async throws {
    let kept = ModuleStore(cache: Self.cache, toolchain: toolchain)
    if !kept.isFilled { try await Self.making.value }
    try kept.copy(
      to: ModuleStore(cache: cache, toolchain: toolchain).folder, with: TreeCopier())
  }
}
