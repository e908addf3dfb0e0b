import Diagnostics
import Importing
import Parallelism
package import SiteFiles

extension Pipeline {
  /// Imports files of the national portal:
  ///
  ///     bytes → JSON with positions → procedures → entries of a catalogue → files, merged with those that there are
  ///
  /// - Throws: where the outside world fails. Faults of the files are findings of the report.
  package static func importPortal(_ request: PortalImportRequest) throws(FileSystemError)
    -> PortalImportOutcome
  {
    var map = SourceMap()
    var files: [(file: FileID, bytes: [UInt8])] = []
    for path in request.paths {
      for file in try LooseFiles.read(path, extensions: ["json"]) {
        files.append((map.add(file), file.bytes))
      }
    }
    let read = Concurrent.map(files, jobs: request.jobs) {
      NationalPortalImport.read($0.bytes, file: $0.file)
    }
    let folder = try folder(of: request)
    let folders = try folder?.folders(in: "procedures") ?? []
    let made = NationalPortalImport.make(read.compactMap(\.value), folders: folders)
    var findings = read.flatMap(\.findings) + made.findings
    var writing = PortalImportWriting(folder: folder, isDry: request.isDry, isForced: request.isForced)
    if request.output != nil, !made.value.procedures.isEmpty {
      try writing.writePortal(made.value.portal)
      for entry in made.value.entries { try writing.write(entry, &map) }
    }
    findings += writing.findings
    if let path = request.report { try write(PortalImportTable(made.value.procedures), to: path) }
    return PortalImportOutcome(
      report: Report(findings: findings.sorted(), map: map, version: request.version),
      procedures: made.value.procedures, tally: PortalTally(made.value.procedures), changes: writing.changes,
      added: writing.added, writtenFiles: writing.written, unchangedFiles: writing.unchanged)
  }

  private static func folder(of request: PortalImportRequest) throws(FileSystemError) -> EditableFolder? {
    guard let output = request.output else { return nil }
    return request.isDry ? try EditableFolder(existing: output) : try EditableFolder(output)
  }

  private static func write(_ table: PortalImportTable, to path: String) throws(FileSystemError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let text = path.hasSuffix(".json") ? table.json : table.csv
    try EditableFolder(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder)
      .write(Array(text.utf8), to: String(parts[parts.count - 1]))
  }
}
