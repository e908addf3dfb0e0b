import CatalogueLoading
import CatalogueModel
import Importing

/// A field of administration.
struct TopicDrafting: SharedDrafting {
  static let kind = EntityKind.topic
  static let schema = ContentSchema.topic
  static let later = ["summary"]
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.nameQuestions(
      "name", "What is the topic called", help: "Such as “Housing”.", of: .topic, answers)
      + Inquiry.label(
        "summary", "What belongs to it, in a sentence", languages: content.languages, isOptional: true)
  }

  func entries(_ answered: AnsweredEntries) -> [YAMLEntry?] {
    [answered.label("name"), answered.label("summary")]
  }

  func next(_ id: String) -> String { "Name it in procedures: ‘topic: \(id)’." }
}

/// A state database.
struct RegisterDrafting: SharedDrafting {
  static let kind = EntityKind.register
  static let schema = ContentSchema.register
  static let later = ["description", "keeper"]
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.nameQuestions(
      "name", "What is the register called", help: "Such as “Population register”.", of: .register, answers)
      + [
        Inquiry(
          "keeper", "Which organisation keeps it", .one(content.organisations, called: "organisation"))
      ]
  }

  func entries(_ answered: AnsweredEntries) -> [YAMLEntry?] {
    [answered.label("name"), answered.word("keeper")]
  }

  func next(_ id: String) -> String { "Say which documents it replaces: ‘held-by: \(id)’." }
}

/// A public organisation, an office or an officer.
struct OrganisationDrafting: SharedDrafting {
  static let kind = EntityKind.organisation
  static let schema = ContentSchema.organisation
  static let later = ["summary", "address", "phone", "email", "website", "opening-hours"]
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.nameQuestions(
      "name", "What is the organisation called", help: "Such as “Town hall”.", of: .organisation, answers)
      + [
        Inquiry(
          "kind", "What is it",
          help: Organisation.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
          proposal: "office", .word(Organisation.Kind.allCases.map(\.rawValue))),
        Inquiry(
          "parent", "Which organisation does it belong to",
          .one(content.organisations, called: "organisation")),
      ]
      + Inquiry.label("address", "Where is it", languages: content.languages, isOptional: true)
      + [Inquiry("phone", "Its telephone number", .line)]
  }

  func entries(_ answered: AnsweredEntries) -> [YAMLEntry?] {
    [
      answered.label("name"), answered.word("kind"), answered.word("parent"), answered.label("address"),
      answered.prose("phone"),
    ]
  }

  func next(_ id: String) -> String {
    "Name it in procedures: ‘authority: \(id)’, or ‘at: \(id)’ of a channel."
  }
}

/// A kind of document.
struct EvidenceDrafting: SharedDrafting {
  static let kind = EntityKind.evidence
  static let schema = ContentSchema.evidence
  static let later = ["description"]
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.nameQuestions(
      "name", "What is the document called", help: "As it is printed on it.", of: .evidence, answers)
      + [
        Inquiry(
          "issuer", "Which organisation issues it", help: "Empty where none of the catalogue does.",
          .one(content.organisations, called: "organisation"))
      ] + maker(answers)
      + (content.registers.isEmpty
        ? [] : [Inquiry("held-by", "Which register holds it", .one(content.registers, called: "register"))])
  }

  /// A document that nobody issues has somebody who makes it.
  private func maker(_ answers: Answers) -> [Inquiry] {
    guard answers["issuer"] == nil else { return [] }
    let makers = Evidence.Maker.allCases.map(\.rawValue)
    return [
      Inquiry(
        "made-by", "Who makes it", help: makers.joined(separator: ", ") + ".", proposal: "authority",
        .word(makers))
    ]
  }

  func entries(_ answered: AnsweredEntries) -> [YAMLEntry?] {
    [answered.label("name"), answered.word("issuer"), answered.word("held-by"), answered.word("made-by")]
  }

  func next(_ id: String) -> String {
    "Name it among the ‘documents’ or the ‘results’ of procedures: ‘evidence: \(id)’."
  }
}

/// A law, decree, circular …
struct ActDrafting: SharedDrafting {
  static let kind = EntityKind.act
  static let schema = ContentSchema.act
  static let later = ["kind", "issued", "from", "link"]
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    let kinds = Act.Kind.allCases.map(\.rawValue)
    return [
      Inquiry(
        "number", "What is its official number", help: "Such as 60/2014/QH13.", .required,
        .title(taken: numbers))
    ]
      + content.titleQuestions("title", "What is its title", help: "As citizens would say it.", of: .act)
      + [
        content.idQuestion(from: "number", taken: content.ids(of: .act), answers),
        Inquiry("kind", "What kind of act is it", help: kinds.joined(separator: ", ") + ".", .word(kinds)),
        Inquiry("issued", "On which day was it issued", help: "Such as 2026-12-31.", .date),
        Inquiry("from", "From which day is it in force", help: "Such as 2026-12-31.", .date),
        Inquiry("link", "Where can its text be read", help: "A web address.", .webAddress),
      ]
  }

  private var numbers: [String: String] {
    Dictionary(
      content.catalogue.acts.compactMap { act in Slug.make(from: act.number).map { ($0, act.id.text) } },
      uniquingKeysWith: { first, _ in first })
  }

  func entries(_ answered: AnsweredEntries) -> [YAMLEntry?] {
    [
      answered.prose("number"), answered.word("kind"), answered.label("title"), answered.word("issued"),
      answered.word("from"), answered.prose("link"),
    ]
  }

  func next(_ id: String) -> String {
    "Rest facts on it: ‘basis: \(id)’, or ‘legal-basis: [\(id)]’ of a procedure."
  }
}
