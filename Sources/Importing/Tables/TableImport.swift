package import CatalogueModel
package import Diagnostics

/// Turns spreadsheets of procedures, documents and fees into files of a catalogue.
package enum TableImport {
  /// A table to import.
  package struct Source: Sendable {
    package let file: FileID
    /// UTF-8.
    package let bytes: [UInt8]

    package init(file: FileID, bytes: [UInt8]) { (self.file, self.bytes) = (file, bytes) }
  }

  /// Reads all tables and makes a catalogue of their rows. Every fault is a finding; what cannot be read with certainty
  /// is quoted in the guidance.
  ///
  /// - Parameters:
  ///   - sources: in any order; a table may be divided over several files.
  ///   - languages: of the portal; the first is the source language.
  ///   - currency: of amounts that name none.
  package static func run(
    _ sources: [Source], languages: [LanguageTag], currency: Currency
  ) -> Checked<[ImportedFile]> {
    let tags = languages.map(\.tag)
    var findings: [Diagnostic] = []
    var rows: [TableKind: [Table.Row]] = [:]
    for source in sources {
      let table = Table.read(TableText(source.bytes, file: source.file), file: source.file, languages: tags)
      findings += table.findings
      guard let table = table.value else { continue }
      rows[table.kind, default: []] += table.rows
    }
    var catalogue = TableCatalogue(languages: tags, currency: currency)
    for row in rows[.procedures] ?? [] { catalogue.addProcedure(row) }
    for row in rows[.documents] ?? [] { catalogue.addDocument(row) }
    for row in rows[.fees] ?? [] { catalogue.addFee(row) }
    findings += catalogue.findings
    return Checked(catalogue.files(), findings: findings.sorted().uniqued)
  }
}
