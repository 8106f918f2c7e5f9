extension Manifest {
  /// The shape of `swift package dump-package`, as far as it counts.
  struct Dump: Decodable {
    struct Target: Decodable {
      var name: String
      var type: String
      var path: String?
      var dependencies: [TargetDependency]?
      var exclude: [String]?
      var sources: [String]?
      var resources: [Anything]?
      var settings: [Setting]?
      var pluginUsages: [Anything]?
      var publicHeadersPath: String?
    }
    /// Something that a target depends on.
    struct TargetDependency: Decodable {
      /// Whether it only counts on some platforms or with some traits.
      var hasCondition: Bool

      /// Reads `{"byName": ["Core", null]}`: what comes last is the condition.
      init(from decoder: any Decoder) throws {
        let kinds = try decoder.singleValueContainer().decode([String: [Anything?]].self)
        hasCondition = kinds.contains { kind, parts in
          // A product's condition comes after its package and its aliases for modules.
          parts.dropFirst(kind == "product" ? 2 : 1).contains { $0 != nil }
        }
      }
    }
    struct Setting: Decodable {
      var tool: String
      var kind: [String: Anything]
    }
    struct Dependency: Decodable {
      struct Folder: Decodable {
        var path: String
      }
      struct Repository: Decodable {
        struct Location: Decodable {
          var local: [String]?
        }
        var location: Location
      }
      var fileSystem: [Folder]?
      var sourceControl: [Repository]?
    }
    /// A value that only has to be there.
    struct Anything: Decodable {
      init(from decoder: any Decoder) throws {}
    }

    var name: String
    var targets: [Target]
    var dependencies: [Dependency]
  }
}
