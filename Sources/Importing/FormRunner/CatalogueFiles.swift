import CatalogueModel

/// A file of a catalogue, made by an import.
package struct ImportedFile: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Written anew with every import.
    case made
    /// Lists the forms of a procedure: written anew as long as no form is lost by it. `forms` are their names.
    case procedure(forms: [String])
    /// Written only where there is none.
    case portal
    /// Markdown, which has no place for a digest: that of the last import stands in the `record` beside it.
    case guidance(record: String)
  }

  /// The path within the content folder.
  package let path: String
  package let kind: Kind
  /// The YAML, ending with a line break, without ``ImportedHeader``.
  package let text: String
}

/// The files around the forms, so that they are a catalogue that builds.
struct CatalogueFiles {
  let documents: [(procedure: String, document: FormDocument)]

  func files() -> [ImportedFile] {
    guard let first = documents.first else { return [] }
    let procedures = documents.map(\.procedure).uniqued
    let evidence = Evidence(documents.map(\.document))
    return [portal(first.document)] + procedures.flatMap(files)
      + documents.map { form($0.procedure, $0.document) } + evidence.files()
  }

  /// What no form runner’s file says is left for people to fill in.
  private func portal(_ first: FormDocument) -> ImportedFile {
    let languages = documents.flatMap { $0.document.form.languages }.uniqued
    func label(_ words: RunnerWords) -> YAMLOutput? {
      let versions = languages.compactMap { language in words.text(in: language).map { (language, $0) } }
      return versions.count == languages.count ? TextMaker.label(versions) : nil
    }
    var entries = [
      YAMLEntry("name", label(.portal) ?? TextMaker.label(first.title)),
      YAMLEntry(
        "base-url", .word("https://example.org"), comment: "The address at which you will publish the portal."
      ),
      YAMLEntry("languages", .inline(.list(languages.map { .word($0) }))),
      YAMLEntry("currency", .word("GBP")),
      YAMLEntry("time-zone", .word("Europe/London")),
    ]
    if let warning = label(.demonstration) {
      entries.append(YAMLEntry("demonstration", warning, comment: "Take this out when the portal is ready."))
    }
    return ImportedFile(path: "portal.yaml", kind: .portal, text: YAMLWriter.document(entries))
  }

  private func files(of procedure: String) -> [ImportedFile] {
    let own = documents.filter { $0.procedure == procedure }.map(\.document)
    let named = own.lazy.compactMap { document in
      var texts = TextMaker(languages: document.form.languages)
      return texts.plain(document.form.name)
    }.max { $0.count < $1.count }
    let title = named ?? own.first?.title ?? [("en", procedure)]
    let requirements = own.flatMap { document in
      [
        YAMLOutput.inline(
          .map([YAMLEntry("evidence", .word(document.id)), YAMLEntry("form", .word(document.id))]))
      ] + document.uploads.map { requirement($0, document) }
    }
    let entries = [YAMLEntry("title", TextMaker.label(title)), YAMLEntry("documents", .list(requirements))]
    return [
      ImportedFile(
        path: "procedures/\(procedure)/procedure.yaml", kind: .procedure(forms: own.map(\.id)),
        text: YAMLWriter.document(entries))
    ]
  }

  private func requirement(_ upload: FormDocument.Upload, _ document: FormDocument) -> YAMLOutput {
    var entries = [YAMLEntry("evidence", .word(upload.evidence)), YAMLEntry("copies", .number(1))]
    if !upload.isAlways {
      let words = TextMaker(languages: document.form.languages).words(.onlyIfAsked)
      entries.append(YAMLEntry("note", TextMaker.label(words)))
    }
    return .inline(.map(entries))
  }

  private func form(_ procedure: String, _ document: FormDocument) -> ImportedFile {
    let sources = ([document.form.fileName] + document.form.twins).map { "‘\($0).json’" }.joined(
      separator: " and ")
    return ImportedFile(
      path: "procedures/\(procedure)/forms/\(document.id).yaml", kind: .made,
      text: YAMLWriter.document(
        document.entries, comments: ["Imported from \(sources). Comments give the form runner’s names."]))
  }
}

/// The documents that forms are and ask for, as kinds of evidence.
private struct Evidence {
  private let items: [(id: String, name: TextMaker.Versions)]

  init(_ documents: [FormDocument]) {
    items = documents.flatMap { document in
      [(document.id, document.title)] + document.uploads.map { ($0.evidence, $0.title) }
    }
  }

  func files() -> [ImportedFile] {
    let slugs = items.map { item in item.name.map { "\($0.language) \(Slug.make(from: $0.text) ?? "")" } }
    let counts = Dictionary(slugs.joined().map { ($0, 1) }, uniquingKeysWith: +)
    return zip(items, slugs).map { item, slugs in
      var entries = [YAMLEntry("name", TextMaker.label(item.name))]
      // Documents of one name are told apart in addresses by the form they belong to.
      if slugs.contains(where: { counts[$0] != 1 }) {
        entries.append(YAMLEntry("slug", TextMaker.label(item.name.map { ($0.language, item.id) })))
      }
      return ImportedFile(path: "evidence/\(item.id).yaml", kind: .made, text: YAMLWriter.document(entries))
    }
  }
}
