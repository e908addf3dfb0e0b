internal import CatalogueModel
internal import Templates

/// An act as it is cited: its number beside a fact, its title in the list of rules.
struct ActLink: Sendable {
  let title: HTML
  let number: HTML
  let url: SafeURL?
}

/// How names are shown in a language: as they are, or marked as being in another one.
struct Naming: Sendable {
  let language: LanguageIndex
  let languages: [SpokenLanguage]
  let isRightToLeft: Bool

  func html(_ text: LocalizedText) -> HTML {
    guard let shown = text.shown(in: language) else { return HTML() }
    if shown.language == language { return html(shown.value) }
    return html(ForeignText.marked(shown.value, in: shown.language))
  }

  func html(_ text: String) -> HTML {
    ForeignText.html(text, languages: languages, isRightToLeft: isRightToLeft)
  }
}
