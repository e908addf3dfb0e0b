import CatalogueModel
import Diagnostics

/// Finds pages that would stand at one address.
struct AddressRules {
  private let catalogue: Catalogue
  private let languages: [LanguageTag]
  private let map: SourceMap

  /// - Parameter map: the text of the files, in which the slug of one language is looked up.
  init(_ catalogue: Catalogue, map: SourceMap) {
    (self.catalogue, self.map) = (catalogue, map)
    languages = catalogue.portal.languages
  }

  func findings() -> [Diagnostic] {
    check(catalogue.procedures, title: \.title, slug: \.slug, formerly: \.formerly)
      + check(catalogue.lifeEvents, title: \.title, slug: \.slug)
      + check(catalogue.organisations, title: \.name, slug: \.slug)
      + check(catalogue.evidence, title: \.name, slug: \.slug)
      + check(catalogue.topics, title: \.name, slug: \.slug)
      + check(
        catalogue.acts, title: { act in Localized(languages.map { _ in act.number }) }, slug: \.slug)
      + check(catalogue.pages, title: \.title, slug: \.slug)
  }

  private func check<Entity: Addressed>(
    _ table: EntityTable<Entity>, title: (Entity) -> LocalizedText, slug: (Entity) -> LocalizedText?,
    formerly: ((Entity) -> Localized<[String]>?)? = nil
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, tag) in languages.enumerated() {
      let language = LanguageIndex(index)
      var taken: [String: (span: SourceSpan, id: EntityID)] = [:]
      func take(_ slug: String, _ entity: Entity, at span: SourceSpan?) {
        let span = span ?? entity.span(in: language, catalogue)
        if let first = taken[slug] {
          findings.append(
            DuplicateSlugRule.finding(
              slug, in: tag, at: place(of: slug, tag, in: span),
              first: place(of: slug, tag, in: first.span), of: first.id))
        } else {
          taken[slug] = (span, entity.id)
        }
      }
      for entity in table {
        let (stated, title) = (slug(entity), title(entity))
        let span = stated?[exactly: language] == nil ? title.span : stated?.span
        take(Slug.of(entity.id, stated: stated, title: title, in: language), entity, at: span)
      }
      guard let formerly else { continue }
      for entity in table {
        let old = formerly(entity)
        (old?[exactly: language] ?? []).forEach { take($0, entity, at: old?.span) }
      }
    }
    return findings
  }

  /// Where a slug is written within the slugs of all languages: behind its language; the whole where it is not
  /// written at all, because it is made from a title.
  private func place(of slug: String, _ language: LanguageTag, in span: SourceSpan) -> SourceSpan {
    let bytes = map[span.file].bytes
    // A page’s slug stands in the front matter of the language’s own file.
    let isFile = span.start == span.end
    let end = isFile ? min(bytes.count, Self.longestFrontMatter) : min(bytes.count, Int(span.end))
    let key = isFile ? "slug:" : "\(language):"
    guard Int(span.start) < end, let found = bytes[Int(span.start)..<end].firstRange(of: Array(key.utf8))
    else {
      return span
    }
    var start = found.upperBound
    while let found = bytes[start..<end].firstRange(of: Array(slug.utf8)) {
      let isWhole = ![found.lowerBound - 1, found.upperBound]
        .contains { bytes.indices.contains($0) && Self.isSlugByte(bytes[$0]) }
      if isWhole { return SourceSpan(file: span.file, start: found.lowerBound, end: found.upperBound) }
      start = found.upperBound
    }
    return span
  }

  private static let longestFrontMatter = 4096

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
  }
}

/// An entity with a page of its own.
protocol Addressed: Identifiable where ID == EntityID {
  var span: SourceSpan { get }
  /// Where its address in a language is written, as far as that is known.
  func span(in language: LanguageIndex, _ catalogue: Catalogue) -> SourceSpan
}

extension Addressed {
  func span(in language: LanguageIndex, _ catalogue: Catalogue) -> SourceSpan { span }
}

extension Procedure: Addressed {}
extension LifeEvent: Addressed {}
extension Organisation: Addressed {}
extension Evidence: Addressed {}
extension Topic: Addressed {}
extension Act: Addressed {}

extension PortalPage: Addressed {
  /// A page has a file, and with it a slug, for each language.
  func span(in language: LanguageIndex, _ catalogue: Catalogue) -> SourceSpan {
    let text = catalogue.guidance(of: GuidanceKey(.page, id))?[exactly: language]
    return text.map { .beginning(of: $0.file) } ?? span
  }
}
