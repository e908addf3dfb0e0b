internal import Analysis
internal import CatalogueModel

/// The messages of the theme with which changes are said, on pages, in feeds and by `balie diff` alike.
enum ChangeMessage: String, CaseIterable, Sendable {
  case title = "changes.title"
  case lede = "changes.lede"
  case none = "changes.none"
  case feed = "changes.feed"
  case mark = "changes.mark"
  case markBegins = "changes.mark-begins"
  case markEnds = "changes.mark-ends"
  case on = "changes.on"
  case line = "changes.line"
  case instead = "changes.instead"
  case arrow = "changes.arrow"
  case added = "changes.added"
  case ended = "changes.ended"
  case value = "changes.value"
  case detailNew = "changes.detail-new"
  case detailGone = "changes.detail-gone"
  case detailChanged = "changes.detail-changed"
  case order = "changes.order"
  case at = "changes.at"
  case onlyIf = "changes.only-if"
  case named = "changes.named"
  case from = "changes.from"
  case until = "changes.until"
  case fromUntil = "changes.from-until"
  case by = "changes.by"
  case renamed = "changes.renamed"
  case wordingChanged = "changes.wording-changed"
  case wordingAdded = "changes.wording-added"
  case wordingRemoved = "changes.wording-removed"
  case wordingFrom = "changes.wording-from"
  case guidance = "changes.guidance"
  case guidanceStart = "changes.guidance-start"
  case guidanceChanged = "changes.guidance-changed"
  case guidanceAdded = "changes.guidance-added"
  case guidanceRemoved = "changes.guidance-removed"
  case stale = "changes.stale"
  case missing = "changes.missing"
  case staleCount = "changes.stale-count"
  case missingCount = "changes.missing-count"
  case noChange = "changes.no-change"
  case less = "changes.less"
  case holidayPast = "changes.holiday-past"
  case calendarEnds = "changes.calendar-ends"
  case announced = "changes.announced"
  case notAnnounced = "changes.not-announced"
  case leaves = "changes.leaves"
  case pages = "changes.pages"

  private static let plurals: Set<ChangeMessage> = [.staleCount, .missingCount, .pages]

  /// What the theme's messages must have, and the places they may fill.
  static let requirements: [MessageRequirement] =
    allCases.map { message in
      MessageRequirement(message.rawValue, message.arguments, isPlural: plurals.contains(message))
    }
    + (FactAspect.allCases.map(key) + FactDetail.allCases.map(key) + FactSheet.Kind.allCases.map(key)
    + kinds + words.sorted().map { "changes.word.\($0)" } + roles.values.sorted()).map {
      MessageRequirement($0)
    }

  private var arguments: [String] {
    switch self {
    case .title, .lede, .none, .feed, .noChange, .guidanceStart, .holidayPast, .calendarEnds: []
    case .mark, .markBegins, .markEnds, .on: ["date"]
    case .line: ["subject", "change"]
    case .instead, .arrow: ["name", "old", "new"]
    case .added, .ended, .order: ["name"]
    case .value: ["name", "value"]
    case .detailNew: ["name", "detail", "new"]
    case .detailGone: ["name", "detail", "old"]
    case .detailChanged: ["name", "detail", "old", "new"]
    case .at: ["name", "channels"]
    case .onlyIf: ["name", "condition"]
    case .named: ["kind", "name"]
    case .from: ["change", "date"]
    case .until: ["change", "date"]
    case .fromUntil: ["change", "date", "end"]
    case .by: ["change", "acts"]
    case .renamed: ["old", "new"]
    case .wordingChanged, .wordingAdded, .wordingRemoved: ["place", "language"]
    case .wordingFrom: ["change", "old", "new"]
    case .guidance: ["heading"]
    case .guidanceChanged, .guidanceAdded, .guidanceRemoved: ["place", "language"]
    case .stale, .missing: ["place", "language"]
    case .staleCount, .missingCount: ["n", "languages"]
    case .less: ["percent"]
    case .announced, .notAnnounced, .leaves: ["change", "date"]
    case .pages: ["n"]
    }
  }

  static func key(_ aspect: FactAspect) -> String { "changes.aspect.\(aspect.rawValue)" }
  static func key(_ detail: FactDetail) -> String { "changes.detail.\(detail.rawValue)" }
  static func key(_ kind: FactSheet.Kind) -> String { "changes.kind.\(kind.rawValue)" }

  /// What begins, ends, is new or gone, by the kind of thing.
  static func key(_ what: Begun, _ kind: FactSheet.Kind) -> String {
    switch kind {
    case .procedure, .organisation, .act: "changes.\(what.rawValue).\(kind.rawValue)"
    default: what == .begins || what == .added ? "changes.added-as-such" : "changes.removed-as-such"
    }
  }

  enum Begun: String, CaseIterable {
    case added = "new"
    case removed = "gone"
    case begins, ends
  }

  private static let kinds: [String] =
    ["changes.added-as-such", "changes.removed-as-such"]
    + Begun.allCases.flatMap { what in
      [FactSheet.Kind.procedure, .organisation, .act].map { key(what, $0) }
    }

  /// The words of the format that have no other message.
  static let words: Set<String> = [
    "none", "not-stated", "full", "partial", "information", "approval", "refusal", "electronic", "paper",
    "no-sign-in", "yes", "applicant",
  ]

  /// What texts are for, by the end of their role.
  static let roles: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "title", "summary", "applicants", "name", "note", "help", "label", "hint", "consequence", "why", "when",
      "other",
    ].map { ($0, "changes.role.\($0)") })
}

extension Wording {
  func callAsFunction(_ message: ChangeMessage, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    self(message.rawValue, arguments)
  }
}
