import CatalogueLoading
import CatalogueModel
import Importing

/// The content of a new portal: one of everything that a procedure needs.
struct StarterContent {
  /// In the order of the portal’s languages.
  let words: [StarterWords]
  let answers: Answers

  private let writer = ContentWriter(schemas: "../schemas")

  init(words: [StarterWords], answers: Answers) { (self.words, self.answers) = (words, answers) }

  var files: [DraftFile] {
    ([portal] + shared + [procedure, form] + guidance + about).map {
      DraftFile(path: "content/\($0.path)", text: $0.text)
    }
  }

  private func label(_ text: (StarterWords) -> String) -> YAMLOutput {
    .label(words.map { ($0.language, text($0)) })
  }

  private func short(_ text: (StarterWords) -> String) -> YAMLOutput { .inline(label(text)) }

  private var portal: DraftFile {
    let name = words.map { ($0.language, answers["name", LanguageTag($0.language)] ?? "") }
    let entries = [
      YAMLEntry("name", .label(name)),
      YAMLEntry("tagline", label(\.portal.tagline)),
      YAMLEntry("base-url", .prose(answers["base-url"] ?? "")),
      YAMLEntry("languages", .words(words.map(\.language))),
      YAMLEntry("currency", .word(answers["currency"] ?? "")),
      YAMLEntry("time-zone", .word(answers["time-zone"] ?? "")),
      YAMLEntry("operator", .word("town-hall")),
      YAMLEntry(
        "demonstration", label(\.portal.demonstration), comment: "Take this out when the portal is ready."),
      YAMLEntry("most-used", .words(["get-residence-certificate"])),
      YAMLEntry("life-events", .words(["moving-house"])),
    ]
    return writer.file(
      "portal.yaml", .portal, entries, later: ["description", "contacts", "calendar", "completeness"])
  }

  private var shared: [DraftFile] {
    [
      writer.file(
        "organisations/town-hall.yaml", .organisation,
        [
          YAMLEntry("name", label(\.portal.office)), YAMLEntry("kind", .word("commune")),
          YAMLEntry("address", label(\.portal.address)), YAMLEntry("email", .prose("help@example.org")),
          YAMLEntry("opening-hours", .map(openingHours)),
        ]),
      writer.file(
        "topics/residence.yaml", .topic,
        [YAMLEntry("name", label(\.portal.topic)), YAMLEntry("summary", label(\.portal.topicSummary))]),
      writer.file(
        "law/example-regulation.yaml", .act,
        [
          YAMLEntry("number", .prose("Example-1")), YAMLEntry("kind", .word("decision")),
          YAMLEntry("title", label(\.portal.act)),
        ]),
      writer.file(
        "evidence/residence-certificate.yaml", .evidence,
        [
          YAMLEntry("name", label(\.procedure.certificate)),
          YAMLEntry("description", label(\.procedure.certificateDescription)),
          YAMLEntry("issued-by", .word("get-residence-certificate")),
        ]),
      writer.file(
        "evidence/residence-application.yaml", .evidence, [YAMLEntry("name", label(\.form.title))]),
      writer.file(
        "life-events/moving-house/life-event.yaml", .lifeEvent,
        [
          YAMLEntry("title", label(\.portal.lifeEvent)),
          YAMLEntry("summary", label(\.portal.lifeEventSummary)),
          YAMLEntry("procedures", .list([station])),
        ]),
    ]
  }

  private var openingHours: [YAMLEntry] {
    ["monday", "tuesday", "wednesday", "thursday", "friday"].map {
      YAMLEntry($0, .inline(.list([.text("09:00-16:00")])))
    }
  }

  private var station: YAMLOutput {
    .map([
      YAMLEntry("procedure", .word("get-residence-certificate")), YAMLEntry("why", label(\.portal.why)),
      YAMLEntry("when", label(\.portal.when)),
    ])
  }

