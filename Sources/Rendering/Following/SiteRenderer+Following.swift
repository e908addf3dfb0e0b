internal import Analysis
package import CatalogueModel
internal import Parallelism
internal import Forms

extension SiteRenderer {
  /// The same site after some procedures have changed, in a small part of the time that ``prepare`` takes; nil where more
  /// than their own pages may be different.
  ///
  /// - Parameters:
  ///   - catalogue: the catalogue with the changed procedures, otherwise as before.
  ///   - changed: the procedures whose files say something else.
  package func following(_ catalogue: Catalogue, changed: Set<EntityID>) -> SiteRenderer? {
    guard let first = shared.first, catalogue.procedures.count == first.catalogue.procedures.count else {
      return nil
    }
    var trees: [EntityID: CaseTree?] = [:]
    for id in changed {
      guard let old = first.catalogue.procedures[id], let new = catalogue.procedures[id] else { return nil }
      let tree = CaseTrees.tree(of: new, catalogue.portal, asOf: first.asOf)
      guard let before = ProcedureFootprint(old, hasDates: old.hasDates, tree: first.cases[id]),
        before == ProcedureFootprint(new, hasDates: new.hasDates, tree: tree)
      else { return nil }
      trees[id] = .some(tree)
    }
    var renderer = self
    renderer.follow(catalogue, trees, wordings: shared.map(\.say))
    return renderer
  }

  private mutating func follow(
    _ catalogue: Catalogue, _ trees: [EntityID: CaseTree?], wordings: [Wording]
  ) {
    let cases = shared[0].cases.replacing(trees)
    let upcoming = shared[0].upcoming.following(catalogue, wordings)
    let completeness = shared[0].completeness.map { _ in
      Later { [asOf = shared[0].asOf] in
        CompletenessOverview(catalogue, asOf: asOf, jobs: 1)
      }
    }
    shared = shared.map {
      SharedEdition($0, catalogue: catalogue, cases: cases, upcoming: upcoming, completeness: completeness)
    }
    formData = formData.following(catalogue)
    facts = FactsFile(catalogue, wordings: wordings)
  }
}
