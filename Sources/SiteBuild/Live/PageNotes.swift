private import Analysis
private import CatalogueLoading
import CatalogueModel
import Diagnostics
private import Rendering

/// What editors are told beside a page, and citizens are not.
package struct PageNotes: Sendable {
  /// Something that editors want to know of a page.
  package struct Fact: Sendable {
    package let name: String
    package let value: String
    /// Whether something is to be done about it.
    package let isOpen: Bool
  }

  /// The findings that concern the page.
  package var findings: [LiveFindings.Shown] = []
  /// Why the page is not made of the files as they are now; nil where it is.
  package var delay: String?
  package var facts: [Fact] = []

  package init() {}
}

extension LivePages {
  /// How many findings are shown beside a page that is missing.
  private static let most = 20

  /// - Parameters:
  ///   - path: the address of the page, as browsers have it.
  ///   - found: what was found last; nil where nobody has looked yet.
  package func notes(for path: String, _ found: LiveFindings?) -> PageNotes {
    var notes = PageNotes()
    guard let (page, language) = page(at: path), let renderer else {
      notes.findings = found?.shown(0..<Self.most) ?? []
      notes.delay = delay(of: nil)
      return notes
    }
    let tag = renderer.languages[language.rawValue]
    notes.delay = delay(of: page.subject)
    if let found {
      notes.findings = found.shownOfTheme.filter { $0.severity == .error }
      notes.findings += page.subject.map { found.shown(of: $0, in: tag) } ?? found.shownOfPortal
    }
    if let subject = page.subject {
      notes.facts = PageFacts(subject, language, renderer.catalogue, map).all
      if subject.kind == .procedure { notes.facts += next(subject.id, language, renderer) }
    }
    return notes
  }

  private func delay(of subject: GuidanceKey?) -> String? {
    if isKept, renderer == nil { return "Nothing can be shown until the portal’s files can be read." }
    if isKept { return "‘portal.yaml’ cannot be read: this page is as it was before." }
    if let subject, shownAsBefore.contains(subject) {
      return "The files of this page are broken: it is as it was before."
    }
    return isThemeKept ? "The theme is broken: this page has the theme that it had before." : nil
  }

  private func next(
    _ procedure: EntityID, _ language: LanguageIndex, _ renderer: SiteRenderer
  ) -> [PageNotes.Fact] {
    let changes = renderer.nextChanges(of: procedure, in: language, most: 3)
    guard !changes.isEmpty else {
      return [PageNotes.Fact(name: "Next changes", value: "none is dated", isOpen: false)]
    }
    return changes.map { PageNotes.Fact(name: "Next change", value: $0, isOpen: false) }
  }
}

/// The facts that the editor’s bar tells of an entity.
private struct PageFacts {
  private typealias Fact = PageNotes.Fact

  private let subject: GuidanceKey
  private let language: LanguageIndex
  private let catalogue: Catalogue
  private let map: SourceMap

  init(_ subject: GuidanceKey, _ language: LanguageIndex, _ catalogue: Catalogue, _ map: SourceMap) {
    (self.subject, self.language, self.catalogue, self.map) = (subject, language, catalogue, map)
  }

  var all: [PageNotes.Fact] { translation + verification + words }

  /// How far the translation into the language of the page is; on pages of the source language, into all others.
  private var translation: [Fact] {
    guard let entity = catalogue.translatedEntity(subject) else { return [] }
    let units = UnitReader(catalogue, map: map).units(of: entity)
    let targets = catalogue.portal.languages.indices.dropFirst().map { LanguageIndex($0) }
      .filter { language == .source || $0 == language }
    return targets.map { target in
      let states = units.filter { $0.language == target }.flatMap(\.states)
      return Fact(
        name: "Translation \(catalogue.portal.languages[target.rawValue])", value: Self.words(states),
        isOpen: states.contains { $0 == .missing || $0 == .stale })
    }
  }

  private static func words(_ states: [UnitState]) -> String {
    let kinds: [(UnitState, String)] = [
      (.confirmed, "confirmed"), (.unconfirmed, "not confirmed"), (.stale, "out of date"),
      (.missing, "missing"),
    ]
    let counts = kinds.compactMap { state, word -> String? in
      let count = states.count { $0 == state }
      return count == 0 ? nil : "\(count) \(word)"
    }
    return "\(states.count) texts" + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
  }

  private var verification: [Fact] {
    guard subject.kind == .procedure, let procedure = catalogue.procedures[subject.id] else { return [] }
    guard let verified = procedure.verified else {
      return [Fact(name: "Verified", value: "by nobody yet", isOpen: true)]
    }
    let name = catalogue.organisations[verified.by.id]?.name.text(in: .source) ?? verified.by.id.text
    return [Fact(name: "Verified", value: "\(verified.on) by \(name)", isOpen: false)]
  }

  private var words: [Fact] {
    guard let guidance = catalogue.guidance[subject] else { return [] }
    let unit = WordUnit(catalogue.portal.languages[language.rawValue]) == .syllable ? "syllables" : "words"
    guard let own = guidance[exactly: language] else {
      return [Fact(name: "Guidance", value: "none in this language", isOpen: true)]
    }
    return [Fact(name: "Guidance", value: "\(own.wordCount) \(unit)", isOpen: false)]
  }
}

extension Catalogue {
  /// An entity as translators know it.
  fileprivate func translatedEntity(_ key: GuidanceKey) -> TranslatedEntity? {
    switch key.kind {
    case .procedure: procedures.position(of: key.id).map { .procedure($0) }
    case .organisation: organisations.position(of: key.id).map { .organisation($0) }
    case .evidence: evidence.position(of: key.id).map { .evidence($0) }
    case .register: registers.position(of: key.id).map { .register($0) }
    case .act: acts.position(of: key.id).map { .act($0) }
    case .topic: topics.position(of: key.id).map { .topic($0) }
    case .lifeEvent: lifeEvents.position(of: key.id).map { .lifeEvent($0) }
    case .page: pages.position(of: key.id).map { .page($0) }
    case .calendar: calendars.position(of: key.id).map { .calendar($0) }
    case .form: nil
    }
  }
}
