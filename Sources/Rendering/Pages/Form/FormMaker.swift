internal import CatalogueModel
internal import Forms
internal import Templates

/// Makes the page of one form.
struct FormMaker {
  let form: Form
  let procedure: Procedure
  let writer: Writer
  private let logic: FormLogic

  init(_ form: Form, of procedure: Procedure, _ edition: Edition) {
    self.form = form
    self.procedure = procedure
    logic = FormLogic(form, of: procedure)
    // Conditions of a form may name its own questions besides those of the procedure.
    writer = Writer(edition, procedure: procedure.asking(form.pages.flatMap(\.fields)))
  }

  private var say: Wording { writer.say }

  private var fields: FormFieldMaker {
    FormFieldMaker(
      writer: writer, isSent: form.action != nil,
      countries: form.pages.contains { $0.fields.contains { $0.has { $0.kind == .country } } }
        ? CountryNames.list(say) : [])
  }

  func content() -> PageContent {
    var view = FormView(procedure: procedureLink)
    view.title = writer.html(form.title)
    view.intro = writer.html(form.intro)
    view.action = form.action.flatMap { SafeURL($0.text) }
    view.isPost = form.method == .post
    view.parts = parts()
    view.hasRequired = form.pages.contains { $0.fields.contains { $0.has(\.isRequired) } }
    view.hasFiles =
      form.action != nil && form.pages.contains { $0.fields.contains { $0.has { $0.kind == .file } } }
    view.offices = offices()
    enliven(&view)
    var content = PageContent(.form, title: writer.text(form.title), view.record)
    content.description = form.intro.map(writer.text)
    content.crumbs = [writer.homeCrumb, procedureLink]
    content.here = writer.html(form.title)
    content.translations = form.title
    content.scripts = ["form"]
    return content
  }

  /// What the script needs.
  private func enliven(_ view: inout FormView) {
    view.name = "\(procedure.id)/\(form.id)"
    let folder = "data/forms/\(view.name)"
    view.rules = SafeURL(writer.edition.addresses.path(ofFile: "\(folder)/rules.json"))
    view.messages = SafeURL(
      writer.edition.addresses.path(ofFile: "\(folder)/messages.\(writer.edition.tag.tag).json"))
    view.isSingle = form.layout == .single
    if form.action != nil { view.sending = form.sending == .json ? .json : .form }
    view.texts = ScriptTextView.all(say)
    view.situation = logic.questions.map { fields.view(asking: $0) }
  }

  private var procedureLink: LinkView {
    LinkView(writer.html(procedure.title), writer.url(.procedure(procedure.id)))
  }

  private func offices() -> [LinkView] {
    let counter = procedure.channel(.counter)?.offices ?? []
    return (counter.isEmpty ? procedure.authority.map { [$0] } ?? [] : counter).map(writer.organisation)
  }

  private func parts() -> [FormPartView] {
    let (maker, worked) = (fields, workedByPage())
    return form.pages.map { page in
      let scope = FieldScope(id: page.id, name: "", isAlways: page.condition == nil)
      return FormPartView(
        anchor: page.id, title: writer.html(page.title),
        only: page.condition.map {
          writer.message(.formIf, ["condition": writer.condition($0.expression)])
        },
        notes: maker.notes(page.repeats),
        blocks: maker.blocks(page.items, page.repeats, named: page.id, in: scope),
        worked: worked[page.id] ?? [])
    }
  }

  /// Values that citizens see, by the last page on which something is asked that they depend on.
  private func workedByPage() -> [String: [WorkedView]] {
    var worked: [String: [WorkedView]] = [:]
    for calculation in logic.calculations where calculation.isShown {
      guard let label = calculation.label, let value = calculation.value else { continue }
      let used = logic.fieldsUsed(by: calculation.id)
      let page = form.pages.last {
        used.contains($0.id) || $0.fields.contains { $0.has { used.contains($0.id) } }
      }
      let currency: String? = if case .money(let currency) = value.type { currency.code } else { nil }
      worked[(page ?? form.pages.last)?.id ?? "", default: []].append(
        WorkedView(name: calculation.id, label: writer.html(label), currency: currency))
    }
    return worked
  }
}

/// Where a question stands: what its id and its name begin with, and whether everybody comes to it.
struct FieldScope {
  let id: String
  let name: String
  let isAlways: Bool
}

extension FormLogic {
  /// The fields and repeated parts that a calculation depends on, by way of others too.
  fileprivate func fieldsUsed(by calculation: String) -> Set<String> {
    var (used, waiting, seen) = (Set<String>(), [calculation], Set<String>())
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let value = values[name] else { continue }
      used.formUnion(value.fieldsUsed)
      for question in value.conditionsUsed.flatMap(\.questionsUsed) { used.insert(question) }
      waiting += value.calculationsUsed
    }
    return used
  }
}

extension FormField {
  /// Whether something is true of the field or of one within it.
  func has(_ property: (FormField) -> Bool) -> Bool {
    property(self) || fields.contains { $0.has(property) }
  }

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
      verified: verified, forms: forms, figures: figures)
  }
}