  private var procedure: DraftFile {
    let fee = YAMLOutput.map([
      YAMLEntry("id", .word("certificate")), YAMLEntry("name", short(\.procedure.fee)),
      YAMLEntry("amount", .word(price)),
      YAMLEntry("basis", .word("example-regulation")),
    ])
    let entries = [
      YAMLEntry("title", label(\.procedure.title)), YAMLEntry("summary", label(\.procedure.summary)),
      YAMLEntry("applicants", label(\.procedure.applicants)), YAMLEntry("topic", .word("residence")),
      YAMLEntry("life-events", .words(["moving-house"])), YAMLEntry("audience", .words(["citizen"])),
      YAMLEntry("authority", .word("town-hall")), YAMLEntry("requirements", .word("none")),
      YAMLEntry(
        "channels",
        .map([
          YAMLEntry(
            "counter",
            .short([YAMLEntry("at", .word("town-hall")), YAMLEntry("time", .word("3 working-days"))]))
        ])),
      YAMLEntry("fees", .list([fee])),
      YAMLEntry(
        "documents",
        .list([
          .short([
            YAMLEntry("evidence", .word("residence-application")),
            YAMLEntry("form", .word("residence-application")), YAMLEntry("originals", .number(1)),
          ])
        ])),
      YAMLEntry("steps", .list(steps)),
      YAMLEntry("results", .list([.short([YAMLEntry("evidence", .word("residence-certificate"))])])),
      YAMLEntry("legal-basis", .words(["example-regulation"])),
      YAMLEntry(
        "redress", .map([YAMLEntry("to", .word("town-hall")), YAMLEntry("how", label(\.procedure.redress))])),
      YAMLEntry("silence", .word("none")), YAMLEntry("languages", .words(words.map(\.language))),
    ]
    return writer.file(
      "procedures/get-residence-certificate/procedure.yaml", .procedure, entries, later: ["verified"])
  }

  private var price: String { Currency(answers["currency"] ?? "")?.example ?? "free" }

  private var steps: [YAMLOutput] {
    ["applicant", "town-hall", "town-hall"].enumerated().map { number, actor in
      .map([YAMLEntry("by", .word(actor)), YAMLEntry("title", short { $0.procedure.steps[number] })])
    }
  }

  private var guidance: [DraftFile] {
    words.map {
      DraftFile(
        path: "procedures/get-residence-certificate/\($0.language).md", text: $0.procedure.guidance + "\n")
    }
  }

  private var about: [DraftFile] {
    words.map {
      let head = YAMLWriter.document([YAMLEntry("title", .prose($0.portal.aboutTitle))])
      return DraftFile(
        path: "pages/about/\($0.language).md", text: "---\n\(head)---\n\n\($0.portal.aboutText)\n")
    }
  }

  private var form: DraftFile {
    func field(_ id: String, _ type: String, _ text: (StarterWords) -> String, _ more: [YAMLEntry])
      -> YAMLOutput
    {
      .map(
        [YAMLEntry("id", .word(id)), YAMLEntry("type", .word(type)), YAMLEntry("label", short(text))] + more)
    }
    let required = YAMLEntry("required", .flag(true))
    let fields = [
      field("full-name", "text", \.fullName, [required, YAMLEntry("autocomplete", .word("name"))]),
      field("birth-date", "date", \.form.birthDate, [required, YAMLEntry("max", .word("today"))]),
      field("home", "address", \.form.address, [required]),
      field("truth", "statement", \.form.truth, [required, YAMLEntry("text", short(\.form.truthText))]),
    ]
    let page = YAMLOutput.map([
      YAMLEntry("id", .word("applicant")), YAMLEntry("title", label(\.aboutYou)),
      YAMLEntry("fields", .list(fields)),
    ])
    return writer.file(
      "procedures/get-residence-certificate/forms/residence-application.yaml", .form,
      [
        YAMLEntry("id", .word("residence-application")), YAMLEntry("title", label(\.form.title)),
        YAMLEntry("intro", label(\.form.intro)), YAMLEntry("pages", .list([page])),
      ], later: ["action"])
  }
}

extension Currency {
  /// An amount of ordinary size.
  var example: String { (minorDigits == 0 ? "10000 " : "10 ") + code }
}
