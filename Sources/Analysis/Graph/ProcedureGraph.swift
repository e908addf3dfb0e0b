package import CatalogueModel

/// Which procedures give what other procedures ask for, on one day. Made once for a build, in time linear in the
/// catalogue; positions are those of the catalogue's tables.
package struct ProcedureGraph: Sendable {
  /// A document that is asked for and that a procedure gives. Not those that only show who somebody is: citizens
  /// have these long before.
  package struct Dependency: Sendable {
    package let requirement: EvidenceRequirement
    /// The position of the document.
    package let document: Int
    /// The procedures that give it, the quickest first: the one that `issued-by` names, failing that all that have it
    /// among their results. Never empty.
    package fileprivate(set) var givers: [Int]
    /// Whether it must come from a procedure of the catalogue: nothing that will do instead comes from elsewhere.
    package let isBinding: Bool
    /// Whether everybody who applies waits for it, in whatever case and way.
    package let isCertain: Bool
    /// All procedures that give the document or what will do instead.
    let allGivers: [Int]
  }

  /// Where more procedures than these give a document and `issued-by` names none, nobody can tell which one to do first.
  private static let mostGivers = 3

  let catalogue: Catalogue
  package let day: CivilDate
  /// The procedures that list each document among their results, whatever the case.
  let results: [[Int]]
  /// Where each document comes from, as far as the catalogue has the procedure.
  private let givers: [[Int]]
  /// What each procedure waits for.
  package private(set) var dependencies: [[Dependency]]
  /// How long each procedure takes with everything that everybody must do before it.
  private(set) var schedule: Schedule
  /// The same with everything that only some must do before it.
  private(set) var longestSchedule: Schedule

  package init(_ catalogue: Catalogue, asOf day: CivilDate) {
    (self.catalogue, self.day) = (catalogue, day)
    var results = [[Int]](repeating: [], count: catalogue.evidence.count)
    for (position, procedure) in catalogue.procedures.enumerated()
    where procedure.validity.contains(day) {
      for result in procedure.results where result.validity.contains(day) {
        guard let document = catalogue.evidence.position(of: result.evidence.id) else { continue }
        if results[document].last != position { results[document].append(position) }
      }
    }
    self.results = results
    givers = catalogue.evidence.enumerated().map { document, evidence in
      guard evidence.madeBy == nil else { return [] }
      guard let issuing = evidence.issuedBy.flatMap({ catalogue.procedures.position(of: $0.id) }),
        catalogue.procedures[issuing].validity.contains(day)
      else { return results[document].count > Self.mostGivers ? [] : results[document] }
      return [issuing]
    }
    dependencies = []
    (schedule, longestSchedule) = (Schedule(), Schedule())
    dependencies = catalogue.procedures.map { stated(in: $0) }
    let times = catalogue.procedures.map { $0.leastTime(on: day) }
    let order = Schedule.order(dependencies)
    schedule = Schedule(dependencies, times: times, order: order) { $0.isCertain ? $0.allGivers : [] }
    longestSchedule = Schedule(dependencies, times: times, order: order, givers: \.givers)
    dependencies = dependencies.map { $0.map(quickestFirst) }
  }

  /// What a procedure waits for, in the order in which it asks: also one of which a case takes parts away.
  package func dependencies(of procedure: Procedure) -> [Dependency] {
    stated(in: procedure).map(quickestFirst)
  }

  private func stated(in procedure: Procedure) -> [Dependency] {
    var found: [Dependency] = []
    for requirement in procedure.documents.value ?? []
    where requirement.mustBeGot && requirement.askedBecause != .identification
      && requirement.validity.contains(day)
    {
      guard let document = catalogue.evidence.position(of: requirement.evidence.id),
        !givers[document].isEmpty
      else { continue }
      if let dependency = dependency(of: procedure, requirement, document) { found.append(dependency) }
    }
    return found
  }

  private func dependency(
    of procedure: Procedure, _ requirement: EvidenceRequirement, _ document: Int
  ) -> Dependency? {
    let own = catalogue.procedures.position(of: procedure.id)
    let main = givers[document].filter { $0 != own }
    guard !main.isEmpty else { return nil }
    var (all, isBinding) = (main, true)
    for alternative in requirement.alternatives {
      let others = catalogue.evidence.position(of: alternative.id).map { givers[$0] } ?? []
      if others.isEmpty { isBinding = false }
      all += others.filter { $0 != own }
    }
    let isForAll =
      requirement.condition == nil
      && (requirement.channels.isEmpty
        || procedure.channels.allSatisfy { requirement.channels.contains($0.kind) })
    return Dependency(
      requirement: requirement, document: document, givers: main, isBinding: isBinding,
      isCertain: isBinding && isForAll, allGivers: all)
  }

  private func quickestFirst(_ dependency: Dependency) -> Dependency {
    guard dependency.givers.count > 1 else { return dependency }
    var sorted = dependency
    sorted.givers.sort { (schedule.roughMinutes($0), $0) < (schedule.roughMinutes($1), $1) }
    return sorted
  }
}

extension EvidenceRequirement {
  /// Whether the applicant must get it from somebody: the State does not look it up, it is not made with a form of the
  /// procedure, and it is not what the applicant has because it is to be taken in.
  var mustBeGot: Bool { heldBy == nil && form == nil && askedBecause != .takenIn }
}
