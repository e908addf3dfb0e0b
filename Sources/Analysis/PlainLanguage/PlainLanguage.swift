package import CatalogueModel
package import Diagnostics
import Parallelism

/// How plainly the texts of a catalogue are written, language by language. A trend to watch, never a fault.
package struct PlainLanguage: Sendable {
  /// A sentence that is long.
  package struct Sentence: Sendable {
    package let text: String
    /// How many words, in Vietnamese syllables.
    package let words: Int
    package let span: SourceSpan?
  }

  /// A word of the jargon list, how often it occurs, and where first.
  package struct Jargon: Sendable {
    package let entry: JargonEntry
    package let count: Int
    package let places: [SourceSpan]
  }

  package struct Language: Sendable {
    package let language: LanguageIndex
    package let unit: WordUnit
    package let figures: Readability
    /// Sentences of more than ``PlainLanguage/longSentence`` words.
    package let longSentences: Int
    /// The longest sentences, the longest first.
    package let longest: [Sentence]
    /// Those that occur, the most frequent first.
    package let jargon: [Jargon]
    package var jargonCount: Int { jargon.reduce(0) { $0 + $1.count } }
  }

  /// Sentences of more words are called long. In Vietnamese, syllables are counted, of which a word has one or two.
  package static let longSentence = 25
  package static let longSentenceInSyllables = 40

  /// How many of the longest sentences of a language are named, and places of one word.
  package static let mostSentences = 20
  package static let mostPlaces = 5

  package let languages: [Language]

  /// Reads the labels of procedures and all guidance but what is quoted.
  ///
  /// - Parameters:
  ///   - map: the text of all files, for the places of sentences.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package init(_ catalogue: Catalogue, map: SourceMap, jobs: Int) {
    let tags = catalogue.portal.languages
    let measures = tags.indices.map { index in
      LanguageMeasure(
        LanguageIndex(index), tags[index], jargon: catalogue.editorial.jargon[LanguageIndex(index)] ?? [])
    }
    let guidance = catalogue.guidance.sorted {
      ($0.key.kind.rawValue, $0.key.id) < ($1.key.kind.rawValue, $1.key.id)
    }.map(\.value)
    let sources =
      catalogue.procedures.map { MeasuredSource.labels($0) } + guidance.map { MeasuredSource.guidance($0) }
    let parts = Concurrent.map(sources, jobs: jobs) { source in measures.map { $0.measure(source) } }
    var places = TextPlaces(map: map, languages: tags)
    languages = measures.enumerated().map { index, measure in
      measure.total(of: parts.lazy.map { $0[index] }, &places)
    }
  }
}

/// What is read as one piece of work.
enum MeasuredSource: Sendable {
  case labels(Procedure)
  case guidance(Localized<Guidance>)
}
