package import CatalogueModel
package import Diagnostics

/// The units of one file with translations into one language, and how far each is.
package struct FileUnits: Sendable {
  package enum Content: Sendable {
    /// The texts of a YAML file, which holds all languages.
    case texts([TranslatedText], file: FileID)
    case guidance(GuidanceUnits)
  }

  package let entity: TranslatedEntity
  package let language: LanguageIndex
  /// The path of the file with the translations, from the content folder.
  package let path: String
  package let content: Content
  /// The digests of the source texts; empty where nobody asked and nothing of the file was ever confirmed.
  package let digests: [UInt32]
  package let states: [UnitState]

  /// The keys of the units, each once.
  package func keys(_ reader: UnitReader) -> [String] {
    switch content {
    case .guidance(let guidance): guidance.keys
    case .texts(_, let file): reader.keys(of: entity, in: file)
    }
  }
}

/// The units of a guidance file: what stands in its head, then its segments.
package struct GuidanceUnits: Sendable {
  package let heads: [(key: String, text: LocalizedText)]
  package let source: Guidance
  package let sourceSegments: [GuidanceSegment]
  /// Nil where the file is missing.
  package let target: Guidance?
  package let targetSegments: [GuidanceSegment]
  /// For each segment of the source the number of its translation.
  package let pairs: [Int?]

  var keys: [String] { heads.map(\.key) + sourceSegments.map(\.key) }

  func isTranslated(into language: LanguageIndex) -> [Bool] {
    heads.map { $0.text[exactly: language] != nil } + pairs.map { $0 != nil }
  }
}

extension TranslatedText {
  /// Where it is written.
  package var span: SourceSpan? {
    switch self {
    case .label(let text): text.span
    case .markdown(let text): text.span
    }
  }

  /// The file it is written in.
  var file: FileID? { span?.file }

  /// Nil where there is no source text.
  package var digest: UInt32? {
    switch self {
    case .label(let text): text[exactly: .source].map { TextDigest($0).value }
    case .markdown(let text): text[exactly: .source].map(\.digest)
    }
  }
}
