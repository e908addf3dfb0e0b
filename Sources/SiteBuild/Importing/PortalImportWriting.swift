import Diagnostics
import Importing
import SiteFiles

/// Writes entries of a large import into a content folder, part by part, without undoing anybody’s work.
struct PortalImportWriting {
  /// Nil where there is none yet and nothing is to be written.
  let folder: EditableFolder?
  let isDry: Bool
  let isForced: Bool
  private(set) var findings: [Diagnostic] = []
  private(set) var changes: [PortalImportOutcome.Change] = []
  private(set) var added = 0
  private(set) var written = 0
  private(set) var unchanged = 0

  init(folder: EditableFolder?, isDry: Bool, isForced: Bool) {
    (self.folder, self.isDry, self.isForced) = (folder, isDry, isForced)
  }

  /// Writes `portal.yaml` where there is none.
  mutating func writePortal(_ entry: ImportedEntry) throws(FileSystemError) {
    guard try folder?.bytes(of: entry.path) == nil else { return }
    try put(entry.text, instead: nil, at: entry.path)
  }

  mutating func write(_ entry: ImportedEntry, _ map: inout SourceMap) throws(FileSystemError) {
    let old = try text(of: entry.path)
    if let old, !isForced, !ImportedEntry.isImported(old) {
      // Somebody wrote it; where several sources state a thing, that is no news.
      unchanged += 1
      guard !entry.isShared else { return }
      let file = add(old, entry.path, &map)
      return findings.append(ImportChangedFileRule.finding(entry.path, at: .beginning(of: file)))
    }
    let base = old.flatMap { ImportedEntry.isImported($0) ? $0 : nil }
    var guidance: String?
    if let path = entry.guidance?.path { guidance = try text(of: path) }
    let merge = EntryMerge(entry, old: base, oldGuidance: base == nil ? nil : guidance, digest: Self.digest)
    tell(merge, entry, old, guidance, &map)
    if old == nil { added += 1 }
    if !merge.changes.isEmpty {
      changes.append(PortalImportOutcome.Change(name: entry.name, facts: merge.changes))
    }
    if let path = entry.guidance?.path, let text = merge.guidance {
      try put(text, instead: guidance, at: path)
    }
    // The digests last: should writing stop in between, the next import takes the guidance for edited, and keeps it.
    try put(merge.text, instead: old, at: entry.path)
  }

  private mutating func tell(
    _ merge: EntryMerge, _ entry: ImportedEntry, _ old: String?, _ guidance: String?, _ map: inout SourceMap
  ) {
    var files: [Bool: FileID] = [:]
    for kept in merge.kept {
      let path = kept.isGuidance ? entry.guidance?.path ?? entry.path : entry.path
      let file = files[kept.isGuidance] ?? add(kept.isGuidance ? guidance ?? "" : old ?? "", path, &map)
      files[kept.isGuidance] = file
      let place = SourceSpan(file: file, start: kept.offset, end: kept.offset + kept.part.utf8.count)
      findings.append(ImportEditedRule.finding(kept.part, in: path, now: kept.words, at: place))
    }
  }

  private func add(_ text: String, _ path: String, _ map: inout SourceMap) -> FileID {
    map.add(SourceFile(path: "\(folder?.path ?? "")/\(path)", bytes: Array(text.utf8)))
  }

  private mutating func put(_ text: String, instead old: String?, at path: String) throws(FileSystemError) {
    guard text != old else { return unchanged += 1 }
    written += 1
    if !isDry { try folder?.write(Array(text.utf8), to: path) }
  }

  private func text(of path: String) throws(FileSystemError) -> String? {
    try folder?.bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func digest(_ text: String) -> String { Digest.sha256Hex(Array(text.utf8)) }
}
