package import CatalogueModel
package import Diagnostics
package import Importing
package import SiteFiles
private import Syntax

/// What to import, and where to put it.
package struct ImportRequest: Sendable {
  /// A file with the language that the command line states for it.
  package struct File: Sendable {
    package let path: String
    package let language: LanguageTag?

    package init(path: String, language: LanguageTag? = nil) { (self.path, self.language) = (path, language) }
  }

  package let files: [File]
  package let procedure: EntityID?
  /// The language of files that state none.
  package let language: LanguageTag
  /// The content folder to write into; nil to write nothing.
  package let output: String?
  /// Whether files that people have edited are written over.
  package let isForced: Bool
  /// The version of Balie, for reports.
  package let version: String

  package init(
    files: [File], procedure: EntityID?, language: LanguageTag, output: String?, isForced: Bool,
    version: String
  ) {
    (self.files, self.procedure, self.language) = (files, procedure, language)
    (self.output, self.isForced, self.version) = (output, isForced, version)
  }
}

/// What came of an import.
package struct ImportOutcome: Sendable {
  package let report: Report
  /// All files, in the order in which they were made.
  package let files: [ImportedFile]
  /// How many files were written, and how many were as they should be; nil where nothing was to be written.
  package var written: Int?
  package var unchanged = 0
}

extension Pipeline {
  /// Imports the files of form runners:
  ///
  ///     bytes → JSON with positions → forms → YAML → files of a content folder
  ///
  /// - Throws: where the outside world fails. Faults of the files are findings of the report.
  package static func importForms(_ request: ImportRequest) throws(FileSystemError) -> ImportOutcome {
    var map = SourceMap()
    let read = try NamedFiles.read(request.files.map(\.path), limit: JSON.limit, into: &map)
    let sources = zip(request.files, read.value).compactMap { file, number in
      number.map {
        FormRunnerImport.Source(
          name: Self.name(of: file.path), file: $0, bytes: map[$0].bytes, language: file.language)
      }
    }
    let made = FormRunnerImport.run(sources, procedure: request.procedure, language: request.language)
    var findings = read.findings + made.findings
    var counts: (written: Int, unchanged: Int)?
    if let output = request.output, !sources.isEmpty {
      var writing = ImportWriting(folder: try EditableFolder(output), isForced: request.isForced)
      for file in made.value { try writing.write(file, &map) }
      findings += writing.findings
      counts = (writing.written, writing.unchanged)
    }
    let report = Report(findings: findings.sorted(), map: map, version: request.version)
    return ImportOutcome(
      report: report, files: made.value, written: counts?.written, unchanged: counts?.unchanged ?? 0)
  }

  /// The name of a file without folder and ending.
  private static func name(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
