package import Diagnostics

/// Which of the mends that findings offer are made together.
package enum FixSelection {
  /// Mends of one file that do not touch each other: of those that do, the first.
  package static func apart(_ fixes: [Fix]) -> [Fix] {
    var kept: [Fix] = []
    for fix in fixes.sorted(by: { $0.span < $1.span }) where (kept.last?.span.end ?? -1) < fix.span.start {
      kept.append(fix)
    }
    return kept
  }

  /// The findings whose mends are made unasked, those of each file apart from each other.
  ///
  /// - Parameter isWanted: whether a finding is to be mended at all.
  package static func safe(_ findings: [Diagnostic], isWanted: (Diagnostic) -> Bool) -> [Diagnostic] {
    let safe = findings.filter { finding in
      finding.fix.map { $0.isSafe && $0.span.file == finding.span.file } ?? false && isWanted(finding)
    }
    return Dictionary(grouping: safe, by: \.span.file).values.flatMap { findings -> [Diagnostic] in
      let kept = Set(apart(findings.compactMap(\.fix)))
      var seen: Set<Fix> = []
      return findings.filter { finding in
        finding.fix.map { kept.contains($0) && seen.insert($0).inserted } ?? false
      }
    }.sorted()
  }
}

extension SourceEdit {
  package init(_ fix: Fix) { self.init(fix.span, fix.replacement) }
}
