/// The messages of the theme that the search says in the browser. Its pages bring them along as data.
enum SearchMessage: String, CaseIterable, Sendable {
  case heading = "search.heading"
  case suggestions = "search.suggestions"
  case suggestionCount = "search.suggestion-count"
  case noSuggestions = "search.no-suggestions"
  case allResults = "search.all-results"
  case kindProcedure = "search.kind.procedure"
  case kindLifeEvent = "search.kind.life-event"
  case kindEvidence = "search.kind.evidence"
  case kindOrganisation = "search.kind.organisation"
  case kindTopic = "search.kind.topic"
  case kindAct = "search.kind.act"
  case kindPage = "search.kind.page"
  case groupProcedure = "search.group.procedure"
  case groupLifeEvent = "search.group.life-event"
  case groupEvidence = "search.group.evidence"
  case groupOrganisation = "search.group.organisation"
  case groupTopic = "search.group.topic"
  case groupAct = "search.group.act"
  case groupPage = "search.group.page"
  case results = "search.results"
  case title = "search.title"
  case empty = "search.empty"
  case searching = "search.searching"
  case none = "search.none"
  case noneAdvice = "search.none-advice"
  case noneHelp = "search.none-help"
  case nearest = "search.nearest"
  case corrected = "search.corrected"
  case someWords = "search.some-words"
  case shortened = "search.shortened"
  case more = "search.more"
  case chosen = "search.chosen"
  case noneFiltered = "search.none-filtered"
  case clear = "search.clear"
  case alsoCalled = "search.also-called"
  case inSection = "search.in-section"
  case otherLanguages = "search.other-languages"
  case otherResults = "search.other-results"
  case failed = "search.failed"
  case failedOffline = "search.failed-offline"
  case failedPart = "search.failed-part"
  case stillWorks = "search.still-works"
  case again = "search.again"

  /// The key of the message in the data of the pages: its own without what all of these begin with.
  var key: String { String(rawValue.dropFirst("search.".count)) }

  /// Whether it is said of a number `n`, so that each plural form of the language may differ.
  var isPlural: Bool {
    switch self {
    case .suggestionCount, .allResults, .results, .more, .chosen, .noneFiltered, .otherResults: true
    default: false
    }
  }

  /// The places that the browser fills in.
  var arguments: [String] {
    switch self {
    case .suggestionCount, .allResults, .more, .chosen, .noneFiltered: ["n"]
    case .results: ["n", "query"]
    case .otherResults: ["n", "language"]
    case .title: ["query", "title"]
    case .none, .nearest: ["query"]
    case .corrected: ["corrected", "query"]
    case .alsoCalled: ["names"]
    case .inSection: ["section"]
    default: []
    }
  }

  /// What the theme's messages must have, and the places they may fill.
  static let requirements: [MessageRequirement] = allCases.map { message in
    MessageRequirement(message.rawValue, message.arguments, isPlural: message.isPlural)
  }
}

extension Wording {
  func callAsFunction(_ message: SearchMessage, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    self(message.rawValue, arguments)
  }
}
