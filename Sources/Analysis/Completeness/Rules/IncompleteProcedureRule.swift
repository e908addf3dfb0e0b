import CatalogueModel
package import Diagnostics

/// A procedure that leaves out what a completeness profile asks.
package enum IncompleteProcedureRule {
  package static let rule = Rule(
    "incomplete-procedure", .warning, title: "Procedure is incomplete",
    statement:
      "A procedure states everything that the completeness profiles of portal.yaml ask for; ‘none’ counts as stated.",
    page: """
      Unknown is not zero: a procedure that says nothing about fees may be free or not. The portal chooses under
      `completeness` what every procedure must state: profiles of acts, which stand in `completeness/`, and single
      words. State it, or state that there is none (`fees: none`, `documents: none`, `requirements: none`,
      `redress: none`). The finding says who asks for it: the profile, the clause and the requirement.

      Incomplete, where the portal has `completeness: [fees]`:

          title: { en: Register a birth }

      Complete:

          title: { en: Register a birth }
          fees: none
      """)

  static func finding(
    _ demand: CompletenessProfile.Demand, askedBy sources: [String], at span: SourceSpan
  ) -> Diagnostic {
    var named = sources.prefix(mostSources).joined(separator: ", ")
    if sources.count > mostSources { named += " and \(sources.count - mostSources) more" }
    return Diagnostic(rule, at: span, "The procedure does not state \(phrase(demand)), asked for by \(named)")
  }

  /// How many of those that ask for one thing are named: messages are read on one line.
  private static let mostSources = 3

  /// “‘Single digital gateway’ 10(1)(f) ‘fees’”
  static func source(
    _ requirement: CompletenessProfile.Requirement, of profile: CompletenessProfile
  ) -> String {
    guard let name = profile.name else { return "‘completeness’ of portal.yaml" }
    let title = name.text(in: .source)
    let clause = requirement.clause.map { " \($0)" } ?? ""
    return "‘\(title.isEmpty ? profile.id.text : title)’\(clause) (\(requirement.id))"
  }

  private static func phrase(_ demand: CompletenessProfile.Demand) -> String {
    switch demand {
    case .states(let check): check.phrase
    case .all(let parts): parts.map(phrase).joined(separator: " and ")
    case .any(let parts): parts.map(phrase).joined(separator: " or ")
    }
  }
}

extension CompletenessCheck {
  /// What is missing, and the key that states it.
  var phrase: String {
    switch self {
    case .title: "its title (‘title’)"
    case .code: "its public code (‘code’)"
    case .summary: "what it is for (‘summary’)"
    case .applicants: "who may apply (‘applicants’)"
    case .audience: "for whom it is (‘audience’)"
    case .topic: "its topic (‘topic’)"
    case .authority: "who decides (‘authority’)"
    case .contact: "how to reach the authority (‘phone’, ‘email’, ‘website’ or ‘address’ of the organisation)"
    case .channels: "how to apply (‘channels’)"
    case .online: "how to apply online (‘channels.online’)"
    case .onlineExtent: "how much can be done online (‘completeness’ of ‘channels.online’)"
    case .signIn: "how one signs in (‘sign-in’ of ‘channels.online’)"
    case .fees: "its fees (‘fees’; write ‘fees: none’ where nothing is charged)"
    case .documents: "the documents (‘documents’; write ‘documents: none’ where none is asked)"
    case .documentForm: "in which form each document is wanted (‘originals’, ‘copies’, ‘show’ or ‘form’)"
    case .forms: "the form to fill in (‘form’ of a document)"
    case .processingTime: "how long it takes (‘time’ of each channel)"
    case .steps: "its steps (‘steps’)"
    default: phraseOfRights
    }
  }

  private var phraseOfRights: String {
    switch self {
    case .requirements: "what one must fulfil (‘requirements’; write ‘requirements: none’ where nothing is)"
    case .deadlines: "the terms that citizens must keep (‘citizen-deadlines’)"
    case .deadlineConsequences: "what happens after a term (‘consequence’ of ‘citizen-deadlines’)"
    case .results: "what one gets (‘results’)"
    case .legalBasis: "its legal basis (‘legal-basis’)"
    case .redress: "how to object (‘redress’; write ‘redress: none’ where there is no way)"
    case .silence: "what it means when there is no answer in time (‘silence’)"
    case .languages: "in which languages one can apply (‘languages’)"
    case .guidance: "any guidance in the source language"
    case .verification: "who verified it and when (‘verified’)"
    case .translations: "its title and summary in every language"
    case .accessibility: "how accessible the portal is (the page ‘accessibility’)"
    default: "‘\(rawValue)’"
    }
  }
}
