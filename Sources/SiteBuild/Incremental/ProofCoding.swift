import Analysis
import BuildGraph
import CatalogueModel
import Diagnostics

/// Lays out what the rules found in a procedure as bytes, and reads it again: places are kept with the paths of their
/// files, since files have other numbers in every build.
struct ProofCoding: Sendable {
  private let map: SourceMap
  private let numbers: [String: FileID]
  private let rules: [String: Rule]

  init(_ map: SourceMap) {
    self.map = map
    numbers = Dictionary(map.numbered.map { ($0.file.path, $0.id) }, uniquingKeysWith: { $1 })
    rules = Dictionary(SiteBuildRules.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Writing

  func bytes(of proof: ProcedureProof) -> [UInt8] {
    var writer = ByteWriter()
    add(proof.findings, to: &writer)
    add(proof.translations.findings, to: &writer)
    writer.add(proof.translations.outstanding.count)
    for one in proof.translations.outstanding {
      writer.add(one.language.rawValue)
      add(one.finding, to: &writer)
    }
    writer.add(proof.translations.tallies.count)
    for tally in proof.translations.tallies { add(tally, to: &writer) }
    return writer.bytes
  }

  private func add(_ findings: [Diagnostic], to writer: inout ByteWriter) {
    writer.add(findings.count)
    for finding in findings { add(finding, to: &writer) }
  }

  private func add(_ finding: Diagnostic, to writer: inout ByteWriter) {
    writer.add(finding.rule.code)
    writer.add(finding.severity == .error ? 1 : 0)
    add(finding.span, to: &writer)
    writer.add(finding.message)
    writer.add(finding.fix == nil ? 0 : 1)
    if let fix = finding.fix {
      add(fix.span, to: &writer)
      writer.add(fix.replacement)
    }
    writer.add(finding.notes.count)
    for note in finding.notes {
      writer.add(note.message)
      writer.add(note.span == nil ? 0 : 1)
      if let span = note.span { add(span, to: &writer) }
    }
  }

  private func add(_ span: SourceSpan, to writer: inout ByteWriter) {
    writer.add(map[span.file].path)
    writer.add(Int(span.start))
    writer.add(Int(span.end))
  }

  private func add(_ tally: TranslationStatus.Tally, to writer: inout ByteWriter) {
    writer.add(tally.language.rawValue)
    writer.add(tally.path)
    let counts = tally.counts
    for count in [
      counts.units, counts.confirmed, counts.unconfirmed, counts.stale, counts.missing, counts.copies,
    ] {
      writer.add(count)
    }
  }

  // MARK: Reading

  /// Nil where the bytes say something else, or tell of a rule or a file that there is no longer.
  func proof(_ bytes: [UInt8]) -> ProcedureProof? {
    var reader = ByteReader(bytes)
    do throws(ByteReader.Damage) {
      let findings = try findings(&reader)
      var translations = TranslationProof()
      translations.findings = try self.findings(&reader)
      for _ in 0..<(try reader.count()) {
        let language = LanguageIndex(try reader.number())
        translations.outstanding.append(TranslationProof.Outstanding(language, try finding(&reader)))
      }
      for _ in 0..<(try reader.count()) { translations.tallies.append(try tally(&reader)) }
      return ProcedureProof(findings: findings, translations: translations)
    } catch {
      return nil
    }
  }

  private func findings(_ reader: inout ByteReader) throws(ByteReader.Damage) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for _ in 0..<(try reader.count()) { findings.append(try finding(&reader)) }
    return findings
  }

  private func finding(_ reader: inout ByteReader) throws(ByteReader.Damage) -> Diagnostic {
    guard let rule = rules[try reader.text()] else { throw ByteReader.Damage() }
    let severity: Severity = try reader.number() == 1 ? .error : .warning
    let (place, message) = (try span(&reader), try reader.text())
    var fix: Fix?
    if try reader.number() == 1 { fix = Fix(span: try span(&reader), replacement: try reader.text()) }
    var notes: [Note] = []
    for _ in 0..<(try reader.count()) {
      let text = try reader.text()
      notes.append(Note(text, at: try reader.number() == 1 ? try span(&reader) : nil))
    }
    return Diagnostic(rule, at: place, message, fix: fix, notes: notes, severity: severity)
  }

  private func span(_ reader: inout ByteReader) throws(ByteReader.Damage) -> SourceSpan {
    guard let file = numbers[try reader.text()] else { throw ByteReader.Damage() }
    let (start, end) = (try reader.number(), try reader.number())
    guard start <= end, end <= Int32.max else { throw ByteReader.Damage() }
    return SourceSpan(file: file, start: start, end: end)
  }

  private func tally(_ reader: inout ByteReader) throws(ByteReader.Damage) -> TranslationStatus.Tally {
    let (language, path) = (LanguageIndex(try reader.number()), try reader.text())
    var counts = TranslationStatus.Counts()
    counts.units = try reader.number()
    counts.confirmed = try reader.number()
    counts.unconfirmed = try reader.number()
    counts.stale = try reader.number()
    counts.missing = try reader.number()
    counts.copies = try reader.number()
    return TranslationStatus.Tally(language, path: path, counts: counts)
  }
}
