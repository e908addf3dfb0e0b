import Diagnostics
import Importing
import SiteFiles

/// Writes imported files into a content folder without undoing anybody’s work.
struct ImportWriting {
  let folder: EditableFolder
  let isForced: Bool
  private(set) var findings: [Diagnostic] = []
  private(set) var written = 0
  private(set) var unchanged = 0

  init(folder: EditableFolder, isForced: Bool) { (self.folder, self.isForced) = (folder, isForced) }

  mutating func write(_ file: ImportedFile, _ map: inout SourceMap) throws(FileSystemError) {
    if case .guidance(let record) = file.kind { return try write(guidance: file, record, &map) }
    let text = ImportedHeader.adding(to: file.text, digest: Self.digest)
    let bytes = Array(text.utf8)
    if let old = try folder.bytes(of: file.path) {
      if old == bytes || file.kind == .portal {
        unchanged += 1
        return
      }
      guard isForced || mayReplace(String(decoding: old, as: UTF8.self), file) else {
        return refuse(file, old, &map)
      }
    }
    try folder.write(bytes, to: file.path)
    written += 1
  }

  private mutating func write(
    guidance file: ImportedFile, _ record: String, _ map: inout SourceMap
  ) throws(FileSystemError) {
    let bytes = Array(file.text.utf8)
    if let old = try folder.bytes(of: file.path) {
      if old == bytes { return unchanged += 1 }
      let written = try folder.bytes(of: record) ?? []
      let isUntouched = GuidanceDigests.isUntouched(
        String(decoding: old, as: UTF8.self), path: file.path,
        record: String(decoding: written, as: UTF8.self))
      guard isForced || isUntouched else { return refuse(file, old, &map) }
    }
    try folder.write(bytes, to: file.path)
    written += 1
  }

  private mutating func refuse(_ file: ImportedFile, _ old: [UInt8], _ map: inout SourceMap) {
    let number = map.add(SourceFile(path: "\(folder.path)/\(file.path)", bytes: old))
    findings.append(ImportChangedFileRule.finding(file.path, at: .beginning(of: number)))
  }

  /// Whether nobody has worked on a file, and no form of an earlier import would be lost with it.
  private func mayReplace(_ old: String, _ file: ImportedFile) -> Bool {
    guard ImportedHeader.isUntouched(old, digest: Self.digest) else { return false }
    guard case .procedure(let forms) = file.kind else { return true }
    let listed = old.matches(of: /form: "?(?<name>[a-z0-9-]+)/).map { String($0.output.name) }
    return Set(listed).isSubset(of: forms)
  }

  private static func digest(_ text: String) -> String { Digest.sha256Hex(Array(text.utf8)) }
}
