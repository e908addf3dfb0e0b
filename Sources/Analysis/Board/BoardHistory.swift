package import CatalogueModel

/// What reports said on earlier days, one entry a day, the earliest first.
package struct BoardHistory: Sendable {
  package struct Language: Sendable, Hashable {
    package let figures: Readability
    package let longSentences: Int
    package let jargon: Int

    package init(figures: Readability, longSentences: Int, jargon: Int) {
      (self.figures, self.longSentences, self.jargon) = (figures, longSentences, jargon)
    }
  }

  package struct Entry: Sendable, Hashable {
    package let day: CivilDate
    package let procedures: Int
    package let errors: Int
    package let warnings: Int
    package let completeness: CompletenessScore
    /// Procedures that were verified within the 365 days before.
    package let checkedInYear: Int
    /// By the tags of languages.
    package let languages: [String: Language]

    package init(
      day: CivilDate, procedures: Int, errors: Int, warnings: Int, completeness: CompletenessScore,
      checkedInYear: Int, languages: [String: Language]
    ) {
      (self.day, self.procedures, self.errors, self.warnings) = (day, procedures, errors, warnings)
      (self.completeness, self.checkedInYear, self.languages) = (completeness, checkedInYear, languages)
    }
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = []
    for entry in entries { add(entry) }
  }

  /// Adds an entry in the place of the one that the day has already.
  package mutating func add(_ entry: Entry) {
    entries.removeAll { $0.day == entry.day }
    let place = entries.firstIndex { $0.day > entry.day } ?? entries.endIndex
    entries.insert(entry, at: place)
  }
}

extension BoardFigures {
  /// What is kept of a report for those to come.
  ///
  /// - Parameter languages: the languages of the portal, in its order.
  package func entry(_ languages: [LanguageTag]) -> BoardHistory.Entry {
    let recent: [VerificationAge] = [.month, .quarter, .halfYear, .year]
    return BoardHistory.Entry(
      day: day, procedures: procedures.count, errors: findingsByRule.reduce(0) { $0 + $1.count.errors },
      warnings: findingsByRule.reduce(0) { $0 + $1.count.warnings }, completeness: completeness.total,
      checkedInYear: recent.reduce(0) { $0 + (verification[$1] ?? 0) },
      languages: Dictionary(
        uniqueKeysWithValues: plainLanguage.languages.filter { $0.unit != .unmeasured }.map { language in
          (
            languages[language.language.rawValue].tag,
            BoardHistory.Language(
              figures: language.figures, longSentences: language.longSentences,
              jargon: language.jargonCount)
          )
        }))
  }
}
