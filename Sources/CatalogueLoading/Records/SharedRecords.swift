import CatalogueModel
import Diagnostics
import Syntax

/// A kind of entity that one file describes: its record, and how it is built from one.
protocol EntityFile: Sendable {
  associatedtype Entity: Sendable & Identifiable where Entity.ID == EntityID
  static var record: RecordDescription { get }
  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> Entity
}

/// What stands in for a label that could not be read, so that reading can go on.
let unreadLabel = LocalizedText([])

/// What was once the slug of a page.
enum FormerSlugs {
  static let meaning = "Old slugs, from which citizens are led to the new address."
  static let field = Field.optional("formerly", .slugs, meaning)
}

/// `evidence/<id>.yaml`
enum EvidenceFile: EntityFile {
  static let name = Field.required("name", .label, "The name of the document, as it is printed on it.")
  static let summary = Field.optional(
    "description", .label, "What it is and what it looks like, in a sentence or two.")
  static let issuedBy = Field.optional(
    "issued-by", .reference(.procedure), "The procedure by which one gets it.")
  static let issuer = Field.optional("issuer", .reference(.organisation), "The organisation that issues it.")
  static let heldBy = Field.optional(
    "held-by", .reference(.register), "The state register that holds what it proves.")
  static let madeBy = Field.optional(
    "made-by", FieldType<Evidence.Maker>.word,
    "Who makes it, where no procedure and no organisation of the catalogue issues it: `applicant` (writes, fills "
      + "in or photographs it), `counter` (made while one applies; nobody need bring it), `third-party` (a "
      + "private person or a company), `other-country`, or `authority` (a public authority; which one depends "
      + "on the case).")
  static let slug = Field.optional("slug", .slug, "The part of the page’s address that names it.")
  static let formerly = FormerSlugs.field

  static let record = RecordDescription(
    "an evidence file", "A kind of document that procedures ask for or give.",
    fields: [name, summary, issuedBy, issuer, heldBy, madeBy, slug, formerly])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> Evidence {
    Evidence(
      id: id, span: record.span, name: record(name, &reading) ?? unreadLabel,
      summary: record(summary, &reading),
      issuedBy: record(issuedBy, &reading), issuer: record(issuer, &reading),
      heldBy: record(heldBy, &reading), madeBy: record(madeBy, &reading),
      slug: record(slug, &reading), formerly: record(formerly, &reading))
  }
}

/// `registers/<id>.yaml`
enum RegisterFile: EntityFile {
  static let name = Field.required("name", .label, "The name of the register.")
  static let summary = Field.optional("description", .label, "What it holds, in a sentence.")
  static let keeper = Field.optional("keeper", .reference(.organisation), "The organisation that keeps it.")

  static let record = RecordDescription(
    "a register", "A state database that replaces a document, so that nobody need bring it (once-only).",
    fields: [name, summary, keeper])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> Register {
    Register(
      id: id, span: record.span, name: record(name, &reading) ?? unreadLabel,
      summary: record(summary, &reading),
      keeper: record(keeper, &reading))
  }
}

/// `law/<id>.yaml`
enum ActFile: EntityFile {
  static let number = Field.required("number", .text, "The official number, such as `60/2014/QH13`.")
  static let kind = Field.optional("kind", FieldType<Act.Kind>.word, "What kind of act it is.")
  static let title = Field.required("title", .label, "The title, as citizens would say it.")
  static let issued = Field.optional("issued", .date, "The day on which it was issued.")
  static let replacedBy = Field.optional("replaced-by", .reference(.act), "The act that took its place.")
  static let link = Field.optional("link", .webAddress, "Where its text can be read.")
  static let slug = Field.optional("slug", .slug, "The part of the page’s address that names it.")
  static let formerly = FormerSlugs.field

