package import CatalogueModel
package import Diagnostics

/// What a catalogue has decided about findings: rules that count differently, and findings accepted for a time.
package struct FindingPolicy {
  private let settings: [RuleSetting]
  private let waivers: [Waiver]
  private let rules: [String: Rule]
  private let root: String
  private let map: SourceMap
  private let day: CivilDate

  /// - Parameters:
  ///   - rules: every rule there is.
  ///   - root: the content folder as paths of the map begin with it.
  ///   - day: the day on which waivers must not have ended.
  package init(_ catalogue: Catalogue, rules: [Rule], root: String, map: SourceMap, asOf day: CivilDate) {
    (settings, waivers) = (catalogue.portal.rules, catalogue.editorial.waivers)
    self.rules = Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    (self.root, self.map, self.day) = (root, map, day)
  }

  /// Whether a catalogue may decide about a rule. Errors that keep content from being read stay what they are; warnings
  /// and contradictions may be set.
  package static func mayBeSet(_ rule: Rule) -> Bool {
    rule.severity == .warning || AnalysisRules.all.contains(rule)
  }

  /// Whether a rule is about the decisions of a catalogue themselves, which only all findings together can tell.
  package static func isAboutDecisions(_ rule: Rule) -> Bool {
    [UnknownRuleRule.rule, FixedRuleRule.rule, ExpiredWaiverRule.rule, IdleWaiverRule.rule].contains(rule)
  }

  /// The findings as the catalogue counts them, with what is wrong with its decisions.
  package func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !settings.isEmpty || !waivers.isEmpty else { return findings }
    let levels = Dictionary(
      settings.filter { rules[$0.code].map(Self.mayBeSet) ?? false }.map { ($0.code, $0.level) },
      uniquingKeysWith: { first, _ in first })
    var isUsed = [Bool](repeating: false, count: waivers.count)
    let current = waivers.indices.filter { waivers[$0].until >= day && isMeaningful(waivers[$0]) }
    let counted = findings.compactMap { finding -> Diagnostic? in
      guard Self.mayBeSet(finding.rule) else { return finding }
      if let index = current.first(where: { isMeant(finding, by: waivers[$0]) }) {
        isUsed[index] = true
        return nil
      }
      switch levels[finding.rule.code] {
      case nil: return finding
      case .off: return nil
      case .error: return finding.counted(as: .error)
      case .warning: return finding.counted(as: .warning)
      }
    }
    let idle = current.filter { !isUsed[$0] }.map { IdleWaiverRule.finding(waivers[$0]) }
    return counted + decisions() + idle
  }

  /// What is wrong with decisions whatever was found.
  private func decisions() -> [Diagnostic] {
    let named = settings.map { ($0.code, $0.span) } + waivers.map { ($0.rule.text, $0.rule.span) }
    let wrong = named.compactMap { code, span in
      guard let rule = rules[code] else {
        return UnknownRuleRule.finding(code, at: span, among: rules.values.filter(Self.mayBeSet).map(\.code))
      }
      return Self.mayBeSet(rule) ? nil : FixedRuleRule.finding(rule, at: span)
    }
    return wrong + waivers.filter { $0.until < day }.map(ExpiredWaiverRule.finding)
  }

  private func isMeaningful(_ waiver: Waiver) -> Bool { rules[waiver.rule.text].map(Self.mayBeSet) ?? false }

  private func isMeant(_ finding: Diagnostic, by waiver: Waiver) -> Bool {
    guard finding.rule.code == waiver.rule.text,
      map[finding.span.file].path == "\(root)/\(waiver.file.text)"
    else { return false }
    guard let text = waiver.text else { return true }
    let bytes = map[finding.span.file].bytes
    let (start, end) = (Int(finding.span.start), Int(finding.span.end))
    // Only around the finding: the same words elsewhere in the file are another matter.
    let words = Array(text.text.utf8)
    let around = max(0, start - words.count)..<min(bytes.count, end + words.count)
    return bytes[around].firstRange(of: words) != nil
  }
}
