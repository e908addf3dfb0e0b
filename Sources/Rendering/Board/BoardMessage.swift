internal import Analysis
internal import CatalogueModel

/// The messages of the theme with which figures are worded: those of the page on completeness, and of the report to the
/// editors.
enum BoardMessage: String, CaseIterable, Sendable {
  case completenessHeading = "completeness.heading"
  case completenessLede = "completeness.lede"
  case completenessExplain = "completeness.explain"
  case completenessOwn = "completeness.own"
  case completenessTotal = "completeness.total"
  case completenessRequirement = "completeness.requirement"
  case completenessClause = "completeness.clause"
  case completenessMet = "completeness.met"
  case completenessAsked = "completeness.asked"
  case completenessShare = "completeness.share"
  case completenessByRequirement = "completeness.by-requirement"
  case completenessGroups = "completeness.groups"
  case completenessByTopic = "completeness.by-topic"
  case completenessByAuthority = "completeness.by-authority"
  case completenessTopic = "completeness.topic"
  case completenessAuthority = "completeness.authority"
  case completenessNoTopic = "completeness.no-topic"
  case completenessNoAuthority = "completeness.no-authority"
  case completenessLacking = "completeness.lacking"
  case completenessProcedure = "completeness.procedure"
  case completenessLacks = "completeness.lacks"
  case completenessShown = "completeness.shown"
  case completenessAllStated = "completeness.all-stated"
  case title = "board.title"
  case lede = "board.lede"
  case shown = "board.shown"
  case chartTitle = "board.chart-title"
  case chartBars = "board.chart-bars"
  case chartLine = "board.chart-line"
  case findings = "board.findings"
  case byRule = "board.by-rule"
  case byOffice = "board.by-office"
  case rule = "board.rule"
  case code = "board.code"
  case errors = "board.errors"
  case warnings = "board.warnings"
  case all = "board.all"
  case sharedFiles = "board.shared-files"
  case noFindings = "board.no-findings"
  case completeness = "board.completeness"
  case noProfiles = "board.no-profiles"
  case profile = "board.profile"
  case profiles = "board.profiles"
  case translations = "board.translations"
  case oneLanguage = "board.one-language"
  case byLanguage = "board.by-language"
  case language = "board.language"
  case translated = "board.translated"
  case missing = "board.missing"
  case stale = "board.stale"
  case unconfirmed = "board.unconfirmed"
  case copies = "board.copies"
  case verification = "board.verification"
  case age = "board.age"
  case procedures = "board.procedures"
  case burden = "board.burden"
  case burdenLede = "board.burden-lede"
  case burdenMeasures = "board.burden-measures"
  case burdenHeaviest = "board.burden-heaviest"
  case burdenTopics = "board.burden-topics"
  case measure = "board.measure"
  case average = "board.average"
  case median = "board.median"
  case most = "board.most"
  case way = "board.way"
  case documents = "board.documents"
  case steps = "board.steps"
  case visits = "board.visits"
  case fields = "board.fields"
  case minutes = "board.minutes"
  case plain = "board.plain"
  case plainLede = "board.plain-lede"
  case plainSyllables = "board.plain-syllables"
  case plainUnmeasured = "board.plain-unmeasured"
  case sentences = "board.sentences"
  case words = "board.words"
  case length = "board.length"
  case lix = "board.lix"
  case longSentences = "board.long-sentences"
  case jargon = "board.jargon"
  case longest = "board.longest"
  case jargonFound = "board.jargon-found"
  case sentence = "board.sentence"
  case place = "board.place"
  case places = "board.places"
  case word = "board.word"
  case instead = "board.instead"
  case times = "board.times"
  case trend = "board.trend"
  case trendWhole = "board.trend-whole"
  case trendLanguage = "board.trend-language"
  case day = "board.day"
  case checkedInYear = "board.checked-in-year"

  /// What the theme’s messages must have, and the places they may fill.
  static let requirements: [MessageRequirement] =
    allCases.map { MessageRequirement($0.rawValue, arguments[$0] ?? []) }
    + CompletenessCheck.allCases.map { MessageRequirement($0.message) }
    + VerificationAge.allCases.map { MessageRequirement($0.message) }

  private static let arguments: [BoardMessage: [String]] = [
    .completenessTotal: ["met", "asked", "percent"], .completenessShown: ["shown", "total"],
    .lede: ["procedures", "date"], .shown: ["shown", "total"], .chartTitle: ["table", "column"],
    .burdenLede: ["reading", "document", "step", "field", "visit"], .plainSyllables: ["language"],
    .plainUnmeasured: ["language"], .longest: ["language"], .jargonFound: ["language"],
    .trendLanguage: ["language"],
  ]
}

extension CompletenessCheck {
  /// The key of what it is called.
  var message: String { "completeness.check.\(rawValue)" }
}

extension VerificationAge {
  /// The key of what it is called.
  var message: String { "board.age-\(rawValue)" }
}
