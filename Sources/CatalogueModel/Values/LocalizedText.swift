package import Diagnostics

/// The number of a language within the portal's list; 0 is the source language.
package struct LanguageIndex: Hashable, Sendable, Comparable {
  package let rawValue: Int

  package init(_ rawValue: Int) { self.rawValue = rawValue }

  package static let source = LanguageIndex(0)

  package static func < (a: LanguageIndex, b: LanguageIndex) -> Bool { a.rawValue < b.rawValue }
}

/// One thing said in each language of the portal, in the portal's order.
///
/// ``Localized`` of `String` is a label; of `[String]`, keywords.
package struct Localized<Value: Sendable>: Sendable {
  package let values: [Value?]
  /// Where it is written, for findings; nil for what no file states. It plays no part in comparisons.
  package let span: SourceSpan?

  package init(_ values: [Value?], at span: SourceSpan? = nil) { (self.values, self.span) = (values, span) }

  /// What was written in a language, or nil where it was not.
  package subscript(exactly language: LanguageIndex) -> Value? {
    language.rawValue < values.count ? values[language.rawValue] : nil
  }

  /// What citizens of a language are shown: the value in their language; failing that the one in the source
  /// language; failing that the first there is. `language` tells which language the value is in.
  package func shown(in language: LanguageIndex) -> (value: Value, language: LanguageIndex)? {
    if let value = self[exactly: language] { return (value, language) }
    for (index, value) in values.enumerated() {
      if let value { return (value, LanguageIndex(index)) }
    }
    return nil
  }
}

extension Localized: Equatable where Value: Equatable {
  package static func == (a: Localized, b: Localized) -> Bool { a.values == b.values }
}

extension Localized: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

package typealias LocalizedText = Localized<String>

extension Localized where Value == String {
  /// The text shown in a language, empty where there is none in any.
  package func text(in language: LanguageIndex) -> String { shown(in: language)?.value ?? "" }
}
