internal import CatalogueModel

extension PageMessage {
  /// What the theme's messages must have, and the places they may fill.
  static let requirements: [MessageRequirement] = allCases.map { message in
    MessageRequirement(message.rawValue, message.arguments, isPlural: plurals.contains(message))
  }

  /// The places that Swift fills in the text of a message.
  var arguments: [String] { Self.plurals.contains(self) ? ["n"] : Self.arguments[self] ?? [] }

  private static let plurals: Set<PageMessage> = [
    .documentsOriginals, .documentsCopies, .documentsCertifiedCopies, .lifeEventCostDepends,
    .lifeEventCostOpen, .lifeEventPathUnknown, .onceOnlyRows, .onceOnlyLimit,
    .lifeEventDocumentsMore, .countProcedures, .countDocuments, .formRepeat, .formRepeatMore,
  ]

  private static let arguments: [PageMessage: [String]] = [
    .frameTitle: ["page", "portal"], .frameAsOf: ["date"], .frameGenerator: ["generator"],
    .frameUntranslated: ["language"], .onceOnlyLine: ["what", "reason"], .onceOnlyLaw: ["act"],
    .homeExample: ["example"],
    .azLetter: ["letter"], .azRange: ["first", "last"], .azPart: ["list", "range"],
    .azPage: ["number", "total"], .channelOnly: ["channels"],
    .ticketCase: ["value", "case"], .ticketBesides: ["value"], .ticketApplied: ["date", "due"],
    .ticketAppliedBefore: ["date", "time", "due"], .ticketByWay: ["channel", "value"],
    .procedureEnded: ["date"], .procedureBegins: ["date"], .procedureEnds: ["date"],
    .procedureOnlyIf: ["condition"], .procedureFrom: ["date"], .procedureUntil: ["date"],
    .procedureFromUntil: ["date", "end"], .caseIf: ["condition"], .caseDocument: ["name"],
    .caseHeld: ["name"],
    .caseFee: ["name", "amount"], .caseExemption: ["name"], .caseRequirement: ["name"],
    .caseTime: ["value", "channel"], .caseChannel: ["channel"], .caseStep: ["name"], .caseDeadline: ["name"],
    .caseResult: ["name"], .documentsHeld: ["register"], .feesExemptFree: ["name"],
    .feesExemptPercent: ["name", "percent"], .feesExemptAmount: ["name", "amount"], .timeSum: ["duration"],
    .timeSumPartly: ["duration"], .timeCutOff: ["time"], .applySignIn: ["ways"], .applyFillIn: ["form"],
    .applyTime: ["time"], .deadlineLine: ["duration", "event"], .rightsRedressWithin: ["duration"],
    .rightsLanguagesIn: ["languages"], .verifiedBy: ["date", "office"], .verifiedFact: ["date"],
    .procedureBeginsEnds: ["date", "end"], .organisationEnds: ["date"], .lifeEventAtLeast: ["amount"],
    .lifeEventPathSometimes: ["amount"],
    .lifeEventTimeOf: ["procedure"], .organisationDays: ["first", "last"],
    .organisationDaysLine: ["days", "hours"], .organisationClosedLine: ["days"],
    .organisationPeriod: ["opens", "closes"], .organisationEnded: ["date"], .organisationBegins: ["date"],
    .actInForceFrom: ["date"], .actInForceUntil: ["date"], .actInForceFromUntil: ["date", "end"],
    .actNoLonger: ["date"], .helpHours: ["hours"], .helpCost: ["cost"], .formIf: ["condition"],
    .formIfField: ["condition"], .formIfOption: ["condition"],
    .formExample: ["example"], .formProgress: ["step", "total"], .formTitle: ["step", "title"],
    .formErrorTitle: ["title"], .formAnswer: ["label"], .formWrong: ["label"], .formAdd: ["item"],
    .formRemove: ["item"], .formAdded: ["item"], .formRemoved: ["item"], .formFilled: ["number"],
    .formBlock: ["item", "number"], .formBetween: ["least", "most"],
    .formAtLeast: ["least"], .formAtMost: ["most"], .formNotBefore: ["date"], .formNotAfter: ["date"],
    .formFile: ["kinds"], .formFileSize: ["size"], .formCurrency: ["currency"],
  ]
}

extension PageMessage {
  static func name(of channel: Channel.Kind) -> PageMessage {
    switch channel {
    case .online: .channelOnline
    case .counter: .channelCounter
    case .post: .channelPost
    case .phone: .channelPhone
    }
  }
}

extension PageMessage {
  static func name(of audience: Procedure.Audience) -> PageMessage {
    switch audience {
    case .citizen: .audienceCitizen
    case .overseasCitizen: .audienceOverseasCitizen
    case .foreignNational: .audienceForeignNational
    case .business: .audienceBusiness
    case .organisation: .audienceOrganisation
    }
  }

  static func note(of audience: Procedure.Audience) -> PageMessage {
    switch audience {
    case .citizen: .audienceCitizenNote
    case .overseasCitizen: .audienceOverseasCitizenNote
    case .foreignNational: .audienceForeignNationalNote
    case .business: .audienceBusinessNote
    case .organisation: .audienceOrganisationNote
    }
  }
}

extension PageMessage {
  /// Who makes a document that nobody issues.
  static func name(of maker: Evidence.Maker) -> PageMessage {
    switch maker {
    case .applicant: .evidenceApplicant
    case .counter: .evidenceCounter
    case .thirdParty: .evidenceThirdParty
    case .otherCountry: .evidenceOtherCountry
    case .authority: .evidenceAuthority
    }
  }
}
