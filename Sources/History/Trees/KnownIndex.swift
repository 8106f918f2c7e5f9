import Files

/// What this process knows of an index file that it wrote: so much need not be asked of git again.
struct KnownIndex {
  /// The index file as it was left; if it differs, somebody else has written it.
  let stamp: FileStamp
  /// The files that it describes, with their stamps.
  let files: [BytePath: FileStamp]
  /// When the files were looked at.
  let scannedAt: FileTime

  /// The paths that git must look at to bring the index up to the scan: the gone ones first, so that
  /// a folder may take the place of a file.
  func outdated(by scan: FolderScan) -> [BytePath] {
    let gone = files.keys.filter { scan.files[$0] == nil }
    let changed = scan.files.filter { path, stamp in
      files[path] != stamp || !stamp.isSettled(at: scannedAt)
    }
    return gone.sorted() + changed.keys.sorted()
  }
}
