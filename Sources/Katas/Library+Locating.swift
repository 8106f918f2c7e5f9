import Foundation

extension Library {
  /// Finds the folder of katas, in this order: the one that the user named (`--katas`), `TANDEM_KATAS`,
  /// the share folder next to the executable, the repository that the executable was built in, and
  /// `Katas` in the working directory.
  ///
  /// A place that the user named is the only one tried: another folder in its stead would surprise.
  /// Throws `notFound` with all places tried, or `unreadable`.
  ///
  /// - Parameters:
  ///   - explicit: The value of `--katas`; relative to the working directory.
  ///   - environment: The process's environment.
  ///   - executable: The running program; symbolic links are followed.
  ///   - workingDirectory: The folder that relative paths start from.
  public static func locate(
    explicit: String?, environment: [String: String], executable: URL?, workingDirectory: URL
  ) throws(LibraryError) -> Library {
    let named = explicit ?? environment["TANDEM_KATAS"].flatMap { $0.isEmpty ? nil : $0 }
    let places: [URL]
    if let named {
      places = [URL(filePath: named, directoryHint: .isDirectory, relativeTo: workingDirectory)]
    } else {
      places = usualPlaces(executable: executable, workingDirectory: workingDirectory)
    }
    for place in places {
      let folder = ReadableFolder(place.standardizedFileURL)
      guard folder.exists else { continue }
      do {
        _ = try folder.entries()
      } catch {
        throw .unreadable(path: folder.path, reason: error.localizedDescription)
      }
      return Library(root: folder.url)
    }
    throw .notFound(searched: places.map { ReadableFolder($0.standardizedFileURL).path })
  }

  /// Where katas are by default.
  private static func usualPlaces(executable: URL?, workingDirectory: URL) -> [URL] {
    var places: [URL] = []
    if let executable {
      let bin = executable.resolvingSymlinksInPath().deletingLastPathComponent()
      places.append(
        bin.deletingLastPathComponent().appending(
          path: "share/tandem/Katas", directoryHint: .isDirectory))
      if let repository = repository(around: bin) {
        places.append(repository.appending(path: "Katas", directoryHint: .isDirectory))
      }
    }
    places.append(workingDirectory.appending(path: "Katas", directoryHint: .isDirectory))
    return places
  }

  /// The nearest folder above the executable that holds `Katas` next to a `Package.swift`.
  private static func repository(around bin: URL) -> URL? {
    var folder = ReadableFolder(bin.standardizedFileURL)
    while folder.path != "/" {
      if folder.hasFolder("Katas"), folder.hasFile("Package.swift") { return folder.url }
      folder = ReadableFolder(folder.url.deletingLastPathComponent())
    }
    return nil
  }
}
