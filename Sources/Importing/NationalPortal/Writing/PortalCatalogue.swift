/// All that an import of the national portal makes.
package struct PortalCatalogue: Sendable {
  package let procedures: [PortalProcedure]
  package let entries: [ImportedEntry]
  /// `portal.yaml`, for a folder that has none.
  package let portal: ImportedEntry

  /// - Parameters:
  ///   - procedures: of one code at most one.
  ///   - folders: the names of the folders in `procedures/` that there are: a procedure keeps the one that ends with
  ///     its code.
  package static func make(_ procedures: [PortalProcedure], folders: [String]) -> PortalCatalogue {
    let files = procedures.map(PortalProcedureFile.init)
    let entries = files.map { file in
      let ending = PortalID.ending(file.procedure.code)
      let known = folders.first { $0.hasSuffix(ending) || $0 == ending.dropFirst() }
      return file.entry(folder: known ?? PortalID.procedure(file.procedure))
    }
    return PortalCatalogue(
      procedures: procedures, entries: entries + PortalSharedFiles(files).entries(), portal: portal())
  }

  private static func portal() -> ImportedEntry {
    ImportedEntry(
      path: "portal.yaml", name: "portal.yaml",
      entries: [
        YAMLEntry("name", PortalLabel.of("Danh mục thủ tục hành chính")),
        YAMLEntry(
          "base-url",
          .noted(.word("https://example.org"), "The address at which you will publish the portal.")),
        YAMLEntry("languages", .inline(.list([.word("vi")]))), YAMLEntry("currency", .word("VND")),
        YAMLEntry("time-zone", .word("Asia/Ho_Chi_Minh")),
        YAMLEntry(
          "demonstration",
          PortalLabel.of(
            "Bản nhập tự động từ Cổng Dịch vụ công quốc gia, chưa được kiểm tra. Hãy hỏi cơ quan nhà nước nơi bạn ở."
          ),
          comment: "Take this out when the portal is ready."),
        YAMLEntry(
          "rules",
          .map([
            YAMLEntry("prose-amount", .word("warning")), YAMLEntry("prose-duration", .word("warning")),
            YAMLEntry("prose-count", .word("warning")), YAMLEntry("prose-unstated", .word("off")),
            YAMLEntry("evidence-unissued", .word("off")),
          ]),
          comment:
            "Until editors have been through: contradictions of the source do not keep it from being built, and what it never states is no finding."
        ),
      ])
  }
}

/// The organisations, kinds of document, acts and topics that procedures refer to, each once.
struct PortalSharedFiles {
  private var organisations: [String: String] = [:]
  private var topics: [String: String] = [:]
  private var evidence: [String: PortalDocuments.Evidence] = [:]
  private var acts: [String: PortalAct] = [:]

  init(_ files: [PortalProcedureFile]) {
    for file in files {
      for name in [file.authority].compactMap({ $0 }) + file.involved { Self.add(name, to: &organisations) }
      if let topic = file.topic { Self.add(topic, to: &topics) }
      for document in file.documents.evidence + file.results.map(\.evidence) { add(document) }
      for act in file.acts { acts[act.id] = acts[act.id].map { Self.merged($0, act) } ?? act }
    }
  }

  private static func add(_ name: String, to names: inout [String: String]) {
    let id = PortalID.make(name)
    names[id] = names[id].map { PortalNames.better($0, name) } ?? name
  }

  private mutating func add(_ document: PortalDocuments.Evidence) {
    guard let known = evidence[document.id] else { return evidence[document.id] = document }
    if PortalNames.better(known.name, document.name) == document.name { evidence[document.id] = document }
  }

  private static func merged(_ act: PortalAct, _ other: PortalAct) -> PortalAct {
    var act = act
    act.merge(other)
    return act
  }

  func entries() -> [ImportedEntry] {
    organisations.sorted { $0.key < $1.key }.map { id, name in
      ImportedEntry(
        path: "organisations/\(id).yaml", name: name,
        entries: [
          YAMLEntry("name", PortalLabel.of(name)),
          YAMLEntry("kind", .noted(.word(PortalBodies.kind(of: name)), "by its name")),
        ] + Self.slug(id, name), isShared: true)
    }
      + topics.sorted { $0.key < $1.key }.map { id, name in
        ImportedEntry(
          path: "topics/\(id).yaml", name: name,
          entries: [YAMLEntry("name", PortalLabel.of(name))] + Self.slug(id, name),
          isShared: true)
      }
      + evidence.values.sorted { $0.id < $1.id }.map { document in
        var entries = [YAMLEntry("name", PortalLabel.of(document.name))]
        if let description = document.description {
          entries.append(YAMLEntry("description", PortalLabel.of(description)))
        }
        return ImportedEntry(
          path: "evidence/\(document.id).yaml", name: document.name,
          entries: entries + Self.slug(document.id, document.name), isShared: true)
      } + acts.values.sorted { $0.id < $1.id }.map { $0.file() }
  }

  /// The address, where the name would not give one of its own.
  private static func slug(_ id: String, _ name: String) -> [YAMLEntry] {
    PortalID.make(name) == id && !id.contains(PortalID.checksum(name))
      ? [] : [YAMLEntry("slug", PortalLabel.of(id))]
  }
}
