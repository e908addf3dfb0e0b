package import CatalogueModel
internal import Diagnostics
private import Importing
package import SiteFiles

/// Which tables to import, and where to put what they say.
package struct TableImportRequest: Sendable {
  package let files: [String]
  /// The languages of the columns; the first is the source language.
  package let languages: [LanguageTag]
  package let currency: Currency
  /// The content folder to write into; nil to write nothing.
  package let output: String?
  /// Whether files that people have edited are written over.
  package let isForced: Bool
  package let version: String

  package init(
    files: [String], languages: [LanguageTag], currency: Currency, output: String?, isForced: Bool,
    version: String
  ) {
    (self.files, self.languages, self.currency) = (files, languages, currency)
    (self.output, self.isForced, self.version) = (output, isForced, version)
  }
}

extension Pipeline {
  /// The bytes of one table at most.
  private static let tableLimit = 32 << 20

  /// Imports spreadsheets:
  ///
  ///     bytes → cells with positions → rows → YAML → files of a content folder
  ///
  /// - Throws: where the outside world fails. Faults of the tables are findings of the report.
  package static func importTables(_ request: TableImportRequest) throws(FileSystemError) -> ImportOutcome {
    var map = SourceMap()
    let read = try NamedFiles.read(request.files, limit: tableLimit, into: &map)
    var findings: [Diagnostic] = []
    let sources = read.value.compactMap { $0 }.compactMap { file -> TableImport.Source? in
      guard String(validating: map[file].bytes, as: UTF8.self) != nil else {
        findings.append(ImportTableRule.encoding(at: .beginning(of: file)))
        return nil
      }
      return TableImport.Source(file: file, bytes: map[file].bytes)
    }
    let made = TableImport.run(sources, languages: request.languages, currency: request.currency)
    findings += read.findings + made.findings
    var counts: (written: Int, unchanged: Int)?
    if let output = request.output, !sources.isEmpty {
      var writing = ImportWriting(folder: try EditableFolder(output), isForced: request.isForced)
      for file in made.value { try writing.write(file, &map) }
      findings += writing.findings
      counts = (writing.written, writing.unchanged)
    }
    return ImportOutcome(
      report: Report(findings: findings.sorted(), map: map, version: request.version), files: made.value,
      written: counts?.written, unchanged: counts?.unchanged ?? 0)
  }

  /// Writes the tables as offices fill them in, where there are none.
  ///
  /// - Returns: the names of the files that were written.
  package static func writeTableTemplates(to folder: String, languages: [LanguageTag]) throws(FileSystemError)
    -> [String]
  {
    let target = try EditableFolder(folder)
    var written: [String] = []
    for kind in TableKind.allCases {
      let name = "\(kind.rawValue).csv"
      if try target.bytes(of: name) != nil { continue }
      // The mark tells spreadsheet programs that it is UTF-8.
      try target.write(Array("\u{FEFF}\(kind.template(languages: languages.map(\.tag)))".utf8), to: name)
      written.append("\(folder)/\(name)")
    }
    return written
  }
}
