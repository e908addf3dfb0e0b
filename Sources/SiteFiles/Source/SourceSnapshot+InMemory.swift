extension SourceSnapshot {
  /// A snapshot that never was on a disk, for tests: one root with texts and, if asked, listed files.
  package static func inMemory(
    _ texts: [String: String], listed: [String: [UInt8]] = [:], root: String = "content"
  ) -> SourceSnapshot {
    inMemory([(path: root, texts: texts, listed: listed)])
  }

  /// A snapshot of several roots that never were on a disk.
  package static func inMemory(
    _ roots: [(path: String, texts: [String: String], listed: [String: [UInt8]])]
  ) -> SourceSnapshot {
    let found = roots.map { root in
      let texts = root.texts.map { (path, text) in
        FoundFile(relativePath: path, realPath: path, content: .text(Array(text.utf8)))
      }
      let listed = root.listed.map { (path, bytes) in
        FoundFile(relativePath: path, realPath: path, content: .listed(size: bytes.count))
      }
      return (texts + listed).sorted { comesBefore($0.relativePath, $1.relativePath) }
    }
    return assemble(
      found, roots: roots.map { Root(path: $0.path, textExtensions: []) }, store: .memory(roots.map(\.listed))
    )
  }
}
