package import CatalogueModel
package import Diagnostics
private import Parallelism

/// The rules that prove a catalogue as a whole: that nothing in it contradicts anything else.
package enum CatalogueAnalysis {
  /// What the rules find, in no order.
  ///
  /// - Parameters:
  ///   - catalogue: every reference in it leads somewhere, or has a finding already.
  ///   - day: the day of which facts are in force.
  ///   - map: the text of all files, for the places of findings.
  ///   - faulty: files with errors. What they leave out may be there, but could not be read.
  ///   - flow: where the documents of the catalogue come from on that day; made here where it is not given.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package static func findings(
    in catalogue: Catalogue, asOf day: CivilDate, map: SourceMap, faulty: Set<FileID> = [],
    flow: EvidenceFlow? = nil, jobs: Int
  ) -> [Diagnostic] {
    CompletenessFindings.findings(in: catalogue, faulty: faulty, jobs: jobs)
      + datesAndConsistency(catalogue, day, map, jobs)
      + documents(flow ?? EvidenceFlow(catalogue, asOf: day), faulty)
      + ProseRules.findings(in: catalogue, asOf: day, map: map, jobs: jobs)
      + TranslationAnalysis(catalogue, map: map, jobs: jobs).findings
  }

  /// Where a file could not be read, what it says of where documents come from is not known.
  private static func documents(_ flow: EvidenceFlow, _ faulty: Set<FileID>) -> [Diagnostic] {
    faulty.isEmpty ? flow.findings() : flow.findings().filter { $0.rule != UnissuedEvidenceRule.rule }
  }

  /// Procedures are looked at on all threads, each once; the rest is little.
  private static func datesAndConsistency(
    _ catalogue: Catalogue, _ day: CivilDate, _ map: SourceMap, _ jobs: Int
  ) -> [Diagnostic] {
    let (dates, consistency) = (DateRules(catalogue, asOf: day), ConsistencyRules(catalogue, asOf: day))
    let texts = ProcedureTexts(
      catalogue: catalogue, retired: consistency.retired, expired: ExpiredTexts(asOf: day),
      acts: ActIndex(catalogue.acts), map: map)
    let found = Concurrent.map(Array(catalogue.procedures), jobs: jobs) { procedure in
      dates.findings(in: procedure) + consistency.findings(in: procedure)
        + (procedure.validity.isPast(on: day) ? [] : texts.findings(in: procedure))
    }
    return found.flatMap { $0 } + dates.sharedFindings(map) + consistency.sharedFindings(map)
  }
}
