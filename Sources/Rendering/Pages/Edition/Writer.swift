internal import CatalogueModel
internal import Templates

/// Lists of ways of applying in words, as one page has said them: most pages say the same few over and over.
struct ChannelLists {
  private var said: [(channels: [Channel.Kind], kind: Wording.ListKind, text: String)] = []

  mutating func text(of channels: [Channel.Kind], _ kind: Wording.ListKind, make: () -> String) -> String {
    if let known = said.first(where: { $0.kind == kind && $0.channels == channels }) { return known.text }
    let text = make()
    said.append((channels, kind, text))
    return text
  }
}

/// Writes the texts of one page, and remembers whether any had to be shown in another language.
///
/// One per page being rendered, never shared.
final class Writer {
  let edition: Edition
  let procedure: Procedure?
  /// The languages in which texts of the page had to be shown instead of its own.
  private(set) var shownIn: Set<LanguageIndex> = []
  /// Whether any text of the page has been marked, so that marks must be looked for.
  private var hasMarks = false
  private var conditions: [ConditionExpression: String] = [:]
  var channelLists = ChannelLists()
  private let naming: Naming
  /// The answers of the case that the page is about; nil where it is about everybody.
  var caseAnswers: CaseAnswers?

  init(_ edition: Edition, procedure: Procedure? = nil) {
    self.edition = edition
    self.procedure = procedure
    asOf = procedure?.shownDay(on: edition.asOf) ?? edition.asOf
    naming = Naming(
      language: edition.language, languages: edition.languages, isRightToLeft: edition.isRightToLeft)
  }

  var say: Wording { edition.say }
  /// The day whose facts the page shows.
  let asOf: CivilDate

  /// A text of the catalogue, marked where it is in another language; empty where there is none.
  func text(_ text: LocalizedText) -> String {
    if let own = text[exactly: edition.language] { return own }
    guard let shown = text.shown(in: edition.language) else { return "" }
    shownIn.insert(shown.language)
    return marked(shown.value, in: shown.language)
  }

  func html(_ text: LocalizedText) -> HTML { html(self.text(text)) }
  func html(_ text: LocalizedText?) -> HTML? { text.map { html(self.text($0)) } }
  func html(_ text: String) -> HTML { hasMarks ? naming.html(text) : HTML(escaping: text) }

  /// A text marked as being in another language than the page's.
  func marked(_ text: String, in language: LanguageIndex) -> String {
    hasMarks = true
    return ForeignText.marked(text, in: language)
  }

  /// A text that is in English whatever the portal speaks.
  func markedAsEnglish(_ text: String) -> String {
    hasMarks = true
    return ForeignText.markedAsEnglish(text)
  }

  /// A text without marks, for attributes and titles.
  func plain(_ text: LocalizedText) -> String { ForeignText.plain(self.text(text)) }

  /// A clause of an act, as it is written in the source language.
  func clause(_ clause: String) -> HTML {
    edition.language == .source
      ? HTML(escaping: clause) : naming.html(ForeignText.marked(clause, in: .source))
  }

  /// Remembers that a part of the page is in another language.
  func noteShown(in language: LanguageIndex) { shownIn.insert(language) }

  /// A message of the theme with its places filled in.
  func message(_ message: PageMessage, _ arguments: KeyValuePairs<String, String> = [:]) -> HTML {
    html(say(message.rawValue, arguments))
  }

  /// A condition as a clause that completes “Only if …”.
  func condition(_ expression: ConditionExpression) -> String {
    if let known = conditions[expression] { return known }
    let clause = worded(expression)
    conditions[expression] = clause
    return clause
  }

  /// “Only if …” or “Unless …”, or nil without a condition.
  /// “Because …” where the page is about a case that meets it.
  func onlyIf(_ condition: Condition?) -> HTML? {
    condition.map { because($0) ?? html(onlyIfText($0.expression)) }
  }

  func onlyIfText(_ expression: ConditionExpression) -> String {
    guard let procedure else { return "" }
    guard foreignLanguage(of: expression) != nil else { return say.onlyIf(expression, of: procedure) }
    return say(PageMessage.procedureOnlyIf.rawValue, ["condition": condition(expression)])
  }

  /// “If …”, or “Unless …” where one condition with a label is denied.
  func ifClause(_ expression: ConditionExpression) -> HTML {
    if case .not(.named(let name)) = expression, procedure?.condition(named: name)?.label != nil {
      return html(onlyIfText(expression))
    }
    return message(.caseIf, ["condition": condition(expression)])
  }

  private func worded(_ expression: ConditionExpression) -> String {
    guard let procedure else { return "" }
    if case .named(let name) = expression, let label = procedure.condition(named: name)?.label {
      return text(label)
    }
    let words = say.condition(expression, of: procedure)
    guard let language = foreignLanguage(of: expression) else { return words }
    shownIn.insert(language)
    return marked(words, in: language)
  }

  /// The language of the first text that a condition is worded with and that is not in the page's language.
  private func foreignLanguage(of expression: ConditionExpression) -> LanguageIndex? {
    switch expression {
    case .compare(let id, _):
      guard let question = procedure?.questions.first(where: { $0.id == id }) else { return nil }
      return foreignLanguage(of: question)
    case .named(let name):
      guard let condition = procedure?.condition(named: name) else { return nil }
      if let label = condition.label { return foreignLanguage(of: label) }
      return foreignLanguage(of: condition.condition.expression)
    case .not(let part): return foreignLanguage(of: part)
    case .all(let parts), .any(let parts): return parts.lazy.compactMap { self.foreignLanguage(of: $0) }.first
    }
  }

  private func foreignLanguage(of question: Question) -> LanguageIndex? {
    if let language = foreignLanguage(of: question.ask) { return language }
    guard case .choice(let options) = question.kind else { return nil }
    return options.lazy.compactMap { self.foreignLanguage(of: $0.label) }.first
  }

  private func foreignLanguage(of text: LocalizedText) -> LanguageIndex? {
    text[exactly: edition.language] == nil ? text.shown(in: edition.language)?.language : nil
  }
}
