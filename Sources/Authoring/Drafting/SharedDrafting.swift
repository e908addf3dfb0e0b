import CatalogueLoading
import CatalogueModel
import Importing

/// A field of administration.
struct TopicDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.titleQuestions("name", "What is the topic called", help: "Such as “Housing”.", of: .topic)
      + [content.idQuestion(from: "name", taken: content.ids(of: .topic), answers)]
      + Inquiry.label(
        "summary", "What belongs to it, in a sentence", languages: content.languages, isOptional: true)
  }

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let entries = [
      YAMLEntry("name", .label(content.label("name", answers) ?? [])),
      content.label("summary", answers).map { YAMLEntry("summary", .label($0)) },
    ].compactMap { $0 }
    return Draft(
      files: [content.writer.file("topics/\(id).yaml", .topic, entries, later: ["summary"])],
      next: ["Name it in procedures: ‘topic: \(id)’."])
  }
}

/// A state database.
struct RegisterDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.titleQuestions(
      "name", "What is the register called", help: "Such as “Population register”.", of: .register)
      + [
        content.idQuestion(from: "name", taken: content.ids(of: .register), answers),
        Inquiry(
          "keeper", "Which organisation keeps it", .one(content.organisations, called: "organisation")),
      ]
  }

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let entries = [
      YAMLEntry("name", .label(content.label("name", answers) ?? [])),
      answers["keeper"].map { YAMLEntry("keeper", .word($0)) },
    ].compactMap { $0 }
    return Draft(
      files: [
        content.writer.file("registers/\(id).yaml", .register, entries, later: ["description", "keeper"])
      ],
      next: ["Say which documents it replaces: ‘held-by: \(id)’."])
  }
}

/// A public organisation, an office or an officer.
struct OrganisationDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.titleQuestions(
      "name", "What is the organisation called", help: "Such as “Town hall”.", of: .organisation)
      + [
        content.idQuestion(from: "name", taken: content.ids(of: .organisation), answers),
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

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let entries = [
      YAMLEntry("name", .label(content.label("name", answers) ?? [])),
      answers["kind"].map { YAMLEntry("kind", .word($0)) },
      answers["parent"].map { YAMLEntry("parent", .word($0)) },
      content.label("address", answers).map { YAMLEntry("address", .label($0)) },
      answers["phone"].map { YAMLEntry("phone", .text($0)) },
    ].compactMap { $0 }
    return Draft(
      files: [
        content.writer.file(
          "organisations/\(id).yaml", .organisation, entries,
          later: ["summary", "address", "phone", "email", "website", "opening-hours"])
      ],
      next: ["Name it in procedures: ‘authority: \(id)’, or ‘at: \(id)’ of a channel."])
  }
}

/// A kind of document.
struct EvidenceDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.titleQuestions(
      "name", "What is the document called", help: "As it is printed on it.", of: .evidence)
      + [
        content.idQuestion(from: "name", taken: content.ids(of: .evidence), answers),
        Inquiry(
          "issuer", "Which organisation issues it", help: "Empty where none of the catalogue does.",
          .one(content.organisations, called: "organisation")),
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

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let name = YAMLEntry("name", .label(content.label("name", answers) ?? []))
    let rest = ["issuer", "held-by", "made-by"].compactMap { key in
      answers[key].map { YAMLEntry(key, .word($0)) }
    }
    return Draft(
      files: [content.writer.file("evidence/\(id).yaml", .evidence, [name] + rest, later: ["description"])],
      next: ["Name it among the ‘documents’ or the ‘results’ of procedures: ‘evidence: \(id)’."])
  }
}

/// A law, decree, circular …
struct ActDrafting: Drafting {
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

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let entries = [
      answers["number"].map { YAMLEntry("number", .text($0)) },
      answers["kind"].map { YAMLEntry("kind", .word($0)) },
      YAMLEntry("title", .label(content.label("title", answers) ?? [])),
      answers["issued"].map { YAMLEntry("issued", .word($0)) },
      answers["from"].map { YAMLEntry("from", .word($0)) },
      answers["link"].map { YAMLEntry("link", .prose($0)) },
    ].compactMap { $0 }
    return Draft(
      files: [
        content.writer.file("law/\(id).yaml", .act, entries, later: ["kind", "issued", "from", "link"])
      ],
      next: ["Rest facts on it: ‘basis: \(id)’, or ‘legal-basis: [\(id)]’ of a procedure."])
  }
}
