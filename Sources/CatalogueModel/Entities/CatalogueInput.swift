/// What can be looked at in a catalogue, as the kinds of input of a read log.
package enum CatalogueInput: UInt8, Sendable, CaseIterable {
  case portal = 1
  /// An entity with all its files, guidance included; its number is its position.
  case calendar, organisation, evidence, register, act, topic, lifeEvent, page, procedure
  /// Which entities there are of a kind; its number is the raw value of the kind.
  case members
  /// The guidance of the whole catalogue.
  case allGuidance
  case searchWords
  case editorial

  /// The kinds of entity, in the order of their raw values.
  package static let entities: [CatalogueInput] = [
    .calendar, .organisation, .evidence, .register, .act, .topic, .lifeEvent, .page, .procedure,
  ]

  /// The entity behind a kind of input; nil for what is no entity.
  package var entity: EntityKind? {
    switch self {
    case .calendar: .calendar
    case .organisation: .organisation
    case .evidence: .evidence
    case .register: .register
    case .act: .act
    case .topic: .topic
    case .lifeEvent: .lifeEvent
    case .page: .page
    case .procedure: .procedure
    case .portal, .members, .allGuidance, .searchWords, .editorial: nil
    }
  }
}
