import CatalogueLoading
import CatalogueModel
import Diagnostics
import Importing
import Syntax

/// A form of a procedure, with the document that it makes.
struct FormDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    [
      Inquiry(
        "procedure", "Of which procedure is it the form", .required,
        .one(content.procedures, called: "procedure"))
    ]
      + Inquiry.label(
        "title", "What is the title of the form", help: "Such as “Application for a permit”.",
        languages: content.languages
      ) { .title(taken: takenTitles(answers, $0)) }
      + [
        content.idQuestion(from: "title", taken: takenIDs(answers), answers),
        Inquiry(
          "evidence", "Which document is made with it", help: "Empty where it is the form itself.",
          isAsked: false, .one(content.evidence, called: "kind of document")),
      ]
      + Inquiry.label(
        "field", "What does its first field ask", help: "Such as “Full name”.", languages: content.languages
      ).map(withProposal)
  }

  /// Where Balie has words in the language, nobody is asked.
  private func withProposal(_ question: Inquiry) -> Inquiry {
    guard let words = question.language.flatMap(StarterWords.of) else { return question }
    return Inquiry(
      question.name, in: question.language, question.words, help: question.help, question.need,
      proposal: words.fullName, isAsked: false, question.check)
  }

  /// A new form is a new kind of document, unless an existing one is made with it.
  private func takenTitles(_ answers: Answers, _ language: LanguageTag) -> [String: String] {
    answers["evidence"] == nil ? content.titles(of: .evidence, in: language) : [:]
  }

  private func takenIDs(_ answers: Answers) -> Set<String> {
    let forms = answers["procedure"].flatMap { EntityID($0) }.flatMap { content.catalogue.procedures[$0] }?
      .forms
    let documents = answers["evidence"] == nil ? content.ids(of: .evidence) : []
    return documents.union((forms ?? []).map(\.id.text))
  }

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let procedure = answers["procedure"] ?? ""
    let evidence = answers["evidence"] ?? id
    let title = YAMLOutput.label(content.label("title", answers) ?? [])
    var draft = Draft()
    draft.files = [
      content.writer.file(
        "procedures/\(procedure)/forms/\(id).yaml", .form, entries(id, title, answers),
        later: ["intro", "action", "rules"])
    ]
    if answers["evidence"] == nil {
      draft.files.append(
        content.writer.file(
          "evidence/\(id).yaml", .evidence, [YAMLEntry("name", title)], later: ["description"]))
    }
    let path = "procedures/\(procedure)/procedure.yaml"
    let line = "{ evidence: \(evidence), form: \(id), originals: 1 }"
    if let text = content.text(path).flatMap({ DocumentInsertion(line, into: $0)?.text }) {
      draft.changes = [Draft.Change(path: path, text: text)]
    } else {
      draft.next.append("Add to ‘documents’ of \(path): \(line)")
    }
    draft.next.append("Add the fields of the form to procedures/\(procedure)/forms/\(id).yaml.")
    return draft
  }

  private func entries(_ id: String, _ title: YAMLOutput, _ answers: Answers) -> [YAMLEntry] {
    let field = YAMLOutput.map([
      YAMLEntry("id", .word("full-name")), YAMLEntry("type", .word("text")),
      YAMLEntry("label", .label(content.label("field", answers) ?? [])),
      YAMLEntry("required", .flag(true)), YAMLEntry("max-length", .number(120)),
    ])
    let page = YAMLOutput.map([
      YAMLEntry("id", .word("applicant")), YAMLEntry("title", pageTitle(answers)),
      YAMLEntry("fields", .list([field])),
    ])
    return [YAMLEntry("id", .word(id)), YAMLEntry("title", title), YAMLEntry("pages", .list([page]))]
  }

  /// “About you” in each language that Balie has words in; what it asks, in the others.
  private func pageTitle(_ answers: Answers) -> YAMLOutput {
    .label(
      content.languages.compactMap { language in
        (StarterWords.of(language)?.aboutYou ?? answers["field", language]).map { (language.tag, $0) }
      })
  }
}
