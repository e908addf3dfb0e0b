package import Analysis
package import CatalogueModel
package import Diagnostics

/// Takes translations over from files of translators.
package struct TranslationImport {
  /// What came of an import.
  package struct Outcome {
    /// The files that change, by their paths from the content folder.
    package var files: [(path: String, bytes: [UInt8])] = []
    /// The units whose translations are confirmed by the import, and those that need another look, by language and
    /// ``TranslationUnit/context``.
    package var accepted: [LanguageIndex: Set<String>] = [:]
    package var disputed: [LanguageIndex: Set<String>] = [:]
    /// How many translations are new or changed, and how many are as they were.
    package var changed = 0
    package var unchanged = 0
  }

  /// A translation with the unit it belongs to.
  struct Match {
    let unit: TranslationUnit
    let file: Int
    let exchanged: ExchangedUnit
    /// Whether it may be confirmed: it is not marked as doubtful, and made of the text as it is.
    let isSound: Bool
  }

  let reader: UnitReader
  let files: [FileUnits]
  let languages: [LanguageTag]
  private let marks: MarkCheck
  private(set) var outcome = Outcome()
  var findings: [Diagnostic] = []

  /// - Parameter files: the units of the whole catalogue, with their digests.
  package static func run(
    _ exchanged: [ExchangedFile], into files: [FileUnits], of reader: UnitReader
  ) -> Checked<Outcome> {
    var run = TranslationImport(reader, files)
    let matches = run.matches(exchanged)
    run.writeTexts(matches)
    run.writeGuidance(matches)
    run.outcome.files.sort { $0.path < $1.path }
    return Checked(run.outcome, findings: run.findings)
  }

  private init(_ reader: UnitReader, _ files: [FileUnits]) {
    (self.reader, self.files) = (reader, files)
    languages = reader.catalogue.portal.languages
    marks = MarkCheck(languages)
  }

  // MARK: Matching

  private mutating func matches(_ exchanged: [ExchangedFile]) -> [Match] {
    var texts = UnitTexts(reader)
    var known: [LanguageIndex: [String: (file: Int, unit: TranslationUnit)]] = [:]
    for (number, file) in files.enumerated() {
      for unit in texts.units(of: file) { known[file.language, default: [:]][unit.context] = (number, unit) }
    }
    return exchanged.flatMap { file -> [Match] in
      guard let first = file.units.first else { return [] }
      guard let language = language(file.language) else {
        findings.append(
          TranslationFileRule.language(
            file.language, known: languages.dropFirst().map(\.tag), at: .beginning(of: first.span.file)))
        return []
      }
      return file.units.compactMap { match($0, known[language] ?? [:]) }
    }
  }

  private func language(_ name: String?) -> LanguageIndex? {
    guard let name = name?.lowercased() else { return nil }
    return languages.indices.dropFirst().first { languages[$0].tag.lowercased() == name }.map {
      LanguageIndex($0)
    }
  }

  private mutating func match(
    _ exchanged: ExchangedUnit, _ known: [String: (file: Int, unit: TranslationUnit)]
  ) -> Match? {
    let target = UnitTexts.trimmed(exchanged.target)
    guard !target.allSatisfy(\.isWhitespace) else { return nil }
    guard let (file, unit) = known[exchanged.context] else {
      findings.append(TranslationUnknownUnitRule.finding(exchanged))
      return nil
    }
    let isCurrent = TextDigest(exchanged.source).value == TextDigest(unit.source).value
    let match = Match(unit: unit, file: file, exchanged: exchanged, isSound: isCurrent && !exchanged.isFuzzy)
    if !isCurrent { findings.append(TranslationOutdatedRule.finding(exchanged)) }
    if unit.target == target {
      outcome.unchanged += 1
      settle(match)
      return nil
    }
    let difference = marks.difference(unit.source, target)
    guard difference.isEmpty else {
      findings.append(
        TranslationRefusedRule.marks(lacking: difference.lacking, added: difference.added, exchanged))
      return nil
    }
    return match
  }

  /// Notes what is known of a translation once it stands in the catalogue.
  private mutating func settle(_ match: Match) {
    if match.isSound {
      outcome.accepted[match.unit.language, default: []].insert(match.unit.context)
    } else {
      outcome.disputed[match.unit.language, default: []].insert(match.unit.context)
    }
  }

  private mutating func settle(changed matches: [Match]) {
    outcome.changed += matches.count
    for match in matches { settle(match) }
  }

  // MARK: Texts in YAML

  /// A file holds all languages, so that the changes of all of them are made at once.
  private mutating func writeTexts(_ matches: [Match]) {
    var byFile: [FileID: [Match]] = [:]
    for match in matches {
      if case .texts(_, let file) = files[match.file].content { byFile[file, default: []].append(match) }
    }
    for (file, matches) in byFile.sorted(by: { $0.key < $1.key }) {
      let editing = LabelEditing(bytes: reader.map[file].bytes, file: file, languages: languages)
      if let bytes = editing.applying(matches.compactMap(change)) {
        finish(file, bytes, matches)
      } else {
        // One of them cannot be written: the others are no worse for it.
        writeOneByOne(matches, editing, file)
      }
    }
  }

  private mutating func writeOneByOne(_ matches: [Match], _ editing: LabelEditing, _ file: FileID) {
    var good: [Match] = []
    for match in matches {
      if editing.applying([change(match)].compactMap { $0 }) != nil {
        good.append(match)
      } else {
        findings.append(
          TranslationRefusedRule.finding("The translation cannot be written into its file", match.exchanged))
      }
    }
    if !good.isEmpty, let bytes = editing.applying(good.compactMap(change)) { finish(file, bytes, good) }
  }

  private func change(_ match: Match) -> LabelEditing.Change? {
    guard case .texts(let texts, _) = files[match.file].content, let span = texts[match.unit.number].span
    else {
      return nil
    }
    return LabelEditing.Change(
      label: span, language: match.unit.language, text: UnitTexts.trimmed(match.exchanged.target))
  }

  private mutating func finish(_ file: FileID, _ bytes: [UInt8], _ matches: [Match]) {
    outcome.files.append((reader.path(of: file), bytes))
    settle(changed: matches)
  }

  // MARK: Guidance

  private mutating func writeGuidance(_ matches: [Match]) {
    let byFile = Dictionary(grouping: matches, by: \.file)
    for (number, matches) in byFile.sorted(by: { $0.key < $1.key }) {
      guard case .guidance(let guidance) = files[number].content else { continue }
      let writing = GuidanceWriting(reader, files[number], guidance)
      let written = writing.write(matches)
      findings += written.findings
      if let bytes = written.value.bytes { outcome.files.append((files[number].path, bytes)) }
      settle(changed: written.value.matches)
    }
  }
}
