internal import Diagnostics

extension SourceSnapshot {
  /// A snapshot of one root as it was in a revision, held to the same limits as a folder on a disk.
  ///
  /// - Parameters:
  ///   - files: the files by their paths, as ``GitTree`` reads them.
  ///   - root: how the revision is called, and which of its files are texts.
  package static func revision(
    _ files: [String: [UInt8]], root: Root, limits: Limits = Limits()
  ) -> SourceSnapshot {
    let kept = files.filter { path, _ in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
    let found = kept.map { path, bytes in
      let limit = limits.bytes(for: path)
      let content: FoundFile.Content =
        !root.readsText(path)
        ? .listed(size: bytes.count)
        : bytes.count > limit ? .fault(.tooLarge(size: bytes.count, limit: limit)) : .text(bytes)
      return FoundFile(relativePath: path, realPath: path, content: content)
    }.sorted { comesBefore($0.relativePath, $1.relativePath) }
    return assemble([found], roots: [root], store: .memory([kept]))
  }
}
