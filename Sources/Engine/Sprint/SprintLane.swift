import Verdicts

/// The lane that answers first: decides whether it can serve a package, and gives its answer.
struct SprintLane: Sendable {
  let sandbox: Sandbox
  /// The learner's folder, absolute, links resolved.
  let package: String

  /// What the lane needs for an answer.
  struct Preparation: Sendable {
    /// What has to be compiled.
    var plan: SprintPlan
    /// What has to be run.
    var loops: [LoopScope]
  }

  /// Whether, and how, the lane serves the copy as it is.
  ///
  /// - Throws: ``SprintFailure``; what is unclear is why the lane does not serve it.
  func preparation(for request: RunRequest) async throws(SprintFailure) -> Preparation {
    let subject = request.subject
    guard subject.outerTarget == nil else {
      throw .unclear("both loops are targets of one package")
    }
    var packages: [SprintPlan.Package] = []
    var loops: [LoopScope] = []
    let folders = [(Loop.inner, "")] + (subject.acceptance.map { [(.outer, $0)] } ?? [])
    do throws(EngineError) {
      let reader = ManifestReader(sandbox: sandbox, package: package)
      for (loop, folder) in folders {
        guard case .sound(let manifest) = try await reader.read(folder) else {
          throw EngineError.noPackage(folder)
        }
        let own = try request.loop(loop, folder: folder, manifest)
        loops.append(own)
        packages.append(
          SprintPlan.Package(
            loop: loop, folder: folder, manifest: manifest,
            blueprint: .recorded(sandbox, scratch: own.scratch),
            key: SprintBlueprint.key(sandbox, folder: folder)))
      }
    } catch .noPackage {
      throw .unclear("a manifest cannot be read")
    } catch {
      throw .engine(error)
    }
    do throws(SprintPlan.Refusal) {
      let plan = try SprintPlan(
        packages, copy: sandbox.folders.copy, root: sandbox.root, package: package,
        isCut: request.filter == nil)
      return Preparation(plan: plan, loops: loops)
    } catch {
      throw .unclear(error.reason)
    }
  }
}
