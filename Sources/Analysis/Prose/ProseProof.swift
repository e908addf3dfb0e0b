import CatalogueModel
import Diagnostics

/// Goes through the texts of one procedure, and keeps what is found.
struct ProseProof {
  /// A text with more numbers than these that no fact states has one finding for all of them.
  static let mostUnstated = 5

  private let setting: ProseSetting
  /// What is judged; other numbers are let be.
  private let kinds: Set<ProseKind>
  private let stated: () -> StatedFigures
  /// Made when the first number is found: most procedures have few in their texts.
  private var known: StatedFigures?
  private var places: TextPlaces
  private(set) var findings: [Diagnostic] = []

  init(
    _ setting: ProseSetting, kinds: Set<ProseKind> = Set(ProseKind.allCases),
    facts: @escaping () -> StatedFigures
  ) {
    (self.setting, self.kinds, stated) = (setting, kinds, facts)
    places = TextPlaces(map: setting.map, languages: setting.catalogue.portal.languages)
  }

  mutating func prove(
    _ label: LocalizedText, _ language: ProseLanguage, own: @autoclosure () -> OwnFact?, isInForm: Bool
  ) {
    guard let text = label[exactly: language.index] else { return }
    let reading = reading(text, language, segment: 0)
    guard !reading.mentions.isEmpty else { return }
    var faults: [Fault] = []
    judge(
      reading, language, reading.mentions, own: own(), isInForm: isInForm, isGuidance: false, &faults)
    report(faults) { places, fault in places.span(of: fault.mention.range, in: label, language.index) }
  }

  mutating func prove(_ guidance: Guidance, _ language: ProseLanguage) {
    report(faults(of: guidance, language, isInForm: false)) { places, fault in
      places.span(of: fault.mention.range, inSegment: fault.segment, of: guidance)
    }
  }

  /// Proves a text between the fields of a form.
  mutating func prove(_ text: Localized<Guidance>, _ language: ProseLanguage) {
    guard let guidance = text[exactly: language.index] else { return }
    report(faults(of: guidance, language, isInForm: true)) { places, fault in
      places.span(of: fault.mention.range, inSegment: fault.segment, of: text, language.index)
    }
  }

  private mutating func faults(
    of guidance: Guidance, _ language: ProseLanguage, isInForm: Bool
  ) -> [Fault] {
    let read = guidance.prose.enumerated().compactMap { index, segment -> Reading? in
      guard !segment.isQuoted, language.mayMention(segment.text) else { return nil }
      return reading(segment.text, language, segment: index)
    }
    let companions = read.flatMap(\.mentions)
    var faults: [Fault] = []
    for reading in read {
      judge(
        reading, language, companions, own: nil, isInForm: isInForm, isGuidance: !isInForm, &faults)
    }
    return faults
  }

  // MARK: Judging

  private struct Reading {
    let text: ProseText
    let mentions: [ProseMention]
    let segment: Int
  }

  private struct Fault {
    let mention: ProseMention
    let said: String
    let verdict: ProseVerdict
    let segment: Int
  }

  /// The mentions of a text that are not quoted.
  private func reading(_ text: String, _ language: ProseLanguage, segment: Int) -> Reading {
    let text = ProseText(text)
    let mentions = ProseScanner.mentions(in: text, language)
    guard !mentions.isEmpty else { return Reading(text: text, mentions: [], segment: segment) }
    let quoted = text.quoted
    return Reading(
      text: text,
      mentions: mentions.filter { mention in
        kinds.contains(mention.kind) && !quoted.contains { $0.overlaps(mention.range) }
      }, segment: segment)
  }

  private mutating func judge(
    _ reading: Reading, _ language: ProseLanguage, _ companions: [ProseMention], own: OwnFact?,
    isInForm: Bool, isGuidance: Bool, _ faults: inout [Fault]
  ) {
    guard !reading.mentions.isEmpty else { return }
    let judge = ProseJudge(
      text: reading.text, words: language.words, mentions: reading.mentions, companions: companions,
      facts: facts(), own: own, isInForm: isInForm, isGuidance: isGuidance, acts: setting.acts,
      day: setting.day)
    for mention in reading.mentions {
      let verdict = judge.verdict(on: mention)
      if case .fine = verdict { continue }
      faults.append(
        Fault(mention: mention, said: judge.said(mention), verdict: verdict, segment: reading.segment))
    }
  }

  private mutating func facts() -> StatedFigures {
    if let known { return known }
    let facts = stated()
    known = facts
    return facts
  }

  // MARK: Reporting

  private mutating func report(
    _ faults: [Fault], _ place: (inout TextPlaces, Fault) -> SourceSpan?
  ) {
    let unstated = faults.filter { if case .unstated = $0.verdict { true } else { false } }
    let isCrowded = unstated.count > Self.mostUnstated
    if isCrowded, let span = place(&places, unstated[0]) {
      findings.append(ProseUnstatedRule.finding(unstated.map(\.said), at: span))
    }
    for fault in faults {
      switch fault.verdict {
      case .fine: break
      case .unstated(let message, let mend):
        if !isCrowded, let span = place(&places, fault) {
          findings.append(finding(fault, ProseUnstatedRule.rule, message, mend, at: span, .warning))
        }
      case .contradiction(let message, let mend, let isCertain):
        if let span = place(&places, fault) {
          let severity: Severity = isCertain ? .error : .warning
          findings.append(finding(fault, fault.mention.kind.rule, message, mend, at: span, severity))
        }
      }
    }
  }

  private func finding(
    _ fault: Fault, _ rule: Rule, _ message: String, _ mend: String?, at span: SourceSpan,
    _ severity: Severity
  ) -> Diagnostic {
    // Where the place is wider than the number, as in a text with escapes, there is nothing to put in its place.
    let isExact = Int(span.end - span.start) == fault.mention.range.count
    let fix = isExact ? mend.map { Fix(span: span, replacement: $0) } : nil
    return Diagnostic(rule, at: span, message, fix: fix, severity: severity)
  }
}

extension ProseKind {
  /// The rule that numbers of the kind keep.
  var rule: Rule {
    switch self {
    case .amount: ProseAmountRule.rule
    case .duration: ProseDurationRule.rule
    case .date: ProseDateRule.rule
    case .count: ProseCountRule.rule
    case .act: ProseActRule.rule
    }
  }
}
