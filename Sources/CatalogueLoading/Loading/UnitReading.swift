import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// What came of reading one unit of work.
struct UnitDraft: Sendable {
  enum Entity: Sendable {
    case calendar(WorkingCalendar), organisation(Organisation), evidence(Evidence), register(Register), act(
      Act)
    case topic(Topic), lifeEvent(LifeEvent), page(PortalPage), procedure(Procedure)
  }

  var entity: Entity?
  var guidance: Localized<Guidance>?
  var findings: [Diagnostic] = []
  var references: [FoundReference] = []
  var fragments: [FoundFragment] = []
  /// The facts that its texts refer to.
  var facts: [GuidanceReader.FoundFact] = []
  var pathLinks: [PathLink] = []
}

/// Reads units of work; one value is shared by all threads.
struct UnitReading: Sendable {
  let map: SourceMap
  let languages: [LanguageTag]
  let currency: Currency?
  let attachments: Set<String>

  func read(_ unit: ContentFolder.Unit) -> UnitDraft {
    var draft = UnitDraft()
    switch unit {
    case .flat(let kind, let id, let file): draft.entity = flat(kind, id, file, &draft)
    case .deep(let deep):
      switch deep.kind {
      case .procedure: procedure(deep, &draft)
      case .lifeEvent: lifeEvent(deep, &draft)
      default: page(deep, &draft)
      }
    }
    return draft
  }

  private func flat(_ kind: EntityKind, _ id: EntityID, _ file: FileID, _ draft: inout UnitDraft) -> UnitDraft
    .Entity?
  {
    switch kind {
    case .calendar: entity(CalendarFile.self, id, file, &draft).map { .calendar($0) }
    case .organisation: entity(OrganisationFile.self, id, file, &draft).map { .organisation($0) }
    case .evidence: entity(EvidenceFile.self, id, file, &draft).map { .evidence($0) }
    case .register: entity(RegisterFile.self, id, file, &draft).map { .register($0) }
    case .act: entity(ActFile.self, id, file, &draft).map { .act($0) }
    case .topic: entity(TopicFile.self, id, file, &draft).map { .topic($0) }
    case .procedure, .lifeEvent, .page, .form: nil
    }
  }

  private func entity<File: EntityFile>(
    _ type: File.Type, _ id: EntityID, _ file: FileID, _ draft: inout UnitDraft
  ) -> File.Entity? {
    record(File.record, file, &draft) { File.read($0, id: id, &$1) }
  }

  /// Reads a YAML file as a record; nil, with findings, where it is none.
  func record<Value>(
    _ description: RecordDescription, _ file: FileID, _ draft: inout UnitDraft,
    _ build: (RecordReader, inout Reading) -> Value?
  ) -> Value? {
    let syntax = YAML.read(map[file].bytes, file: file)
    draft.findings += syntax.findings
    guard let node = syntax.value else { return nil }
    var reading = Reading(languages: languages, currency: currency)
    let value = RecordReader(node, description, &reading).flatMap { build($0, &reading) }
    draft.findings += reading.findings.filter { !$0.echoes(syntax.findings) }
    draft.references += reading.references.filter { !$0.echoes(syntax.findings) }
    return value
  }

  private func procedure(_ deep: ContentFolder.Deep, _ draft: inout UnitDraft) {
    guard let main = deep.main else { return }
    var scope = ConditionScope(questions: [:])
    let procedure = record(ProcedureFile.record, main, &draft) { record, reading in
      let procedure = ProcedureFile.read(record, id: deep.id, &reading)
      scope = reading.scope
      return procedure
    }
    guard var procedure else {
      // Its facts are not known, but its guidance may have faults of its own.
      _ = guidance(deep, &draft)
      return
    }
    var facts: [GuidanceReader.FoundFact] = []
    let forms = deep.forms.compactMap { id, file in
      record(FormFile.record, file, &draft) { record, reading in
        (reading.folder, reading.attachments) = ("\(deep.kind.folder)/\(deep.id)", attachments)
        defer { facts += reading.facts }
        return FormFile.read(record, file: id, scope: scope, &reading)
      }
    }
    procedure = procedure.with(forms: forms)
    draft.entity = .procedure(procedure)
    facts += guidance(deep, &draft)
    draft.facts = facts
    // A form with faults of its own is still a form that documents may refer to.
    draft.findings += ProcedureRules.findings(in: procedure, forms: deep.forms.map(\.id), facts: facts)
    // Of a condition that could not be read nobody knows what it makes a difference to.
    if !draft.findings.contains(where: { $0.severity == .error }) {
      draft.findings += CaseRules.findings(in: procedure)
    }
    reportMissingGuidance(deep, at: procedure.span, &draft)
  }

