package import CatalogueModel
package import Diagnostics

/// The rules that prove a catalogue as a whole: that nothing in it contradicts anything else.
package enum CatalogueAnalysis {
  /// What the rules find, in no order.
  ///
  /// - Parameters:
  ///   - catalogue: every reference in it leads somewhere, or has a finding already.
  ///   - day: the day of which facts are in force.
  ///   - map: the text of all files, for the places of findings.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package static func findings(
    in catalogue: Catalogue, asOf day: CivilDate, map: SourceMap, jobs: Int
  ) -> [Diagnostic] {
    TranslationAnalysis(catalogue, map: map, jobs: jobs).findings
  }
}
