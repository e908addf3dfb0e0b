import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// `procedures/<id>/procedure.yaml`
enum ProcedureFile {
  static let code = Field.optional("code", .text, "The stable public code, in quotes: `\"1.001193\"`.")
  static let title = Field.required("title", .label, "What one does: “Register a birth”.")
  static let summary = Field.optional("summary", .label, "What it is for, in one or two sentences.")
  static let applicants = Field.optional("applicants", .label, "Who may apply.")
  static let topic = Field.optional("topic", .reference(.topic), "The field of administration.")
  static let lifeEvents = Field.optional(
    "life-events", FieldType<[Reference]>.list(of: .reference(.lifeEvent)), "The life events it belongs to.")
  static let audience = Field.optional(
    "audience", FieldType<[Procedure.Audience]>.list(of: .word), "For whom it is.")
  static let authority = Field.optional(
    "authority", .reference(.organisation), "The organisation that decides.")
  static let alsoInvolved = Field.optional(
    "also-involved", FieldType<[Reference]>.list(of: .reference(.organisation)),
    "Other organisations that take part.")
  static let keywords = Field.optional("keywords", .labels, "Words people look for, by language.")
  static let slug = Field.optional(
    "slug", .slug, "The part of the page’s address that names it; made from the title otherwise.")
  static let formerly = FormerSlugs.field
  static let questions = Field.optional(
    "questions", .questions, "What citizens are asked, so that the page can tell what applies to them.")
  static let conditions = Field.optional(
    "conditions", .conditions,
    "Conditions with a name, for use by documents, fees, times, steps and forms alike.")
  static let requirements = Field.optional(
    "requirements", FieldType<Stated<[EligibilityRequirement]>>.stated(.list(of: .requirement)),
    "What somebody must fulfil to apply; `none` where it is stated that there is nothing.")
  static let channels = Field.optional("channels", .channels, "The ways of applying.")
  static let fees = Field.optional(
    "fees", FieldType<Stated<[Fee]>>.stated(.list(of: .fee)),
    "What has to be paid; `none` where it is stated that nothing is charged. Left out, it is not stated.")
  static let exemptions = Field.optional(
    "exemptions", FieldType<[Exemption]>.list(of: .exemption), "Who pays less, and how much less.")
  static let documents = Field.optional(
    "documents", FieldType<Stated<[EvidenceRequirement]>>.stated(.list(of: .document)),
    "The documents that are asked for; `none` where it is stated that there are none.")
  static let steps = Field.optional(
    "steps", FieldType<[Step]>.list(of: .step), "The steps, in the order in which they are done.")
  static let figures = Field.optional(
    "figures", .figures,
    "Numbers with a name that are no fees, times or counts of documents: `copy-limit: 200000 VND per copy`, "
      + "`paper-validity: 6 months`, `photos: 2`. Guidance writes them as `{figure:copy-limit}`.")
  static let deadlines = Field.optional(
    "citizen-deadlines", FieldType<[CitizenDeadline]>.list(of: .deadline), "Terms that citizens must keep.")
  static let results = Field.optional(
    "results", FieldType<[ProcedureResult]>.list(of: .result), "What citizens get.")
  static let legalBasis = Field.optional("legal-basis", .citations, "The acts on which the procedure rests.")
  static let redress = Field.optional(
    "redress", FieldType<Stated<Redress>>.stated(.redress),
    "How to object to a decision; `none` where there is no way.")
  static let silence = Field.optional(
    "silence", FieldType<Silence>.word,
    "What it means when there is no answer in time: `none`, `approval` or `refusal`.")
  static let languages = Field.optional(
    "languages", FieldType<[LanguageTag]>.list(of: .language), "The languages in which one can apply.")
  static let related = Field.optional(
    "related", FieldType<[Reference]>.list(of: .reference(.procedure)),
    "Other procedures that readers may need.")

  static let record = RecordDescription(
    "a procedure", "One thing that citizens or businesses apply for.",
    fields: [
      code, title, summary, applicants, topic, lifeEvents, audience, authority, alsoInvolved, keywords, slug,
      formerly, FactFields.from, FactFields.until, questions, conditions, requirements, channels, fees,
      exemptions, documents, figures, steps, deadlines, results, legalBasis, redress, silence, languages,
      related,
      FactFields.verified,
    ])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> Procedure {
    let questions = record.list(questions, &reading)
    let conditions = conditions(record, questions, &reading)
    reading.offeredChannels = offeredChannels(record)
    let exemptions = record(exemptions, &reading) ?? []
    let fees = fees(record, &reading)
    let required = record(requirements, &reading) ?? .notStated
    return Procedure(
      id: id, span: record.span, code: record(code, &reading), title: record(title, &reading) ?? unreadLabel,
      summary: record(summary, &reading), applicants: record(applicants, &reading),
      topic: record(topic, &reading), lifeEvents: record.list(lifeEvents, &reading),
      audience: record.list(audience, &reading), authority: record(authority, &reading),
      alsoInvolved: record.list(alsoInvolved, &reading), keywords: record(keywords, &reading),
      slug: record(slug, &reading), formerly: record(formerly, &reading),
      validity: FactFields.validity(record, &reading), questions: questions, conditions: conditions,
      requirements: required.value ?? [], channels: record.list(channels, &reading),
      fees: fees,
      exemptions: exemptions, documents: record(documents, &reading) ?? .notStated,
      steps: record.list(steps, &reading), deadlines: record.list(deadlines, &reading),
      results: record.list(results, &reading), legalBasis: record.list(legalBasis, &reading),
      redress: record(redress, &reading) ?? .notStated, silence: record(silence, &reading),
      languages: record.list(languages, &reading), related: record.list(related, &reading),
      verified: record(FactFields.verified, &reading), forms: [], figures: record.list(figures, &reading),
      statesNoRequirements: required.isNone)
  }

  /// Conditions may use questions and each other in any order, so that all names are known before one is read.
  private static func conditions(
    _ record: RecordReader, _ questions: [Question], _ reading: inout Reading
  ) -> [NamedCondition] {
    let names = Set(record.keys(of: Self.conditions))
    for question in questions where names.contains(question.id) {
      let key = record.key(question.id, of: Self.conditions)
      reading.report(
        DuplicateIDRule.finding(
          question.id, at: key ?? question.span, kind: "question", first: key == nil ? nil : question.span))
    }
    let read = Set(questions.map(\.id))
    reading.scope = ConditionScope(
      questions: Dictionary(questions.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first }),
      conditions: names, unread: Set(record.keys(of: Self.questions)).subtracting(read),
      isOpen: record.isNoMap(Self.questions) || record.isNoMap(Self.conditions))
    let conditions = record.list(conditions, &reading)
    let circular = ConditionCycles.findings(in: conditions)
    reading.findings.append(contentsOf: circular)
    return circular.isEmpty ? conditions : []
  }

  /// The ways of applying that are declared, also where one of them is faulty; nil where it is not known which.
  private static func offeredChannels(_ record: RecordReader) -> Set<String>? {
    let names = record.keys(of: channels)
    return names.isEmpty || names.contains { Channel.Kind(rawValue: $0) == nil } ? nil : Set(names)
  }

  private static func fees(_ record: RecordReader, _ reading: inout Reading) -> FeeSchedule {
    switch record(fees, &reading) {
    case .stated(let fees)?: .fees(fees)
    case .some(.none): .none
    case .notStated?, nil: .notStated
    }
  }
}
