package import CatalogueModel
package import Diagnostics
import Parallelism

/// Everything that the editors’ board is told about a catalogue on a day, in numbers.
package struct BoardFigures: Sendable {
  /// How many findings there are of one kind.
  package struct Count: Sendable, Hashable {
    package var errors = 0
    package var warnings = 0
    package var all: Int { errors + warnings }
  }

  package let day: CivilDate
  /// Positions of the procedures that have not ended.
  package let procedures: [Int]
  package let findingsByRule: [(rule: Rule, count: Count)]
  /// By authority; nil is what belongs to none: shared files, the theme, procedures without an authority.
  package let findingsByOffice: [(office: EntityID?, count: Count)]
  package let completeness: CompletenessOverview
  package let plainLanguage: PlainLanguage
  package let translations: TranslationStatus
  package let verification: [VerificationAge: Int]
  /// One for each of ``procedures``.
  package let burdens: [ProcedureBurden]

  /// - Parameters:
  ///   - findings: all that is known to be wrong with the catalogue.
  ///   - map: the text of all files.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package init(
    _ catalogue: Catalogue, asOf day: CivilDate, findings: [Diagnostic], map: SourceMap, jobs: Int
  ) {
    self.day = day
    procedures = catalogue.procedures.indices.filter { !catalogue.procedures[$0].validity.isPast(on: day) }
    completeness = CompletenessOverview(catalogue, asOf: day, jobs: jobs)
    plainLanguage = PlainLanguage(catalogue, map: map, jobs: jobs)
    translations = TranslationStatus(of: catalogue, map: map, jobs: jobs)
    burdens = Concurrent.map(procedures, jobs: jobs) { ProcedureBurden(catalogue.procedures[$0], asOf: day) }
    verification = procedures.reduce(into: [:]) { counts, position in
      counts[VerificationAge(catalogue.procedures[position].verified, on: day), default: 0] += 1
    }
    findingsByRule = Self.byRule(findings)
    findingsByOffice = Self.byOffice(findings, catalogue, map)
  }

  private static func byRule(_ findings: [Diagnostic]) -> [(rule: Rule, count: Count)] {
    var counts: [String: (rule: Rule, count: Count)] = [:]
    for finding in findings {
      counts[finding.rule.code, default: (finding.rule, Count())].count.add(finding)
    }
    return counts.values.sorted { a, b in
      (b.count.errors, b.count.all, a.rule.code) < (a.count.errors, a.count.all, b.rule.code)
    }
  }

  /// The files of a procedure belong to its authority, that of an organisation to itself.
  private static func byOffice(
    _ findings: [Diagnostic], _ catalogue: Catalogue, _ map: SourceMap
  ) -> [(office: EntityID?, count: Count)] {
    var owners: [String: EntityID] = [:]
    for procedure in catalogue.procedures {
      owners[folder(of: map[procedure.span.file].path)] = procedure.authority?.id
    }
    let offices = Dictionary(
      catalogue.organisations.map { ($0.span.file, $0.id) }, uniquingKeysWith: { first, _ in first })
    var counts: [EntityID?: Count] = [:]
    for finding in findings {
      let file = finding.span.file
      var folder = folder(of: map[file].path)
      if folder.hasSuffix("/forms") { folder = Self.folder(of: folder) }
      counts[offices[file] ?? owners[folder], default: Count()].add(finding)
    }
    return counts.sorted { a, b in
      (b.value.errors, b.value.all, a.key?.text ?? "~") < (a.value.errors, a.value.all, b.key?.text ?? "~")
    }.map { (office: $0.key, count: $0.value) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

extension BoardFigures.Count {
  fileprivate mutating func add(_ finding: Diagnostic) {
    if finding.severity == .error { errors += 1 } else { warnings += 1 }
  }
}
