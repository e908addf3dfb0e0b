internal import Diagnostics

extension SourceSnapshot {
  /// Reads source folders: the same result on every file system and with every number of jobs.
  ///
  /// Hidden files and the litter of editors are skipped. Links that stay within their root are followed, one
  /// linked folder deep; whatever else is not a plain readable file becomes a finding.
  ///
  /// - Parameter jobs: the number of threads to read with.
  /// - Throws: where a root itself cannot be opened as a folder.
  package static func read(
    roots: [Root], limits: Limits = Limits(), jobs: Int = 2
  ) throws(FileSystemError) -> SourceSnapshot {
    var open: [OpenRoot] = []
    var found: [[FoundFile]] = []
    for root in roots {
      let folder = try OpenRoot(root)
      open.append(folder)
      found.append(try SourceWalk(root: folder, limits: limits, jobs: jobs).files())
    }
    return assemble(found, roots: roots, store: .folders(open))
  }

  static func assemble(_ found: [[FoundFile]], roots: [Root], store: Store) -> SourceSnapshot {
    var entries: [Entry] = []
    var faults: [Entry] = []
    var files: [SourceFile] = []
    var findings: [Diagnostic] = []
    for (number, root) in roots.enumerated() {
      for item in found[number] {
        let shown = root.shown(item.relativePath)
        let file = FileID(index: files.count)
        switch item.content {
        case .text(let bytes):
          files.append(SourceFile(path: shown, bytes: bytes))
          entries.append(item.entry(root: number, file: file, size: bytes.count))
        case .listed(let size):
          entries.append(item.entry(root: number, file: nil, size: size))
        case .fault(let fault):
          files.append(SourceFile(path: shown, bytes: []))
          faults.append(item.entry(root: number, file: file, size: 0))
          findings.append(fault.finding(path: shown, at: .beginning(of: file)))
        }
      }
    }
    return SourceSnapshot(
      entries: entries, faults: faults, map: SourceMap(files: files), findings: findings.sorted(),
      store: store)
  }
}

/// One thing that the walk met.
struct FoundFile: Sendable {
  enum Content: Sendable {
    case text([UInt8])
    case listed(size: Int)
    case fault(SourceFault)
  }

  let relativePath: String
  let realPath: String
  let content: Content

  func entry(root: Int, file: FileID?, size: Int) -> SourceSnapshot.Entry {
    SourceSnapshot.Entry(root: root, relativePath: relativePath, file: file, size: size, realPath: realPath)
  }
}

/// Why a file cannot be part of the source.
enum SourceFault: Sendable, Hashable {
  case linkOutside
  case linkLoop
  case linkInsideLink
  case linkToNothing
  case tooLarge(size: Int?, limit: Int)
  case notAFile
  case unreadable(code: Int32)
  case badName
  case tooDeep(limit: Int)

  func finding(path: String, at span: SourceSpan) -> Diagnostic {
    switch self {
    case .linkOutside: LinkOutsideRule.finding(path, at: span)
    case .linkLoop: LinkLoopRule.loop(path, at: span)
    case .linkInsideLink: LinkLoopRule.linkInsideLink(path, at: span)
    case .linkToNothing: UnreadableFileRule.linkToNothing(path, at: span)
    case .tooLarge(let size, let limit): FileTooLargeRule.finding(path, size: size, limit: limit, at: span)
    case .notAFile: NotAFileRule.finding(path, at: span)
    case .unreadable(let code): UnreadableFileRule.finding(path, reason: systemWords(code), at: span)
    case .badName: BadFileNameRule.finding(path, at: span)
    case .tooDeep(let limit): FolderTooDeepRule.finding(path, limit: limit, at: span)
    }
  }
}
