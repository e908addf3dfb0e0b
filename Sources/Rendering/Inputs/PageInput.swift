internal import CatalogueModel

/// What pages look at besides the entities of the catalogue, as the kinds of input of a read log; the numbers follow
/// those of ``CatalogueInput``.
enum PageInput: UInt8, CaseIterable, Sendable {
  /// The day of which facts are in force, which the foot of every page names.
  case day = 32
  /// What every page of a language shows; its number is that of the language.
  case frame
  /// A template with everything it includes, and the messages it names; by kind of page and language.
  case template
  /// A message of the theme in a language.
  case message
  /// Which messages there are.
  case messageKeys
  /// A script and what it imports.
  case script
  /// Where a page stands in all languages; its number is its place among all pages that have one.
  case address
  /// Which pages there are.
  case addresses

  // Names and addresses of entities, by position and language.
  case organisationName, evidenceName, actName, topicName, lifeEventName, procedureName, registerName
  case audienceName

  /// What lists say about a procedure, by its position.
  case outline

  // Who refers to an entity, by its position.
  case ofTopic, ofAudience, withoutTopic, decidedBy, appliedAt, involving, needing, acceptingInstead, giving
  case restingOn, lifeEventsOf, officesOf, issuedBy

  /// What must be done before a procedure, by its position.
  case firstSteps
  /// Where all documents come from.
  case flow
  /// Whether the State asks for anything again that it has.
  case asksAgain
  /// What has changed, as dated facts and editors tell.
  case history
  /// The first announced day on which a procedure changes, by its position.
  case soonest
  /// The procedures in the order of their titles, by language.
  case directory
  /// What search results can be limited to.
  case filters
  /// What has come instead of what.
  case successors
  /// Everything that content says but for procedures, of which only which there are.
  case allButProcedures
  /// Everything that content says.
  case everything

  /// The most languages that a portal can have.
  static let mostLanguages = 1 << 10

  /// One number for a position in a language.
  static func number(_ position: Int, in language: LanguageIndex) -> Int {
    position * mostLanguages + language.rawValue
  }

  /// The position and the language of a number made by ``number(_:in:)``.
  static func parts(of number: Int) -> (position: Int, language: LanguageIndex) {
    (number / mostLanguages, LanguageIndex(number % mostLanguages))
  }

  /// Its name in the record of a build. Looked up: to ask an enumeration for its name takes longer than all else.
  var word: String { Self.words[Int(rawValue - Self.day.rawValue)] }

  private static let words = allCases.map { "\($0)" }
}

extension PageInput {
  /// The entities by whose positions an input is numbered; nil for others.
  var entity: EntityKind? {
    switch self {
    case .organisationName, .decidedBy, .appliedAt, .involving, .officesOf, .issuedBy: .organisation
    case .evidenceName, .needing, .acceptingInstead, .giving: .evidence
    case .actName, .restingOn: .act
    case .topicName, .ofTopic: .topic
    case .lifeEventName: .lifeEvent
    case .procedureName, .outline, .lifeEventsOf, .firstSteps, .soonest: .procedure
    case .registerName: .register
    default: nil
    }
  }

  /// Whether the number says a language too.
  var isInLanguage: Bool {
    switch self {
    case .template, .message, .organisationName, .evidenceName, .actName, .topicName, .lifeEventName,
      .procedureName, .registerName, .audienceName:
      true
    default: false
    }
  }
}
