import CatalogueModel

/// The files that the rows of tables become.
enum TableFiles {
  /// What no table says is left for people to fill in.
  static func portal(_ languages: [String], _ currency: Currency) -> ImportedFile {
    let entries = [
      YAMLEntry(
        "name", TextMaker.label(languages.map { ($0, "Portal") }), comment: "What the portal is called."),
      YAMLEntry(
        "base-url", .word("https://example.org"), comment: "The address at which you will publish the portal."
      ),
      YAMLEntry("languages", .inline(.list(languages.map { .word($0) }))),
      YAMLEntry("currency", .word(currency.code)),
      YAMLEntry("time-zone", .word("UTC"), comment: "Such as Asia/Ho_Chi_Minh."),
    ]
    return ImportedFile(path: "portal.yaml", kind: .portal, text: YAMLWriter.document(entries))
  }

  /// The guidance comes first: should writing stop in between, the next import takes it for edited, and keeps it.
  static func files(of procedure: TableCatalogue.Procedure, id: String, languages: [String]) -> [ImportedFile]
  {
    var entries = procedure.entries
    if !procedure.fees.isEmpty { entries.append(YAMLEntry("fees", .list(procedure.fees))) }
    if !procedure.documents.isEmpty { entries.append(YAMLEntry("documents", .list(procedure.documents))) }
    let record = "procedures/\(id)/procedure.yaml"
    let texts = languages.enumerated().compactMap { index, language -> ImportedFile? in
      let text = procedure.row.cell("guidance.\(language)")?.text
      let quoted = index == 0 ? procedure.quoted : []
      guard text != nil || !quoted.isEmpty else { return nil }
      return ImportedFile(
        path: "procedures/\(id)/\(language).md", kind: .guidance(record: record), text: guidance(text, quoted)
      )
    }
    let comments = texts.isEmpty ? [] : [GuidanceDigests.line(of: texts)]
    return texts + [
      ImportedFile(path: record, kind: .made, text: YAMLWriter.document(entries, comments: comments))
    ]
  }

  /// The guidance as it is written, and below it what could not be read.
  private static func guidance(_ text: String?, _ quoted: [(column: String, text: String)]) -> String {
    let quotes = quoted.map { column, text in
      let lines = MarkdownEscaping.escaped("\(column): \(text)").split(separator: "\n")
      return lines.map { "> \($0)" }.joined(separator: "\n")
    }
    return ([text].compactMap { $0 } + quotes).joined(separator: "\n\n") + "\n"
  }
}
