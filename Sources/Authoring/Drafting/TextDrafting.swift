import CatalogueLoading
import CatalogueModel
import Importing

/// Something that happens to people and takes several procedures.
struct LifeEventDrafting: SharedDrafting {
  static let kind = EntityKind.lifeEvent
  static let schema = ContentSchema.lifeEvent
  static let later = ["summary", "keywords"]
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.nameQuestions("title", "What happens", help: "Such as “Having a child”.", of: .lifeEvent, answers)
      + Inquiry.label(
        "summary", "What the page helps with, in a sentence", languages: content.languages, isOptional: true)
      + [
        Inquiry(
          "procedures", "Which procedures do people need, in this order",
          help: "Names of procedures with commas between them.", .required,
          .several(content.procedures, called: "procedure", orNone: false))
      ]
  }

  func entries(_ answered: AnsweredEntries) -> [YAMLEntry?] {
    let stations = answered.answers.list("procedures").map {
      YAMLOutput.map([YAMLEntry("procedure", .word($0))])
    }
    return [answered.label("title"), answered.label("summary"), YAMLEntry("procedures", .list(stations))]
  }

  func next(_ id: String) -> String {
    "Say of each procedure why and when people need it: ‘why’ and ‘when’."
  }
}

/// A page of the portal itself.
struct PageDrafting: Drafting {
  let content: ExistingContent

  func questions(_ answers: Answers) -> [Inquiry] {
    content.nameQuestions(
      "title", "What is the title of the page", help: "Such as “Privacy”.", of: .page, answers)
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
