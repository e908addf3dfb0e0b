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
    check(catalogue.procedures) + check(catalogue.lifeEvents) + check(catalogue.organisations)
      + check(catalogue.evidence) + check(catalogue.topics) + check(catalogue.acts) + check(catalogue.pages)
  }

  /// Who has a slug in a language, and where that is written: within `span`, behind `key`.
  private struct Holder {
    let id: EntityID
    let span: SourceSpan
    let key: Key

    /// Whether both are in one list.
    func isBeside(_ other: Holder) -> Bool { id == other.id && span == other.span && key == other.key }
  }

  /// The keys of front matter that state slugs.
  private enum Key: String { case slug, formerly }

  private func check(_ table: EntityTable<some WrittenAddress>) -> [Diagnostic] {
    languages.indices.flatMap { check(table, in: LanguageIndex($0)) }
  }

  private func check(
    _ table: EntityTable<some WrittenAddress>, in language: LanguageIndex
  ) -> [Diagnostic] {
    let tag = languages[language.rawValue]
    var findings: [Diagnostic] = []
    var taken: [String: Holder] = [:]
    func take(_ slug: String, _ holder: Holder) {
      guard let first = taken[slug] else {
        taken[slug] = holder
        return
      }
      let known = place(of: slug, tag, first)
      let here = place(of: slug, tag, holder, after: first.isBeside(holder) ? known : nil)
      findings.append(DuplicateSlugRule.finding(slug, in: tag, at: here, first: known, of: first.id))
    }
    for entity in table {
      let isStated = entity.slug?[exactly: language] != nil
      let span = isStated ? entity.slug?.span : entity.addressTitle?.span
      take(
        entity.slug(in: language),
        Holder(id: entity.id, span: span ?? entity.span(in: language, catalogue), key: .slug))
    }
    for entity in table {
      let old = entity.formerly
      let span = old?.span ?? entity.span(in: language, catalogue)
      (old?[exactly: language] ?? []).forEach { take($0, Holder(id: entity.id, span: span, key: .formerly)) }
    }
    return findings
  }

  /// Where a slug is written within the slugs of all languages: behind its language; the whole where it is not
  /// written at all, because it is made from a title.
  ///
  /// - Parameter known: where it is written before.
  private func place(
    of slug: String, _ language: LanguageTag, _ holder: Holder, after known: SourceSpan? = nil
  ) -> SourceSpan {
    let span = holder.span
    let bytes = map[span.file].bytes
    // A page’s slug stands in the front matter of the language’s own file.
    let isFile = span.start == span.end
    let end = isFile ? min(bytes.count, Self.longestFrontMatter) : min(bytes.count, Int(span.end))
    let key = isFile ? "\(holder.key.rawValue):" : "\(language):"
    guard Int(span.start) < end, let found = bytes[Int(span.start)..<end].firstRange(of: Array(key.utf8))
    else {
      return span
    }
    var start = max(found.upperBound, known.map { Int($0.end) } ?? 0)
    while start < end, let found = bytes[start..<end].firstRange(of: Array(slug.utf8)) {
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

/// An entity of which is known where its address in a language is written.
private protocol WrittenAddress: Addressed {
  func span(in language: LanguageIndex, _ catalogue: Catalogue) -> SourceSpan
}

extension WrittenAddress {
  fileprivate func span(in language: LanguageIndex, _ catalogue: Catalogue) -> SourceSpan { span }
}

extension Procedure: WrittenAddress {}
extension LifeEvent: WrittenAddress {}
extension Organisation: WrittenAddress {}
extension Evidence: WrittenAddress {}
extension Topic: WrittenAddress {}
extension Act: WrittenAddress {}

extension PortalPage: WrittenAddress {
  /// A page has a file, and with it a slug, for each language.
  fileprivate func span(in language: LanguageIndex, _ catalogue: Catalogue) -> SourceSpan {
    let text = catalogue.guidance(of: GuidanceKey(.page, id))?[exactly: language]
    return text.map { .beginning(of: $0.file) } ?? span
  }
}
