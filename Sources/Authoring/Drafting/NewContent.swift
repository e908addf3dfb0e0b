import CatalogueModel

/// New entities of a catalogue.
package enum NewContent {
  /// What has to be known of something new.
  package static func interview(_ kind: DraftKind, in content: ExistingContent) -> Interview {
    let drafting = drafting(kind, content)
    return Interview { drafting.questions($0) }
  }

  /// What comes of the answers, once all are given.
  package static func draft(_ kind: DraftKind, _ answers: Answers, in content: ExistingContent) -> Draft {
    drafting(kind, content).draft(answers)
  }

  private static func drafting(_ kind: DraftKind, _ content: ExistingContent) -> any Drafting {
    switch kind {
    case .procedure: ProcedureDrafting(content: content)
    case .form: FormDrafting(content: content)
    case .lifeEvent: LifeEventDrafting(content: content)
    case .organisation: OrganisationDrafting(content: content)
    case .evidence: EvidenceDrafting(content: content)
    case .act: ActDrafting(content: content)
    case .topic: TopicDrafting(content: content)
    case .register: RegisterDrafting(content: content)
    case .page: PageDrafting(content: content)
    }
  }
}

/// How one kind of entity is asked for and written.
protocol Drafting: Sendable {
  func questions(_ answers: Answers) -> [Inquiry]
  func draft(_ answers: Answers) -> Draft
}
