import Diagnostics

/// Makes the texts of a form ready for YAML, and tells what they lose.
struct TextMaker {
  /// A text by language, in the order of the form’s files.
  typealias Versions = [(language: String, text: String)]

  private(set) var findings: [Diagnostic] = []
  let languages: [String]

  init(languages: [String]) { self.languages = languages }

  /// Plain text in each language; nil where nothing is left.
  mutating func plain(_ text: RunnerText?) -> Versions? { make(text, HTMLText.plain) }

  /// Markdown in each language; nil where nothing is left.
  mutating func markdown(_ text: RunnerText?) -> Versions? { make(text, HTMLText.markdown) }

  private mutating func make(_ text: RunnerText?, _ form: (String) -> HTMLText) -> Versions? {
    guard let text else { return nil }
    var versions: Versions = []
    for version in text.versions {
      let made = form(version.text)
      for loss in made.losses { findings.append(ImportHTMLRule.finding(loss, at: version.span)) }
      if !made.text.isEmpty { versions.append((version.language, made.text)) }
    }
    return versions.isEmpty ? nil : versions
  }

  /// The form runner’s own words, with a number in the place of `%`. Languages it does not speak get the English.
  func words(_ words: RunnerWords, _ number: Int = 0) -> Versions {
    languages.map { language in
      let text = words.text(in: language) ?? words.text(in: "en") ?? ""
      return (language, text.replacing("%", with: String(number)))
    }
  }

  /// A second text behind the first, in every language that has either.
  func joined(_ first: Versions?, _ second: Versions) -> Versions {
    languages.compactMap { language in
      let texts = [first, second].compactMap { $0?.first { $0.language == language }?.text }
      return texts.isEmpty ? nil : (language, Self.sentences(texts))
    }
  }

  /// Texts behind each other, each ending as a sentence does.
  private static func sentences(_ texts: [String]) -> String {
    texts.reduce("") { before, text in
      guard let last = before.last else { return text }
      return before + (last.isLetter || last.isNumber || last == ")" ? ". " : " ") + text
    }
  }

  /// A label for YAML.
  static func label(_ versions: Versions) -> YAMLOutput {
    .inline(.map(versions.map { YAMLEntry($0.language, .text($0.text)) }))
  }
}
