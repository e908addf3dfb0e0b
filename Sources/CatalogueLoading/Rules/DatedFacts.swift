import CatalogueModel
import Diagnostics

/// Checks that the entries of a fact follow each other without gap and without overlap.
enum DatedFacts {
  /// - Parameters:
  ///   - onlyDated: whether entries without any dates may be there several times.
  ///   - name: what findings call the fact, beginning in lower case.
  static func findings<Stated: Fact>(
    _ facts: [Stated], onlyDated: Bool = false, name: (Stated) -> String
  ) -> [Diagnostic] {
    guard facts.count > 1 else { return [] }
    let readable = facts.filter(\.basis.isReadable)
    return Dictionary(grouping: readable, by: \.identity).values.filter { history in
      history.count > 1 && !(onlyDated && history.allSatisfy { $0.validity == .always })
    }.flatMap { history($0, name: name) }
  }

  private static func history<Stated: Fact>(_ facts: [Stated], name: (Stated) -> String) -> [Diagnostic] {
    let ordered = facts.sorted {
      (begins($0.validity), $0.basis.span) < (begins($1.validity), $1.basis.span)
    }
    // The entry that reaches furthest: an entry within a longer one leaves no gap behind it.
    var furthest = ordered[0]
    var findings: [Diagnostic] = []
    for later in ordered.dropFirst() {
      if let finding = finding(furthest, later, name: name) { findings.append(finding) }
      if ends(later.validity) > ends(furthest.validity) { furthest = later }
    }
    return findings
  }

  private static func finding<Stated: Fact>(
    _ earlier: Stated, _ later: Stated, name: (Stated) -> String
  ) -> Diagnostic? {
    if earlier.validity.overlaps(later.validity) {
      // The one written later is the one to point at.
      let (shown, other) = earlier.basis.span < later.basis.span ? (later, earlier) : (earlier, later)
      let isDated = earlier.validity != .always || later.validity != .always
      let basis = shown.basis
      return DateOverlapRule.finding(
        name(later), at: shown.validity.from == nil ? basis.spanOfLastDay : basis.spanOfFirstDay,
        other: other.basis.span, isDated: isDated)
    }
    guard let end = earlier.validity.until, let start = later.validity.from, end.adding(days: 1) < start
    else {
      return nil
    }
    return DateGapRule.finding(
      name(later), after: end, before: start, at: later.basis.spanOfFirstDay, earlier: earlier.basis.span)
  }

  private static func begins(_ validity: Validity) -> Int { validity.from?.daysSince1970 ?? Int.min }

  private static func ends(_ validity: Validity) -> Int { validity.until?.daysSince1970 ?? Int.max }
}
