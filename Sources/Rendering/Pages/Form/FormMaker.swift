internal import CatalogueModel
internal import Templates

/// Makes the page of one form.
struct FormMaker {
  let form: Form
  let procedure: Procedure
  let writer: Writer

  /// Blocks shown of a part that may be repeated.
  private static let blocksShown = 4

  init(_ form: Form, of procedure: Procedure, _ edition: Edition) {
    self.form = form
    self.procedure = procedure
    // Conditions of a form may name its own questions besides those of the procedure.
    writer = Writer(edition, procedure: procedure.asking(form.pages.flatMap(\.fields)))
  }

  private var say: Wording { writer.say }

  func content() -> PageContent {
    var view = FormView(procedure: procedureLink)
    view.title = writer.html(form.title)
    view.intro = writer.html(form.intro)
    view.action = form.action.flatMap { SafeURL($0.text) }
    view.isPost = form.method == .post
    view.parts = form.pages.map(part)
    view.hasRequired = form.pages.contains { $0.fields.contains(where: hasRequired) }
    view.hasFiles = form.action != nil && form.pages.contains { $0.fields.contains(where: hasFile) }
    view.offices = offices()
    var content = PageContent(.form, title: writer.text(form.title), view.record)
    content.description = form.intro.map(writer.text)
    content.crumbs = [writer.homeCrumb, procedureLink]
    content.here = writer.html(form.title)
    content.translations = form.title
    return content
  }

  private var procedureLink: LinkView {
    LinkView(writer.html(procedure.title), writer.url(.procedure(procedure.id)))
  }

  private func offices() -> [LinkView] {
    let counter = procedure.channel(.counter)?.offices ?? []
    return (counter.isEmpty ? procedure.authority.map { [$0] } ?? [] : counter).map(writer.organisation)
  }

  private func hasRequired(_ field: FormField) -> Bool {
    field.isRequired || field.fields.contains(where: hasRequired)
  }

  private func hasFile(_ field: FormField) -> Bool {
    field.kind == .file || field.fields.contains(where: hasFile)
  }

  private func part(_ page: Page) -> FormPartView {
    FormPartView(
      anchor: page.id, title: writer.html(page.title),
      only: page.condition.map {
        writer.message(.formIf, ["condition": writer.condition($0.expression)])
      },
      notes: notes(page.repeats), blocks: blocks(page))
  }

  typealias Page = FormPage

  private func notes(_ repeats: Page.Repeat?) -> [LineView] {
    guard let repeats else { return [] }
    var notes = [
      repeats.least > 0
        ? LineView(writer.html(say.count(PageMessage.formRepeat.rawValue, repeats.least)))
        : LineView(writer.message(.formRepeatFree))
    ]
    let shown = blockCount(repeats)
    if repeats.most > shown {
      notes.append(LineView(writer.html(say.count(PageMessage.formRepeatMore.rawValue, shown))))
    }
    return notes
  }

  private func blockCount(_ repeats: Page.Repeat) -> Int {
    max(1, min(max(repeats.least, Self.blocksShown), max(repeats.most, 1), 20))
  }

  private func blocks(_ page: Page) -> [FormPartView.Block] {
    let isAlways = page.condition == nil
    guard let repeats = page.repeats else {
      let scope = FieldScope(id: page.id, name: "", isAlways: isAlways)
      return [FormPartView.Block(title: nil, fields: page.fields.map { field($0, scope) })]
    }
    let item = writer.text(repeats.item)
    return (1...blockCount(repeats)).map { number in
      let scope = FieldScope(
        id: "\(page.id)-\(number)", name: "\(page.id)-\(number)-",
        isAlways: isAlways && number <= repeats.least)
      let title = writer.message(.formBlock, ["item": item, "number": say.number(number)])
      return FormPartView.Block(title: title, fields: page.fields.map { field($0, scope) })
    }
  }

  func field(_ field: FormField, _ scope: FieldScope) -> FieldView {
    FormFieldMaker(writer: writer, isSent: form.action != nil).view(field, scope)
  }
}

/// Where a question stands: what its id and its name begin with, and whether everybody comes to it.
struct FieldScope {
  let id: String
  let name: String
  let isAlways: Bool
}

extension Procedure {
  /// The procedure with the questions of a form added, so that conditions on them can be worded.
  func asking(_ fields: [FormField]) -> Procedure {
    let known = Set(questions.map(\.id))
    let added = fields.flatMap { [$0] + $0.fields }.compactMap(\.question).filter { !known.contains($0.id) }
    guard !added.isEmpty else { return self }
    return Procedure(
      id: id, span: span, code: code, title: title, summary: summary, applicants: applicants, topic: topic,
      lifeEvents: lifeEvents, audience: audience, authority: authority, alsoInvolved: alsoInvolved,
      keywords: keywords, slug: slug, formerly: formerly, validity: validity, questions: questions + added,
      conditions: conditions, requirements: requirements, channels: channels, fees: fees,
      exemptions: exemptions, documents: documents, steps: steps, deadlines: deadlines, results: results,
      legalBasis: legalBasis, redress: redress, silence: silence, languages: languages, related: related,
      verified: verified, forms: forms)
  }
}

extension FormField {
  /// The field as a question that a condition can name; nil for fields that no condition compares.
  fileprivate var question: Question? {
    let asked: Question.Kind
    switch kind {
    case .yesNo, .statement: asked = .yesNo
    case .choice, .choices: asked = .choice(options.map(\.asked))
    case .number, .money: asked = .number(least: nil, most: nil)
    case .date: asked = .date
    default: return nil
    }
    return Question(id: id, span: span, ask: label, help: nil, unit: nil, kind: asked)
  }
}
