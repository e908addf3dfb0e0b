/// A procedure of the portal as files of the catalogue, with all that it refers to.
struct PortalProcedureFile {
  let procedure: PortalProcedure
  let channels: PortalChannels
  let documents: PortalDocuments
  let acts: [PortalAct]
  let results: [(evidence: PortalDocuments.Evidence, code: String)]

  init(_ procedure: PortalProcedure) {
    self.procedure = procedure
    channels = PortalChannels(procedure)
    documents = PortalDocuments(procedure)
    var acts: [PortalAct] = []
    for row in procedure.acts where row.doubt == nil || row.doubt == .gluedTitle || row.doubt == .yearsDiffer
    {
      let act = PortalAct(row, of: procedure)
      if let known = acts.firstIndex(where: { $0.id == act.id }) {
        acts[known].merge(act)
      } else {
        acts.append(act)
      }
    }
    self.acts = acts
    var results: [(evidence: PortalDocuments.Evidence, code: String)] = []
    for row in procedure.results {
      let text = procedure.text(.results, row.name)
      let id = PortalID.make(text)
      let (name, description) = PortalNames.divided(text)
      if results.contains(where: { $0.evidence.id == id }) { continue }
      let evidence = PortalDocuments.Evidence(id: id, name: name, description: description)
      results.append((evidence, procedure.text(.results, row.code)))
    }
    self.results = results
  }

  /// The topic by its name; nil where none is stated.
  var topic: String? { procedure.line(.topic) }

  /// - Parameter folder: the name of the procedure’s folder, which stays when its title changes.
  func entry(folder: String) -> ImportedEntry {
    ImportedEntry(
      path: "procedures/\(folder)/procedure.yaml", name: "\(procedure.code) \(procedure.name)",
      entries: entries(folder),
      guidance: ImportedEntry.Guidance(
        path: "procedures/\(folder)/vi.md",
        text: PortalGuidance(procedure: procedure, channels: channels, documents: documents).text()))
  }

  private func entries(_ folder: String) -> [YAMLEntry] {
    var entries = [
      YAMLEntry("code", .text(procedure.code)), YAMLEntry("title", PortalLabel.of(procedure.name)),
    ]
    func add(_ key: String, _ value: YAMLOutput?) {
      if let value { entries.append(YAMLEntry(key, value)) }
    }
    add("applicants", procedure.line(.audience).map(PortalLabel.of))
    add("topic", topic.map { .noted(.word(PortalID.make($0)), $0) })
    if !procedure.audiences.isEmpty {
      let words = YAMLOutput.inline(.list(procedure.audiences.map { .word($0) }))
      add("audience", .noted(words, procedure.line(.audience) ?? ""))
    }
    add("authority", authority.map { .noted(.word(PortalID.make($0)), $0) })
    let others = involved.map { YAMLOutput.noted(.word(PortalID.make($0)), $0) }
    add("also-involved", others.isEmpty ? nil : .list(others))
    add("slug", .inline(.map([YAMLEntry("vi", .text(folder))])))
    add("questions", documents.questions())
    add("channels", channels.channels())
    add("fees", channels.feeList())
    add("documents", documents.list())
    add("results", results.isEmpty ? nil : .list(results.map { .map(result($0.evidence, $0.code)) }))
    add("legal-basis", acts.isEmpty ? nil : .list(acts.map { .noted(.word($0.id), $0.number) }))
    return entries
  }

  /// The body that decides: the competent one, where the portal names a single one.
  var authority: String? { procedure.competent.count == 1 ? procedure.competent[0] : nil }

  /// All other bodies that the portal names.
  var involved: [String] {
    var seen: Set<String> = authority.map { [PortalID.make($0)] } ?? []
    return (procedure.competent + procedure.executing + procedure.others).filter {
      seen.insert(PortalID.make($0)).inserted
    }
  }

  private func result(_ evidence: PortalDocuments.Evidence, _ code: String) -> [YAMLEntry] {
    [
      YAMLEntry("evidence", .word(evidence.id)), YAMLEntry("note", PortalLabel.of("Mã kết quả: \(code)")),
    ]
  }
}
