package import CatalogueModel

extension Guidance {
  /// How many words it has, headings and tables included; in languages that write syllables apart, how many syllables.
  /// What stands for a fact counts as no word.
  package var wordCount: Int {
    prose.reduce(0) { count, segment in
      count + ScannedText(segment.text, abbreviations: []).words.count { !$0.isPlaceholder }
    }
  }
}
