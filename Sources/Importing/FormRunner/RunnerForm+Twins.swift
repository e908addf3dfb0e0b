import Diagnostics

extension RunnerForm {
  /// Takes over the texts of the same form in another language.
  ///
  /// - Returns: nil where both agree in all but words; otherwise the first difference, and nothing is taken over.
  mutating func merge(_ twin: RunnerForm) -> Diagnostic? {
    if languages.contains(twin.language) {
      return ImportTwinRule.language(twin.language, at: twin.span.first)
    }
    if let difference = TwinComparison(self, twin).firstDifference() { return difference }
    name.add(twin.name)
    declaration.add(twin.declaration)
    for (number, page) in twin.pages.enumerated() {
      pages[number].title.add(page.title)
      pages[number].repetition?.title.add(page.repetition?.title)
      for (index, component) in page.components.enumerated() {
        pages[number].components[index].merge(component)
      }
    }
    for list in twin.lists {
      guard let number = lists.firstIndex(where: { $0.name.text == list.name.text }) else { continue }
      for (index, item) in list.items.enumerated() {
        lists[number].items[index].text.add(item.text)
        lists[number].items[index].hint.add(item.hint)
      }
    }
    for section in twin.sections {
      guard let number = sections.firstIndex(where: { $0.name.text == section.name.text }) else { continue }
      sections[number].title.add(section.title)
    }
    twins.append(twin.fileName)
    return nil
  }

  /// The names of its components in order: what the versions of a form share when their words differ.
  var componentNames: [String] {
    pages.flatMap { $0.components.flatMap { [$0.name.text] + $0.children.map(\.name.text) } }.filter {
      !$0.isEmpty
    }
  }

  /// Whether another file is likely to be the same form in another language: most components have the same names.
  func isLikelyTwin(of other: RunnerForm) -> Bool {
    let (mine, theirs) = (Set(componentNames), Set(other.componentNames))
    return !mine.isEmpty && mine.intersection(theirs).count * 5 >= max(mine.count, theirs.count) * 3
  }
}

extension RunnerComponent {
  fileprivate mutating func merge(_ twin: RunnerComponent) {
    title.add(twin.title)
    hint.add(twin.hint)
    content.add(twin.content)
    options.message.add(twin.options.message)
    for (number, title) in twin.options.columnTitles.enumerated() where number < options.columnTitles.count {
      options.columnTitles[number].add(title)
    }
    for (number, child) in twin.children.enumerated() { children[number].merge(child) }
  }
}

extension SourceSpan {
  /// Its first byte.
  var first: SourceSpan { part(at: 0, length: 1) }
}

/// Looks for the first difference between two versions of a form that is not one of words.
struct TwinComparison {
  private let form: RunnerForm
  private let twin: RunnerForm

  init(_ form: RunnerForm, _ twin: RunnerForm) { (self.form, self.twin) = (form, twin) }

  func firstDifference() -> Diagnostic? {
    for (page, other) in zip(form.pages, twin.pages) {
      if let difference = difference(page, other) { return difference }
    }
    if form.pages.count != twin.pages.count {
      let (more, fewer) = form.pages.count > twin.pages.count ? (form, twin) : (twin, form)
      let extra = more.pages[fewer.pages.count]
      let isTwin = twin.pages.count > form.pages.count
      return ImportTwinRule.finding(
        "The page ‘\(extra.path.text.prefix(60))’ has no counterpart",
        at: isTwin ? extra.path.span : twin.span.first,
        first: isTwin ? form.span.first : extra.path.span)
    }
    return listDifference() ?? conditionDifference()
  }

