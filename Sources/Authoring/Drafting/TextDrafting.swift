import CatalogueLoading
import CatalogueModel
import Importing

/// Something that happens to people and takes several procedures.
struct LifeEventDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.titleQuestions("title", "What happens", help: "Such as “Having a child”.", of: .lifeEvent)
      + [content.idQuestion(from: "title", taken: content.ids(of: .lifeEvent), answers)]
      + Inquiry.label(
        "summary", "What the page helps with, in a sentence", languages: content.languages, isOptional: true)
      + [
        Inquiry(
          "procedures", "Which procedures do people need, in this order",
          help: "Names of procedures with commas between them.", .required,
          .several(content.procedures, called: "procedure", orNone: false))
      ]
  }

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let entries = [
      YAMLEntry("title", .label(content.label("title", answers) ?? [])),
      content.label("summary", answers).map { YAMLEntry("summary", .label($0)) },
      YAMLEntry(
        "procedures",
        .list(answers.list("procedures").map { .map([YAMLEntry("procedure", .word($0))]) })),
    ].compactMap { $0 }
    return Draft(
      files: [
        content.writer.file(
          "life-events/\(id)/life-event.yaml", .lifeEvent, entries, later: ["summary", "keywords"])
      ],
      next: ["Say of each procedure why and when people need it: ‘why’ and ‘when’."])
  }
}

/// A page of the portal itself.
struct PageDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.titleQuestions("title", "What is the title of the page", help: "Such as “Privacy”.", of: .page)
      + [content.idQuestion(from: "title", taken: content.ids(of: .page), answers)]
      + Inquiry.label(
        "text", "What does it say first", help: "A sentence or more; you can go on in the file.",
        languages: content.languages)
  }

  func draft(_ answers: Answers) -> Draft {
    let id = answers["id"] ?? ""
    let files = content.languages.compactMap { language -> DraftFile? in
      guard let title = answers["title", language], let text = answers["text", language] else { return nil }
      let head = YAMLWriter.document([YAMLEntry("title", .prose(title))])
      return DraftFile(path: "pages/\(id)/\(language).md", text: "---\n\(head)---\n\n\(text)\n")
    }
    return Draft(
      files: files, next: ["Link to it: ‘[…](page:\(id))’.", "Write more, in Markdown, in the same files."])
  }
}
