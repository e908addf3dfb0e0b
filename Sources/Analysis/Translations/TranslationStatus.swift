package import CatalogueModel
package import Diagnostics
private import Parallelism

/// How far the translations of a catalogue are, for each language but the source.
package struct TranslationStatus: Sendable {
  /// Numbers of units.
  package struct Counts: Sendable, Hashable {
    /// Units with a text in the source language: labels, and paragraphs, headings and cells of guidance.
    package var units = 0
    package var confirmed = 0
    /// Translated, and confirmed by nobody.
    package var unconfirmed = 0
    /// Confirmed for another source text.
    package var stale = 0
    package var missing = 0
    /// Translations that are the source text itself; they count above as well.
    package var copies = 0

    package init() {}

    /// Units with a translation, whatever its state.
    package var translated: Int { units - missing }

    /// What counts against the budget.
    package var outstanding: Int { stale + missing }

    mutating func add(_ state: UnitState) {
      units += 1
      switch state {
      case .confirmed: confirmed += 1
      case .unconfirmed: unconfirmed += 1
      case .stale: stale += 1
      case .missing: missing += 1
      }
    }

    static func += (a: inout Counts, b: Counts) {
      a.units += b.units
      a.confirmed += b.confirmed
      a.unconfirmed += b.unconfirmed
      a.stale += b.stale
      a.missing += b.missing
      a.copies += b.copies
    }
  }

  /// A file with translations.
  package struct File: Sendable {
    /// From the content folder.
    package let path: String
    package let counts: Counts
  }

  package struct Language: Sendable {
    package let language: LanguageTag
    package var total = Counts()
    /// By kind of entity, in the order of ``kinds``.
    package var kinds: [(kind: String, counts: Counts)] = []
    /// The files with units that are stale, missing or copies, the worst first.
    package var worst: [File] = []
    /// The budget that the portal sets, if it sets one.
    package let budget: TranslationBudget?

    /// How many units may be missing or stale; nil without a budget.
    package var allowed: Int? { budget?.allowed(of: total.units) }
    package var isOverBudget: Bool { allowed.map { total.outstanding > $0 } ?? false }
  }

  /// In the portal’s order.
  package var languages: [Language]
}

extension TranslationStatus {
  /// Counts the units of a catalogue.
  ///
  /// - Parameters:
  ///   - map: the files that the catalogue was read from.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package init(of catalogue: Catalogue, map: SourceMap, jobs: Int) {
    let reader = UnitReader(catalogue, map: map)
    let checks = TranslationChecks(catalogue)
    let entities = catalogue.translatedEntities
    let tallies = Concurrent.map(entities, jobs: jobs) { entity in
      reader.units(of: entity).map { Tally($0, copies: checks[$0.language].copies.copies(in: $0).count) }
    }
    self.init(
      zip(entities, tallies).flatMap { entity, tallies in tallies.map { (entity.kind, $0) } }, catalogue)
  }

  /// What a file adds to the status of its language.
  package struct Tally: Sendable, Hashable {
    package let language: LanguageIndex
    package let path: String
    package let counts: Counts

    package init(_ language: LanguageIndex, path: String, counts: Counts) {
      (self.language, self.path, self.counts) = (language, path, counts)
    }

    init(_ units: FileUnits, copies: Int) {
      var counts = Counts()
      for state in units.states { counts.add(state) }
      counts.copies = copies
      (language, path, self.counts) = (units.language, units.path, counts)
    }
  }

  /// How many files are named as the worst.
  private static let mostNamed = 10

  init(_ tallies: [(kind: String, tally: Tally)], _ catalogue: Catalogue) {
    let portal = catalogue.portal
    languages = portal.languages.indices.dropFirst().map { index in
      let tag = portal.languages[index]
      let own = tallies.filter { $0.tally.language.rawValue == index }
      var language = Language(language: tag, budget: portal.translationBudgets[tag])
      for (kind, tally) in own {
        language.total += tally.counts
        if let place = language.kinds.firstIndex(where: { $0.kind == kind }) {
          language.kinds[place].counts += tally.counts
        } else {
          language.kinds.append((kind, tally.counts))
        }
      }
      language.worst = Self.worst(of: own.map(\.tally))
      return language
    }
  }

  private static func worst(of tallies: [Tally]) -> [File] {
    func weight(_ counts: Counts) -> Int { counts.outstanding + counts.copies }
    let faulty = tallies.filter { weight($0.counts) > 0 }
      .sorted { (-weight($0.counts), $0.path) < (-weight($1.counts), $1.path) }
    return faulty.prefix(mostNamed).map { File(path: $0.path, counts: $0.counts) }
  }
}
