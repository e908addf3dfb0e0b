package import Analysis
package import CatalogueModel
package import Diagnostics
private import Syntax

/// A unit as translators get it: a text in the source language, and what it is in theirs.
package struct TranslationUnit: Sendable {
  /// The path of the file with the translation, from the content folder.
  package let path: String
  /// Its key within the file.
  package let key: String
  /// Its number among the units of the file.
  package let number: Int
  package let language: LanguageIndex
  /// The kind of entity it belongs to.
  package let kind: String
  /// A label as it reads; a part of guidance in Markdown, with the lines of a paragraph joined.
  package let source: String
  package let target: String?
  package let state: UnitState
  package let digest: UInt32
  /// Where the source text stands.
  package let place: SourceSpan?

  /// What names the unit within the catalogue, such as `procedures/register-birth/procedure.yaml#title`.
  package var context: String { "\(path)#\(key)" }
}

/// Reads the texts of units from their files.
package struct UnitTexts {
  private let reader: UnitReader
  private let languages: [LanguageTag]
  private var places: TextPlaces

  package init(_ reader: UnitReader) {
    self.reader = reader
    languages = reader.catalogue.portal.languages
    places = TextPlaces(map: reader.map, languages: languages)
  }

  /// The units of a file. Code, and texts with no word or figure but facts, are left out: nobody translates them.
  package mutating func units(of file: FileUnits) -> [TranslationUnit] {
    let texts =
      switch file.content {
      case .texts(let texts, _): texts.map { self.texts(of: $0, file.language) }
      case .guidance(let guidance): self.texts(of: guidance, file.language)
      }
    let keys = file.keys(reader)
    return texts.enumerated().compactMap { number, text in
      guard Self.hasWords(text.source) else { return nil }
      return TranslationUnit(
        path: file.path, key: keys[number], number: number, language: file.language, kind: file.entity.kind,
        source: text.source,
        target: text.target, state: file.states[number], digest: file.digests[number], place: text.place)
    }
  }

  private struct Texts {
    var source = ""
    var target: String?
    var place: SourceSpan?
  }

  // MARK: Texts in YAML

  private mutating func texts(of text: TranslatedText, _ language: LanguageIndex) -> Texts {
    switch text {
    case .label(let label):
      return Texts(
        source: Self.trimmed(label[exactly: .source] ?? ""),
        target: label[exactly: language].map(Self.trimmed),
        place: places.span(of: nil, in: label, .source))
    case .markdown(let guidance):
      guard let span = guidance.span else { return Texts() }
      let root = YAML.read(reader.map[span.file].bytes, file: span.file).value
      let label = root.flatMap { LabelNode.mapping(at: span, in: $0) }
      func value(_ language: LanguageIndex) -> YAMLScalar? {
        if case .scalar(let scalar)? = label?[languages[language.rawValue].tag] { scalar } else { nil }
      }
      return Texts(
        source: Self.trimmed(value(.source)?.text ?? ""),
        target: value(language).map { Self.trimmed($0.text) }.flatMap { $0.isEmpty ? nil : $0 },
        place: value(.source)?.span)
    }
  }

  /// Whether there is anything in a text to translate.
  static func hasWords(_ text: String) -> Bool {
    text.replacing(/\{[a-z-]+:[a-z0-9-]+\}/, with: "").contains { $0.isLetter || $0.isNumber }
  }

  /// A text without the line break that a block ends with.
  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == "\n" { text = text.dropLast() }
    return String(text)
  }

  // MARK: Guidance

  private func texts(of guidance: GuidanceUnits, _ language: LanguageIndex) -> [Texts] {
    let source = MarkdownParts(reader.map[guidance.source.file].bytes, file: guidance.source.file)
    let target = guidance.target.map { MarkdownParts(reader.map[$0.file].bytes, file: $0.file) }
    let heads = guidance.heads.map { head in
      Texts(
        source: head.text[exactly: .source] ?? "", target: head.text[exactly: language],
        place: source.document.frontMatter?[head.key]?.span)
    }
    let segments = guidance.sourceSegments.indices.map { number in
      guard source.parts.indices.contains(number), source.parts[number].kind != .code else { return Texts() }
      let part = source.parts[number]
      let pair = guidance.pairs[number].flatMap { target?.parts.indices.contains($0) == true ? $0 : nil }
      return Texts(
        source: part.text, target: pair.flatMap { target?.parts[$0].text }, place: source.span(of: part))
    }
    return heads + segments
  }
}
