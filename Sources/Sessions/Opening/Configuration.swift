public import Engine
public import Foundation
import Katas
import Practice
import Yams

/// What a person chose once for all sessions: `~/.config/tandem/config.yml`.
public struct Configuration: Sendable, Hashable {
  /// The folder with katas; nil to look in the usual places.
  public var katas: String?
  /// The folder in which new workspaces are made.
  public var workspaces: String?
  /// The name of the theme.
  public var theme: String?
  /// The name of the set of marks.
  public var glyphs: String?
  /// Whether the sandbox is wanted.
  public var isolation: IsolationMode?
  /// What the coach counts and does not mention, by the names of its observations.
  public var silence: [String] = []
  /// The team's own lines of the Definition of Done.
  public var done: [String] = []

  /// Makes an empty configuration.
  public init() {}

  /// Reads the configuration; a missing file is an empty one.
  ///
  /// - Parameters:
  ///   - themes: The names of the themes to choose from.
  ///   - glyphs: The names of the sets of marks to choose from.
  /// - Throws: ``SessionError/configuration(path:line:column:detail:)`` with the place of the fault.
  public static func read(
    _ file: URL, themes: [String], glyphs: [String]
  ) throws(SessionError) -> Configuration {
    guard FileManager.default.fileExists(atPath: file.path) else { return Configuration() }
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw .configuration(
        path: file.path, line: nil, column: nil,
        detail: "the file cannot be read as UTF-8 text; fix its permissions or content")
    }
    return try parse(text, path: file.path, themes: themes, glyphs: glyphs)
  }

  static func parse(
    _ text: String, path: String, themes: [String], glyphs: [String]
  ) throws(SessionError) -> Configuration {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw fault(error, path: path)
    } catch {
      throw .configuration(path: path, line: nil, column: nil, detail: "\(error)")
    }
    guard let root else { return Configuration() }
    guard let mapping = root.mapping else {
      throw at(root, path, "the file must hold `key: value` lines")
    }
    var configuration = Configuration()
    for (key, value) in mapping {
      switch key.string {
      case "katas": configuration.katas = try string(value, path)
      case "workspaces": configuration.workspaces = try string(value, path)
      case "theme": configuration.theme = try string(value, path, among: themes)
      case "glyphs": configuration.glyphs = try string(value, path, among: glyphs)
      case "isolation":
        let modes = IsolationMode.allCases.map(\.rawValue)
        configuration.isolation = IsolationMode(rawValue: try string(value, path, among: modes))
      case "done":
        guard let lines = value.sequence else { throw at(value, path, "`done` must be a list") }
        for line in lines { configuration.done.append(try string(line, path)) }
      case "silence":
        guard let lines = value.sequence else { throw at(value, path, "`silence` must be a list") }
        let known = Observation.Kind.allCases.map(\.rawValue)
        for line in lines { configuration.silence.append(try string(line, path, among: known)) }
      default:
        throw at(
          key, path,
          "`\(key.string ?? "?")` is not a setting; there are "
            + "katas, workspaces, theme, glyphs, isolation, done and silence")
      }
    }
    return configuration
  }

  private static func string(
    _ node: Node, _ path: String, among allowed: [String]? = nil
  ) throws(SessionError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw at(node, path, "a text is wanted here")
    }
    if let allowed, !allowed.contains(text) {
      throw at(node, path, "`\(text)` is not one of \(allowed.joined(separator: ", "))")
    }
    return text
  }

  private static func at(_ node: Node, _ path: String, _ detail: String) -> SessionError {
    .configuration(path: path, line: node.mark?.line, column: node.mark?.column, detail: detail)
  }

  private static func fault(_ error: YamlError, path: String) -> SessionError {
    let fault = YAMLFault(error)
    return .configuration(
      path: path, line: fault.line, column: fault.column, detail: fault.sentence)
  }
}