  private func lifeEvent(_ deep: ContentFolder.Deep, _ draft: inout UnitDraft) {
    guard let main = deep.main else { return }
    draft.entity = entity(LifeEventFile.self, deep.id, main, &draft).map { .lifeEvent($0) }
    draft.facts = guidance(deep, &draft)
    draft.findings += ProcedureRules.sharedFactFindings(draft.facts)
  }

  private func page(_ deep: ContentFolder.Deep, _ draft: inout UnitDraft) {
    var titles = [String?](repeating: nil, count: languages.count)
    var summaries = titles
    var slugs = titles
    var formerly = [[String]?](repeating: nil, count: languages.count)
    let facts = guidance(deep, &draft) { language, document, draft in
      guard let mapping = document.frontMatter else {
        // Front matter that cannot be read has its finding already, and so has a file of which nothing was read.
        let faults = draft.findings.filter { $0.span.file == document.file && $0.severity == .error }
        if !faults.contains(where: { document.blocks.isEmpty || FrontMatterRule.isAboutKeys($0) }) {
          draft.findings.append(FrontMatterRule.missing(at: .beginning(of: document.file)))
        }
        return
      }
      var reading = Reading(languages: languages, currency: currency)
      let record = RecordReader(mapping, PageFrontMatter.record, &reading)
      titles[language.rawValue] = record(PageFrontMatter.title, &reading)
      summaries[language.rawValue] = record(PageFrontMatter.summary, &reading)
      slugs[language.rawValue] = record(PageFrontMatter.slug, &reading)
      formerly[language.rawValue] = record(PageFrontMatter.formerly, &reading)
      draft.findings += reading.findings
    }
    draft.facts = facts
    draft.findings += ProcedureRules.sharedFactFindings(facts)
    guard let first = deep.guidance.min(by: { $0.language < $1.language }) else { return }
    draft.entity = .page(
      PortalPage(
        id: deep.id, span: .beginning(of: first.file), title: Localized(titles),
        summary: Localized(summaries),
        slug: Localized(slugs), formerly: Localized(formerly)))
    reportMissingGuidance(deep, at: .beginning(of: first.file), &draft)
  }

  /// Reads the guidance in all languages and returns the facts it refers to.
  private func guidance(
    _ deep: ContentFolder.Deep, _ draft: inout UnitDraft,
    frontMatter: ((LanguageIndex, MarkdownDocument, inout UnitDraft) -> Void)? = nil
  ) -> [GuidanceReader.FoundFact] {
    var texts = [Guidance?](repeating: nil, count: languages.count)
    var facts: [GuidanceReader.FoundFact] = []
    for (language, file) in deep.guidance {
      let document = Markdown.read(map[file].bytes, file: file)
      draft.findings += document.findings
      if let frontMatter {
        frontMatter(language, document.value, &draft)
      } else if let mapping = document.value.frontMatter {
        draft.findings.append(FrontMatterRule.unwanted(at: mapping.entries.first?.key.span ?? mapping.span))
      }
      let refused = document.findings.filter { $0.rule == UnsafeLinkRule.rule }.map(\.span)
      var reader = GuidanceReader(
        map[file].bytes, folder: "\(deep.kind.folder)/\(deep.id)", attachments: attachments,
        refused: Set(refused))
      texts[language.rawValue] = reader.read(document.value)
      draft.findings += reader.findings
      draft.references += reader.references
      draft.pathLinks += reader.pathLinks
      draft.fragments += reader.foreignFragments.map { fragment in
        var fragment = fragment
        fragment.language = language
        return fragment
      }
      facts += reader.facts
    }
    if !deep.guidance.isEmpty { draft.guidance = Localized(texts) }
    return facts
  }

  private func reportMissingGuidance(
    _ deep: ContentFolder.Deep, at span: SourceSpan, _ draft: inout UnitDraft
  ) {
    let present = Set(deep.guidance.map(\.language.rawValue))
    let missing = languages.indices.filter { !present.contains($0) }.map { "\(languages[$0]).md" }
    if !missing.isEmpty { draft.findings.append(MissingGuidanceRule.finding(missing, at: span)) }
    for (language, file) in deep.guidance where isEmpty(draft.guidance?[exactly: language], file) {
      draft.findings.append(
        MissingGuidanceRule.empty("\(languages[language.rawValue]).md", at: .beginning(of: file)))
    }
  }

  /// Whether a file says nothing, and not because it could not be read.
  private func isEmpty(_ guidance: Guidance?, _ file: FileID) -> Bool {
    guidance?.blocks.isEmpty ?? false && map[file].bytes.allSatisfy { $0 <= 0x20 }
  }
}
