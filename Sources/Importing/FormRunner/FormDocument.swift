import CatalogueModel
import Diagnostics

/// A form of Balie made from a form runner’s form.
struct FormDocument {
  /// A document that the form takes as a file.
  struct Upload {
    let evidence: String
    let title: TextMaker.Versions
    /// Whether everybody must upload it.
    let isAlways: Bool
  }

  let id: String
  let title: TextMaker.Versions
  let entries: [YAMLEntry]
  let uploads: [Upload]
  let findings: [Diagnostic]
  let form: RunnerForm

  static func make(_ form: RunnerForm, id: String) -> FormDocument {
    var maker = FormDocumentMaker(form, id: id)
    return maker.document()
  }
}

/// Makes one form.
struct FormDocumentMaker {
  let form: RunnerForm
  let id: String
  let names: RunnerNames
  var texts: TextMaker
  var findings: [Diagnostic] = []
  var uploads: [FormDocument.Upload] = []
  var flow: PageFlow
  var conditions: ConditionTranslation
  let writer: CaseWriter

  init(_ form: RunnerForm, id: String) {
    (self.form, self.id) = (form, id)
    names = RunnerNames(form)
    texts = TextMaker(languages: form.languages)
    var conditions = ConditionTranslation(form)
    flow = PageFlow(form, &conditions)
    self.conditions = conditions
    writer = Self.writer(form, names, conditions.table)
  }

  private static func writer(_ form: RunnerForm, _ names: RunnerNames, _ table: AnswerTable) -> CaseWriter {
    var (fields, options): ([String: String], [String: [String]]) = ([:], [:])
    for (number, page) in form.pages.enumerated() {
      for (index, component) in page.components.enumerated() where !component.kind.isContent {
        let name = component.name.text
        guard fields[name] == nil else { continue }
        fields[name] = names[RunnerNames.Place(page: number, component: index)]
        options[name] = component.list.map { names.options(of: $0.text) }
      }
    }
    return CaseWriter(table: table, fields: fields, options: options)
  }

  mutating func document() -> FormDocument {
    reportSections()
    let title = title()
    var pages: [YAMLOutput] = []
    for step in flow.steps {
      if let page = page(step) { pages.append(page) }
    }
    if let page = declaration() { pages.append(page) }
    for page in form.pages where page.role == .summary && !page.components.isEmpty {
      findings.append(ImportLossRule.summaryComponent(at: page.components[0].span))
    }
    if pages.isEmpty {
      findings.append(ImportShapeRule.size(pages: 0, components: 0, at: form.span))
    }
    let entries = [
      YAMLEntry("id", .word(id)), YAMLEntry("title", TextMaker.label(title)),
      YAMLEntry("pages", .list(pages)),
    ]
    let all = (conditions.findings + flow.findings + texts.findings + findings).uniqued
    return FormDocument(id: id, title: title, entries: entries, uploads: uploads, findings: all, form: form)
  }

  /// The title of the page that introduces the form; failing that of its only section; failing that what one applies for.
  private mutating func title() -> TextMaker.Versions {
    let sections = Set(form.pages.compactMap { $0.section?.text })
    let section = sections.count == 1 ? sections.first.flatMap { form.section($0)?.title } : nil
    let start = form.pages.first { $0.role == .start }?.title
    return texts.plain(start ?? section ?? form.name ?? form.pages.first?.title) ?? [
      (form.language, form.fileName)
    ]
  }

  /// One section is the form itself; several would be lost.
  private mutating func reportSections() {
    let used = form.pages.filter { $0.role == .ordinary || $0.role == .repeating }.compactMap {
      $0.section?.text
    }
    .uniqued
    for name in used {
      guard let section = form.section(name) else { continue }
      if used.count > 1 {
        findings.append(ImportLossRule.sections(section.title.first.text, at: section.title.span))
      }
    }
  }

  private mutating func page(_ step: PageFlow.Step) -> YAMLOutput? {
    let page = form.pages[step.page]
    var items: [YAMLOutput] = []
    for (number, component) in page.components.enumerated() {
      let place = RunnerNames.Place(page: step.page, component: number)
      items += self.items(
        component, at: place, isRepeated: page.role == .repeating && page.repetition == nil,
        isAlways: step.cases.isAlways)
    }
    guard !items.isEmpty else {
      if page.role != .start { findings.append(ImportLossRule.emptyPage(page.path.text, at: page.path.span)) }
      return nil
    }
    var entries = [YAMLEntry("id", .word(names.pages[step.page]), comment: page.path.text)]
    entries.append(
      YAMLEntry("title", TextMaker.label(texts.plain(page.title) ?? [(form.language, page.path.text)])))
    let path = "the page ‘\(page.path.text.prefix(60))’"
    if let when = when(step.cases, of: path, at: page.path.span) { entries.append(when) }
    if let times = page.repetition {
      let item = texts.plain(times.title ?? page.title) ?? [(form.language, page.path.text)]
      entries.append(Self.repetition(least: times.least, most: times.most, item))
    }
    entries.append(YAMLEntry("fields", .list(items)))
    return .map(entries)
  }

  /// The entry `repeat`.
  static func repetition(least: Int, most: Int, _ item: TextMaker.Versions) -> YAMLEntry {
    YAMLEntry(
      "repeat",
      .inline(
        .map([
          YAMLEntry("min", .number(least)), YAMLEntry("max", .number(most)),
          YAMLEntry("item", TextMaker.label(item)),
        ])))
  }

  /// The entry `when`, unless it always applies; what it cannot say is told.
  mutating func when(_ cases: Cases, of what: String, at span: SourceSpan) -> YAMLEntry? {
    let written = writer.written(cases)
    for gap in written.gaps { findings.append(ImportConditionRule.gap(gap, of: what, at: span)) }
    return written.text.map { YAMLEntry("when", .word($0)) }
  }

  /// The entry `when` for a named condition of the form, for something on a page.
  mutating func when(_ name: JSONValueText?, on page: Int, of what: String) -> YAMLEntry? {
    guard let name else { return nil }
    guard let cases = flow.simplifier.onShown(page, conditions.cases(of: name)) else {
      findings.append(ImportConditionRule.unreadable(name.text, "it has too many cases", at: name.span))
      return nil
    }
    return when(flow.simplifier.simplified(cases), of: what, at: name.span)
  }

  /// What the form runner asks to confirm on its page of answers.
  private mutating func declaration() -> YAMLOutput? {
    guard let text = texts.plain(form.declaration) else { return nil }
    let label = TextMaker.label(texts.words(.declaration))
    return .map([
      YAMLEntry("id", .word("declaration")), YAMLEntry("title", label),
      YAMLEntry(
        "fields",
        .list([
          .map([
            YAMLEntry("id", .word("declaration-made")), YAMLEntry("type", .word("statement")),
            YAMLEntry("label", label), YAMLEntry("text", TextMaker.label(text)),
            YAMLEntry("required", .flag(true)),
          ])
        ])),
    ])
  }
}