  private func difference(_ a: RunnerPage, _ b: RunnerPage) -> Diagnostic? {
    if a.role != b.role || a.repetition?.least != b.repetition?.least
      || a.repetition?.most != b.repetition?.most
    {
      return ImportTwinRule.finding("The page is of another kind", at: b.path.span, first: a.path.span)
    }
    for (component, other) in zip(a.components, b.components) {
      if let difference = difference(component, other) { return difference }
    }
    if a.components.count != b.components.count {
      return ImportTwinRule.finding(
        "The page has \(b.components.count) components, not \(a.components.count)", at: b.path.span,
        first: a.path.span)
    }
    let (links, others) = (a.next.map { link($0, in: form) }, b.next.map { link($0, in: twin) })
    if links != others {
      return ImportTwinRule.finding("The page leads to other pages", at: b.path.span, first: a.path.span)
    }
    return nil
  }

  /// A link by the number of its page: paths are translated.
  private func link(_ link: RunnerPage.Link, in form: RunnerForm) -> String {
    let number = form.pages.firstIndex { $0.path.text == link.path.text }
    return "\(number.map(String.init) ?? link.path.text) \(link.condition?.text ?? "")"
  }

  private func difference(_ a: RunnerComponent, _ b: RunnerComponent) -> Diagnostic? {
    func differs(_ what: String) -> Diagnostic {
      ImportTwinRule.finding("‘\(b.name.text)’ \(what)", at: b.name.span, first: a.name.span)
    }
    if a.name.text != b.name.text { return differs("stands where the other version has ‘\(a.name.text)’") }
    if a.kind != b.kind { return differs("is a \(b.kind.rawValue), not a \(a.kind.rawValue)") }
    if a.isRequired != b.isRequired { return differs("must be answered in one version only") }
    if a.list?.text != b.list?.text { return differs("has another list") }
    if !a.options.agrees(with: b.options) { return differs("has other options") }
    if a.children.count != b.children.count { return differs("has another number of parts") }
    for (child, other) in zip(a.children, b.children) {
      if let difference = difference(child, other) { return difference }
    }
    return nil
  }

  private func listDifference() -> Diagnostic? {
    for list in form.lists {
      guard let other = twin.list(list.name.text) else { continue }
      if list.items.map(\.value.text) != other.items.map(\.value.text)
        || list.items.map(\.condition?.text) != other.items.map(\.condition?.text)
      {
        return ImportTwinRule.finding(
          "The list ‘\(list.name.text)’ has other options", at: other.name.span, first: list.name.span)
      }
    }
    return nil
  }

  private func conditionDifference() -> Diagnostic? {
    for condition in form.conditions {
      guard let other = twin.condition(condition.name.text) else { continue }
      if condition.expression.signature != other.expression.signature {
        return ImportTwinRule.finding(
          "The condition ‘\(condition.name.text)’ says something else", at: other.name.span,
          first: condition.name.span)
      }
    }
    return nil
  }
}

extension RunnerOptions {
  /// Whether both mean the same for an answer; how they look or are worded does not matter.
  fileprivate func agrees(with other: RunnerOptions) -> Bool {
    mostWords == other.mostWords && leastFiles == other.leastFiles && mostFiles == other.mostFiles
      && mostFileSize == other.mostFileSize && mediaTypes.map(\.text) == other.mediaTypes.map(\.text)
      && mostDaysAhead?.text == other.mostDaysAhead?.text && mostDaysBack?.text == other.mostDaysBack?.text
      && least?.text == other.least?.text && most?.text == other.most?.text && length == other.length
      && pattern?.text == other.pattern?.text && decimals == other.decimals
      && condition?.text == other.condition?.text
  }
}

extension RunnerExpression {
  /// What it says without its places in the file.
  var signature: String {
    switch self {
    case .compare(let comparison):
      "\(comparison.field.text)|\(comparison.operation)|\(comparison.value.text)|\(comparison.isRelative)"
    case .reference(let name): "@\(name.text)"
    case .not(let inner): "not(\(inner.signature))"
    case .all(let parts): "all(\(parts.map(\.signature).joined(separator: ",")))"
    case .any(let parts): "any(\(parts.map(\.signature).joined(separator: ",")))"
    case .unreadable(let reason, _): "unreadable(\(reason))"
    }
  }
}
