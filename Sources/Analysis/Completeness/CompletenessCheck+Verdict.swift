package import CatalogueModel

/// What a procedure says about something that is asked.
package enum CompletenessVerdict: Sendable, Hashable {
  case met
  /// There is nothing to state: content says that there is none, or it is not asked of this procedure.
  case notApplicable
  case missing
}

extension CompletenessCheck {
  /// Whether a procedure states what the word stands for. Facts count whatever their dates: a fact of tomorrow is
  /// stated today.
  package func verdict(of procedure: Procedure, in catalogue: Catalogue) -> CompletenessVerdict {
    switch self {
    case .title, .code, .summary, .applicants, .audience, .topic, .translations, .guidance, .verification,
      .languages, .accessibility:
      isDescribed(procedure, catalogue) ? .met : .missing
    case .authority: procedure.authority == nil ? .missing : .met
    case .contact: Self.canBeReached(procedure, catalogue) ? .met : .missing
    case .channels: procedure.channels.isEmpty ? .missing : .met
    case .online: procedure.onlineChannel == nil ? .missing : .met
    case .onlineExtent: Self.of(procedure.channel(.online)) { $0.completeness != nil }
    case .signIn: Self.of(procedure.onlineChannel) { !$0.signIn.isEmpty }
    case .fees: Self.of(procedure.fees)
    case .documents: Self.of(procedure.documents) { !$0.isEmpty }
    case .documentForm: Self.of(procedure.documents) { !$0.isEmpty && $0.allSatisfy(\.saysItsForm) }
    case .forms: Self.of(procedure.documents) { $0.contains { $0.form != nil } }
    case .redress: Self.of(procedure.redress) { _ in true }
    default: verdictOnWork(of: procedure)
    }
  }

  /// What happens once somebody has applied.
  private func verdictOnWork(of procedure: Procedure) -> CompletenessVerdict {
    switch self {
    case .processingTime: procedure.channels.contains { !$0.times.isEmpty } ? .met : .missing
    case .steps: procedure.steps.isEmpty ? .missing : .met
    case .requirements:
      procedure.statesNoRequirements ? .notApplicable : procedure.requirements.isEmpty ? .missing : .met
    case .deadlines: procedure.deadlines.isEmpty ? .missing : .met
    case .deadlineConsequences:
      procedure.deadlines.isEmpty
        ? .notApplicable : procedure.deadlines.allSatisfy { $0.consequence != nil } ? .met : .missing
    case .results: procedure.results.isEmpty ? .missing : .met
    case .legalBasis: procedure.legalBasis.isEmpty ? .missing : .met
    case .silence: procedure.silence == nil ? .missing : .met
    default: .missing
    }
  }

  private func isDescribed(_ procedure: Procedure, _ catalogue: Catalogue) -> Bool {
    let languages = catalogue.portal.languages.indices.map { LanguageIndex($0) }
    switch self {
    case .title: return procedure.title[exactly: .source] != nil
    case .code: return procedure.code != nil
    case .summary: return procedure.summary != nil
    case .applicants: return procedure.applicants != nil
    case .audience: return !procedure.audience.isEmpty
    case .topic: return procedure.topic != nil
    case .verification: return procedure.verified != nil
    case .languages: return !procedure.languages.isEmpty
    case .accessibility: return EntityID("accessibility").flatMap { catalogue.pages[$0] } != nil
    case .guidance:
      let text = catalogue.guidance(of: GuidanceKey(.procedure, procedure.id))?[exactly: .source]
      return text.map { !$0.blocks.isEmpty } ?? false
    case .translations:
      let labels = [procedure.title] + [procedure.summary].compactMap { $0 }
      return labels.allSatisfy { label in languages.allSatisfy { label[exactly: $0] != nil } }
    default: return false
    }
  }

  private static func of<Value>(_ stated: Stated<Value>, isEnough: (Value) -> Bool) -> CompletenessVerdict {
    switch stated {
    case .notStated: .missing
    case .none: .notApplicable
    case .stated(let value): isEnough(value) ? .met : .missing
    }
  }

  private static func of(_ fees: FeeSchedule) -> CompletenessVerdict {
    switch fees {
    case .notStated: .missing
    case .none: .notApplicable
    case .fees(let fees): fees.isEmpty ? .missing : .met
    }
  }

  /// Of a way of applying that a procedure need not have.
  private static func of(_ channel: Channel?, isEnough: (Channel) -> Bool) -> CompletenessVerdict {
    channel.map { isEnough($0) ? .met : .missing } ?? .notApplicable
  }

  /// Whether the authority, one that it belongs to, or an office of the procedure can be called, written to or
  /// visited.
  private static func canBeReached(_ procedure: Procedure, _ catalogue: Catalogue) -> Bool {
    let offices = procedure.channels.flatMap(\.offices)
    return ([procedure.authority].compactMap { $0 } + offices).contains { reference in
      var current = catalogue.organisations[reference.id]
      // Bodies that belong to each other have their finding; the way up ends where nobody’s would.
      for _ in 0..<16 {
        guard let organisation = current else { return false }
        if organisation.canBeReached { return true }
        current = organisation.parent.flatMap { catalogue.organisations[$0.id] }
      }
      return false
    }
  }
}

extension Procedure {
  /// The way of applying online, where there is more to it than information.
  package var onlineChannel: Channel? {
    channel(.online).flatMap { $0.completeness == .information ? nil : $0 }
  }
}

extension EvidenceRequirement {
  /// Whether it says in which form the document is wanted: how many, as what, shown, filled in, or not at all because
  /// the State holds it.
  fileprivate var saysItsForm: Bool {
    originals + copies + certifiedCopies > 0 || isShown || form != nil || heldBy != nil
  }
}

extension Organisation {
  fileprivate var canBeReached: Bool { phone != nil || email != nil || website != nil || address != nil }
}
