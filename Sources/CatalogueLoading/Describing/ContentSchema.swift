import Diagnostics

/// A kind of YAML file that editors write.
package enum ContentSchema: String, Sendable, CaseIterable {
  case portal, calendar, organisation, evidence, register, act, topic
  case lifeEvent = "life-event"
  case procedure, form, page, search, waivers, completeness, jargon, retired
  case terms, translations, changes

  package var record: RecordDescription {
    switch self {
    case .portal: PortalFile.record
    case .calendar: CalendarFile.record
    case .organisation: OrganisationFile.record
    case .evidence: EvidenceFile.record
    case .register: RegisterFile.record
    case .act: ActFile.record
    case .topic: TopicFile.record
    case .lifeEvent: LifeEventFile.record
    case .procedure: ProcedureFile.record
    case .form: FormFile.record
    case .page: PageFrontMatter.record
    case .search: SearchWordsFile.record
    case .waivers: WaiversFile.record
    case .completeness: CompletenessFile.record
    case .jargon: JargonFile.record
    case .retired: RetiredFile.record
    case .terms: TermsFile.record
    case .translations: TranslationsFile.record
    case .changes: ChangesFile.record
    }
  }

  /// Where files of the kind lie in the content folder.
  package var place: String {
    switch self {
    case .portal: "portal.yaml"
    case .calendar: "calendars/<id>.yaml"
    case .organisation: "organisations/<id>.yaml"
    case .evidence: "evidence/<id>.yaml"
    case .register: "registers/<id>.yaml"
    case .act: "law/<id>.yaml"
    case .topic: "topics/<id>.yaml"
    case .lifeEvent: "life-events/<id>/life-event.yaml"
    case .procedure: "procedures/<id>/procedure.yaml"
    case .form: "procedures/<id>/forms/<id>.yaml"
    case .page: "pages/<id>/<language>.md"
    case .search: "search/<language>.yaml"
    case .waivers: "waivers.yaml"
    case .completeness: "completeness/<id>.yaml"
    case .jargon: "jargon/<language>.yaml"
    case .retired: "retired.yaml"
    case .terms: "terms/<language>.yaml"
    case .translations: "translations/<language>.yaml"
    case .changes: "changes.yaml"
    }
  }

  /// A JSON Schema (draft-07, the newest that editors’ YAML servers know) of the files of this kind.
  package var jsonSchema: String { jsonSchema(naming: nil) }

  /// The same for one catalogue, whose ids it lists with the names of what they stand for.
  package func jsonSchema(naming names: CatalogueNames?) -> String {
    var writer = SchemaWriter(names: names)
    let root = writer.object(for: record)
    return JSONDocument.object(
      [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("title", .string(rawValue)),
      ] + root + [("definitions", .object(writer.sortedDefinitions))]
    ).written() + "\n"
  }
}
