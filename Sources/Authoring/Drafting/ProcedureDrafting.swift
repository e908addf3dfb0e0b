import CatalogueLoading
import CatalogueModel
import Importing

/// One thing that citizens or businesses apply for.
struct ProcedureDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.titleQuestions(
      "title", "What does one do", help: "The title, such as “Register a birth”.", of: .procedure)
      + [content.idQuestion(from: "title", taken: content.ids(of: .procedure), answers)]
      + Inquiry.label(
        "summary", "What is it for, in a sentence", languages: content.languages, isOptional: true)
      + [
        Inquiry(
          "authority", "Which organisation decides",
          content.organisations.isEmpty ? .optional : .required,
          .one(content.organisations, called: "organisation")),
        Inquiry("topic", "Which topic does it belong to", .one(content.topics, called: "topic")),
        Inquiry(
          "life-events", "Which life events does it belong to",
          .several(content.lifeEvents, called: "life event", orNone: false)),
      ] + facts(answers) + rights
  }

  private func facts(_ answers: Answers) -> [Inquiry] {
    let office = answers["authority"].flatMap { content.hasAddress($0) ? $0 : nil }
    return [
      Inquiry(
        "counter", "At which offices can one apply", proposal: office,
        .several(content.organisations, called: "organisation", orNone: false)),
      Inquiry("online", "Where can one apply online", help: "A web address.", .webAddress),
      Inquiry("time", "How long does it take", help: "Such as 5 working-days.", .duration),
      Inquiry(
        "fee", "What does it cost",
        help: "Such as \(content.catalogue.portal.currency.example), free, or none.",
        .fee(content.catalogue.portal.currency)),
      Inquiry(
        "documents", "Which documents are needed", help: "Names of kinds of document, or none.",
        .several(content.evidence, called: "kind of document", orNone: true)),
      Inquiry(
        "results", "Which documents does one get",
        .several(content.evidence, called: "kind of document", orNone: false)),
      Inquiry(
        "legal-basis", "On which acts does it rest", .several(content.acts, called: "act", orNone: false)),
    ]
  }

  private var rights: [Inquiry] {
    let audience = Procedure.Audience.allCases.map(\.rawValue)
    let silence = Silence.allCases.map(\.rawValue)
    return [
      Inquiry("audience", "For whom is it", help: audience.joined(separator: ", ") + ".", .words(audience)),
      Inquiry(
        "languages", "In which languages can one apply", help: "Such as \(content.languages[0]).", .tags),
      Inquiry(
        "silence", "What does it mean when there is no answer in time",
        help: silence.joined(separator: ", ") + ".", .word(silence)),
    ]
  }

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let folder = "procedures/\(id)"
    let file = content.writer.file(
      "\(folder)/procedure.yaml", .procedure, entries(answers),
      later: [
        "summary", "applicants", "audience", "requirements", "channels", "fees", "documents", "steps",
        "citizen-deadlines", "results", "legal-basis", "redress", "silence", "languages", "verified",
      ])
    let guidance = guidance(answers, folder)
    let names = content.languages.map { "\($0).md" }.joined(separator: ", ")
    return Draft(
      files: [file] + guidance,
      next: [
        "Write in \(names) beside procedure.yaml what people should know besides the facts.",
        "State what the comment at the end of procedure.yaml lists, and who checked it.",
        "Make a form for it: balie new form --procedure \(id)",
      ])
  }

  private func entries(_ answers: Answers) -> [YAMLEntry] {
    func words(_ key: String) -> YAMLEntry? {
      let list = answers.list(key)
      return list.isEmpty ? nil : YAMLEntry(key, .words(list))
    }
    return [
      YAMLEntry("title", .label(content.label("title", answers) ?? [])),
      content.label("summary", answers).map { YAMLEntry("summary", .label($0)) },
      answers["topic"].map { YAMLEntry("topic", .word($0)) },
      words("life-events"),
      words("audience"),
      answers["authority"].map { YAMLEntry("authority", .word($0)) },
      channels(answers),
      fees(answers),
      documents(answers),
      results(answers),
      words("legal-basis"),
      answers["silence"].map { YAMLEntry("silence", .word($0)) },
      words("languages"),
    ].compactMap { $0 }
  }

  private func channels(_ answers: Answers) -> YAMLEntry? {
    let time = answers["time"].map { YAMLEntry("time", .word($0)) }
    let offices = answers.list("counter")
    let at = offices.count == 1 ? YAMLOutput.word(offices[0]) : .words(offices)
    let channels = [
      answers["online"].map {
        YAMLEntry("online", .short([YAMLEntry("url", .prose($0))] + [time].compactMap { $0 }))
      },
      offices.isEmpty
        ? nil : YAMLEntry("counter", .short([YAMLEntry("at", at)] + [time].compactMap { $0 })),
    ].compactMap { $0 }
    return channels.isEmpty ? nil : YAMLEntry("channels", .map(channels))
  }

  private func fees(_ answers: Answers) -> YAMLEntry? {
    guard let fee = answers["fee"] else { return nil }
    guard fee != "none" else { return YAMLEntry("fees", .word(fee)) }
    return YAMLEntry(
      "fees",
      .list([
        .short([
          YAMLEntry("id", .word("application")), YAMLEntry("name", .label(feeName(answers))),
          YAMLEntry("amount", .word(fee)),
        ])
      ]))
  }

  /// “Fee” in each language that Balie has words in; where it has none in the source language, the title.
  private func feeName(_ answers: Answers) -> [YAMLLabelText] {
    guard StarterWords.of(content.languages[0]) != nil else { return content.label("title", answers) ?? [] }
    return content.languages.compactMap { language in
      StarterWords.of(language).map { (language.tag, $0.fee) }
    }
  }

  private func documents(_ answers: Answers) -> YAMLEntry? {
    let list = answers.list("documents")
    guard !list.isEmpty else { return nil }
    if list == ["none"] { return YAMLEntry("documents", .word("none")) }
    return YAMLEntry("documents", .list(list.map { .short([YAMLEntry("evidence", .word($0))]) }))
  }

  private func results(_ answers: Answers) -> YAMLEntry? {
    let list = answers.list("results")
    return list.isEmpty
      ? nil : YAMLEntry("results", .list(list.map { .short([YAMLEntry("evidence", .word($0))]) }))
  }

  /// A sentence that follows from the facts, in the languages that Balie has words in, for editors to go on from.
  private func guidance(_ answers: Answers, _ folder: String) -> [DraftFile] {
    guard let authority = answers["authority"] else { return [] }
    return content.languages.compactMap { language in
      StarterWords.of(language).map {
        DraftFile(
          path: "\(folder)/\(language).md",
          text: $0.askAuthority.replacing("%", with: "{organisation:\(authority)}") + "\n")
      }
    }
  }
}
