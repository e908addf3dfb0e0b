package import Diagnostics

/// The number of a language within the portal's list; 0 is the source language.
public struct LanguageIndex: Hashable, Sendable, Comparable {
  public let rawValue: Int

  @inlinable public init(_ rawValue: Int) { self.rawValue = rawValue }

  package static let source = LanguageIndex(0)

  public static func < (a: LanguageIndex, b: LanguageIndex) -> Bool { a.rawValue < b.rawValue }
}

/// One thing said in each language of the portal, in the portal's order.
///
/// ``Localized`` of `String` is a label; of `[String]`, keywords. Public, though nobody outside uses it, so that the
/// targets that write pages compile it for the values they ask for.
public struct Localized<Value: Sendable>: Sendable {
  public let values: [Value?]
  /// Where it is written, for findings; nil for what no file states. It plays no part in comparisons.
  package let span: SourceSpan?

  package init(_ values: [Value?], at span: SourceSpan? = nil) { (self.values, self.span) = (values, span) }

  /// What was written in a language, or nil where it was not.
  @inlinable public subscript(exactly language: LanguageIndex) -> Value? {
    language.rawValue < values.count ? values[language.rawValue] : nil
  }

  /// What citizens of a language are shown: the value in their language; failing that the one in the source
  /// language; failing that the first there is. `language` tells which language the value is in.
  @inlinable public func shown(in language: LanguageIndex) -> (value: Value, language: LanguageIndex)? {
    if let value = self[exactly: language] { return (value, language) }
    for (index, value) in values.enumerated() {
      if let value { return (value, LanguageIndex(index)) }
    }
    return nil
  }
}

extension Localized: Equatable where Value: Equatable {
  public static func == (a: Localized, b: Localized) -> Bool { a.values == b.values }
}

extension Localized: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

public typealias LocalizedText = Localized<String>

extension Localized where Value == String {
  /// The text shown in a language, empty where there is none in any.
  @inlinable public func text(in language: LanguageIndex) -> String { shown(in: language)?.value ?? "" }
}
