private import Analysis
package import CatalogueModel
package import Diagnostics
internal import Rendering

/// What a look at a whole catalogue brought, with what it takes to tell editors about it in their words.
package struct LiveProof: Sendable {
  /// The findings, with the texts in which they were found.
  package let report: Report
  /// Nil where `portal.yaml` cannot be read.
  package let catalogue: Catalogue?
  let renderer: SiteRenderer?
  /// The day of which it was looked at.
  let day: CivilDate

  /// A fact as guidance in the source language would show it.
  ///
  /// - Parameter procedure: whose fees and times are meant, as it was last read.
  package func words(for fact: Guidance.FactReference, of procedure: Procedure?) -> String? {
    guard let catalogue else { return nil }
    return renderer?.words(for: fact, of: procedure, in: catalogue)
  }

  package func words(for amount: Amount) -> String? { renderer?.words(for: amount) }

  package func words(for duration: StatedDuration) -> String? { renderer?.words(for: duration) }

  package func words(for date: CivilDate) -> String? { renderer?.words(for: date) }

  package func words(for condition: Condition, of procedure: Procedure) -> String? {
    renderer?.words(for: condition.expression, of: procedure)
  }

  /// The part of an address that names an entity, by language of the portal; empty where it has no page.
  package func slugs(of kind: EntityKind, _ id: EntityID) -> [String] { renderer?.slugs(of: kind, id) ?? [] }
}

extension LiveProof {
  /// Findings of single files, counted as the catalogue has decided when it was last looked at. What is wrong with
  /// those decisions is left to the next look at the whole.
  package func counted(_ findings: [Diagnostic], in live: LiveCatalogue) -> [Diagnostic] {
    guard let catalogue else { return findings }
    let files = Set(findings.map(\.span.file))
    return FindingPolicy(
      catalogue, rules: SiteBuildRules.all, root: live.root, map: live.map, asOf: day
    ).applied(to: findings).filter {
      files.contains($0.span.file) && !FindingPolicy.isAboutDecisions($0.rule)
    }
  }
}
