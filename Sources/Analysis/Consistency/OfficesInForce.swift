import CatalogueModel
import Diagnostics

/// Which organisations exist on a day, and where those are named that do not.
struct OfficesInForce: Sendable {
  private let organisations: EntityTable<Organisation>
  private let day: CivilDate
  /// Those that do not exist on the day, with what stands in their place.
  private let absent: [EntityID: EntityID?]
  private let hasAddresses: Bool

  init(_ catalogue: Catalogue, asOf day: CivilDate) {
    (organisations, self.day) = (catalogue.organisations, day)
    hasAddresses = organisations.contains { $0.address != nil }
    var absent: [EntityID: EntityID?] = [:]
    for organisation in organisations where !Self.exists(organisation, organisations, day) {
      absent[organisation.id] = .some(Self.successor(of: organisation, organisations, day))
    }
    self.absent = absent
  }

  /// How a finding says that an organisation does not exist.
  static func state(of organisation: Organisation) -> String {
    let validity = organisation.validity
    if let until = validity.until { return "ended on \(until)" }
    if let next = organisation.replacedBy { return "was replaced by ‘\(next.id)’" }
    return validity.from.map { "does not exist before \($0)" } ?? "does not exist"
  }

  // MARK: Procedures

  /// - Parameters:
  ///   - day: the first day on which the procedure is in force, today or later.
  ///   - faulty: files with errors, which may say more than could be read.
  func findings(in procedure: Procedure, from day: CivilDate, faulty: Set<FileID>) -> [Diagnostic] {
    named(in: procedure, from: day) + channels(of: procedure, faulty)
  }

  private func named(in procedure: Procedure, from day: CivilDate) -> [Diagnostic] {
    guard !absent.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    func check(_ reference: Reference?, _ role: String) {
      if let reference, let finding = finding(reference, role) { findings.append(finding) }
    }
    check(procedure.authority, "is the authority")
    for other in procedure.alsoInvolved { check(other, "is also involved") }
    for channel in procedure.channels {
      // A channel without any office that exists has a finding of its own.
      guard channel.offices.contains(where: { absent[$0.id] == nil }) else { continue }
      for office in channel.offices { check(office, "takes applications by ‘\(channel.kind.rawValue)’") }
    }
    for step in procedure.steps where step.validity.contains(day) {
      if case .organisation(let organisation) = step.actor { check(organisation, "does a step") }
    }
    check(procedure.redress.value?.to, "decides on complaints")
    return findings
  }

  private func channels(of procedure: Procedure, _ faulty: Set<FileID>) -> [Diagnostic] {
    procedure.channels.compactMap { channel in
      guard let first = channel.offices.first else { return nil }
      let open = channel.offices.compactMap { absent[$0.id] == nil ? organisations[$0.id] : nil }
      if open.isEmpty {
        // References that lead nowhere have their finding already.
        guard channel.offices.contains(where: { absent[$0.id] != nil }) else { return nil }
        return ChannelWithoutOfficeRule.finding(channel, on: day, at: first.span)
      }
      guard channel.kind == .counter, hasAddresses,
        open.allSatisfy({ office in
          let places = places(of: office)
          return places.allSatisfy { $0.address == nil && !faulty.contains($0.span.file) }
        })
      else { return nil }
      return CounterWithoutAddressRule.finding(channel, at: first.span)
    }
  }

  /// The organisations where an office may be found, from itself on: an officer or a desk sits where the organisation is
  /// that it belongs to.
  private func places(of office: Organisation) -> [Organisation] {
    var places = [office]
    while places.count < 8, let parent = places[places.count - 1].parent.flatMap({ organisations[$0.id] }) {
      places.append(parent)
    }
    return places
  }

  // MARK: Everything else

  func findings(in catalogue: Catalogue) -> [Diagnostic] {
    guard !absent.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    func check(_ reference: Reference?, _ role: String) {
      if let reference, let finding = finding(reference, role) { findings.append(finding) }
    }
    check(catalogue.portal.operator, "publishes the portal")
    for evidence in catalogue.evidence { check(evidence.issuer, "issues ‘\(evidence.id)’") }
    for register in catalogue.registers { check(register.keeper, "keeps ‘\(register.id)’") }
    for organisation in catalogue.organisations where absent[organisation.id] == nil {
      check(organisation.parent, "is the parent of ‘\(organisation.id)’")
    }
    return findings
  }

  private func finding(_ reference: Reference, _ role: String) -> Diagnostic? {
    guard let successor = absent[reference.id], let organisation = organisations[reference.id] else {
      return nil
    }
    return EndedOrganisationRule.finding(organisation, reference, role, successor: successor)
  }

  // MARK: One organisation

  private static func exists(_ organisation: Organisation, _ all: EntityTable<Organisation>, _ day: CivilDate)
    -> Bool
  {
    guard organisation.validity.contains(day) else { return false }
    guard organisation.validity.until == nil, let next = organisation.replacedBy.flatMap({ all[$0.id] }),
      next.id != organisation.id
    else { return true }
    return next.validity.isFuture(on: day)
  }

  private static func successor(
    of organisation: Organisation, _ all: EntityTable<Organisation>, _ day: CivilDate
  )
    -> EntityID?
  {
    var current = organisation
    // Rules keep content from going in circles; counting keeps this from doing so all the same.
    for _ in 0..<all.count {
      guard let next = current.replacedBy.flatMap({ all[$0.id] }), next.id != organisation.id else {
        return nil
      }
      if exists(next, all, day) { return next.id }
      current = next
    }
    return nil
  }
}