  static let record = RecordDescription(
    "an act", "A law, decree, circular … on which facts rest.",
    fields: [
      number, kind, title, issued, FactFields.from, FactFields.until, replacedBy, link, slug, formerly,
    ])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> Act {
    Act(
      id: id, span: record.span, number: record(number, &reading) ?? id.text, kind: record(kind, &reading),
      title: record(title, &reading) ?? unreadLabel, issued: record(issued, &reading),
      validity: FactFields.validity(record, &reading), replacedBy: record(replacedBy, &reading),
      link: record(link, &reading), slug: record(slug, &reading), formerly: record(formerly, &reading))
  }
}

/// `topics/<id>.yaml`
enum TopicFile: EntityFile {
  static let name = Field.required("name", .label, "The name of the field of administration.")
  static let summary = Field.optional("summary", .label, "What belongs to it, in a sentence.")
  static let slug = Field.optional("slug", .slug, "The part of the page’s address that names it.")
  static let formerly = FormerSlugs.field

  static let record = RecordDescription(
    "a topic", "A field of administration.", fields: [name, summary, slug, formerly])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> Topic {
    Topic(
      id: id, span: record.span, name: record(name, &reading) ?? unreadLabel,
      summary: record(summary, &reading),
      slug: record(slug, &reading), formerly: record(formerly, &reading))
  }
}

/// `life-events/<id>/life-event.yaml`
enum LifeEventFile: EntityFile {
  static let title = Field.required("title", .label, "What happens in someone’s life: “Having a child”.")
  static let summary = Field.optional("summary", .label, "What the page helps with, in a sentence.")
  static let keywords = Field.optional("keywords", .labels, "Words people look for.")
  static let slug = Field.optional("slug", .slug, "The part of the page’s address that names it.")
  static let formerly = FormerSlugs.field
  static let procedures = Field.required(
    "procedures", FieldType<[LifeEvent.Station]>.list(of: .station),
    "The procedures, in the order in which people need them.")

  static let record = RecordDescription(
    "a life event", "Something that happens to people and takes several procedures.",
    fields: [title, summary, keywords, slug, formerly, procedures])

  static func read(_ record: RecordReader, id: EntityID, _ reading: inout Reading) -> LifeEvent {
    LifeEvent(
      id: id, span: record.span, title: record(title, &reading) ?? unreadLabel,
      summary: record(summary, &reading),
      keywords: record(keywords, &reading), slug: record(slug, &reading),
      formerly: record(formerly, &reading), stations: record.list(procedures, &reading))
  }
}

enum StationFields {
  static let procedure = Field.required("procedure", .reference(.procedure), "The procedure.")
  static let why = Field.optional("why", .label, "Why it is needed here.")
  static let when = Field.optional("when", .label, "When it is to be done: “within 60 days of the birth”.")
  static let record = RecordDescription(
    "a station", "A procedure on the way through a life event.", fields: [procedure, why, when])
}

extension FieldType where Value == LifeEvent.Station {
  static let station = FieldType(
    .either([.reference(EntityKind.procedure.rawValue), .record { StationFields.record }])
  ) { node, reading in
    if case .scalar = node {
      return FieldType<Reference>.reference(.procedure).read(node, &reading)
        .map { LifeEvent.Station(procedure: $0, why: nil, when: nil) }
    }
    guard let record = RecordReader(node, StationFields.record, &reading) else { return nil }
    let (why, when) = (record(StationFields.why, &reading), record(StationFields.when, &reading))
    return record(StationFields.procedure, &reading).map {
      LifeEvent.Station(procedure: $0, why: why, when: when)
    }
  }
}

/// The front matter of `pages/<id>/<lang>.md`: plain texts, because the file has one language.
enum PageFrontMatter {
  static let title = Field.required("title", .text, "The title of the page.")
  static let summary = Field.optional("summary", .text, "What the page is about, in a sentence.")
  static let slug = Field.optional("slug", .slugText, "The part of the page’s address that names it.")
  static let formerly = Field.optional(
    "formerly", FieldType<[String]>.list(of: .slugText), FormerSlugs.meaning)

  static let record = RecordDescription(
    "front matter", "The head of a page of the portal, between two lines of three hyphens.",
    fields: [title, summary, slug, formerly])
}
