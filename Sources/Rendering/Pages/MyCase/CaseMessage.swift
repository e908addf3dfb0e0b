/// The messages of the theme with which the pages of cases are written from Swift.
enum CaseMessage: String, CaseIterable, Sendable {
  case title = "my-case.title"
  case lede = "my-case.lede"
  case questions = "my-case.questions"
  case questionNumber = "my-case.question-number"
  case given = "my-case.given"
  case because = "my-case.because"
  case notBecause = "my-case.not-because"
  case noDocument = "my-case.no-document"
  case noFee = "my-case.no-fee"
  case noExemption = "my-case.no-exemption"
  case noChannel = "my-case.no-channel"
  case noTime = "my-case.no-time"
  case noStep = "my-case.no-step"
  case noDeadline = "my-case.no-deadline"
  case noResult = "my-case.no-result"
  case noRequirement = "my-case.no-requirement"
  case total = "my-case.total"
  case totalBesides = "my-case.total-besides"
  case latest = "my-case.latest"
  case removed = "my-case.removed"
  case removedNothing = "my-case.removed-nothing"
  case clear = "my-case.clear"
  case show = "my-case.show"
  case page = "my-case.page"
  case intro = "my-case.intro"
  case yes = "my-case.answer.yes"
  case no = "my-case.answer.no"
  case less = "my-case.answer.less"
  case most = "my-case.answer.most"
  case more = "my-case.answer.more"
  case least = "my-case.answer.least"
  case between = "my-case.answer.between"
  case before = "my-case.answer.before"
  case until = "my-case.answer.until"
  case after = "my-case.answer.after"
  case from = "my-case.answer.from"
  case daysBetween = "my-case.answer.days-between"
  case dueUnknown = "due.unknown"
  case dueToday = "due.today"
  case dueTodayBefore = "due.today-before"
  case dueTodayLate = "due.today-late"
  case dueDayOff = "due.day-off"
  case dueColumn = "due.column"

  /// What the theme's messages must have, and the places they may fill.
  static let requirements: [MessageRequirement] = allCases.map { message in
    MessageRequirement(message.rawValue, message.arguments, isPlural: message == .questions)
  }

  private var arguments: [String] {
    switch self {
    case .title: ["procedure"]
    case .lede: ["procedure"]
    case .questions: ["n"]
    case .questionNumber: ["number"]
    case .given: ["question", "answer"]
    case .because: ["condition"]
    case .notBecause: ["line", "condition"]
    case .noDocument, .noFee, .noExemption, .noStep, .noDeadline, .noResult, .noRequirement: ["name"]
    case .noChannel: ["channel"]
    case .noTime: ["value", "channel"]
    case .total: ["channel", "amount"]
    case .totalBesides: ["amount", "others"]
    case .latest: ["date", "due"]
    case .yes, .no, .removed, .removedNothing, .clear, .show, .page, .intro: []
    case .less, .most, .more, .least: ["value"]
    case .between: ["least", "most"]
    case .before, .until, .after, .from: ["date"]
    case .daysBetween: ["first", "last"]
    case .dueUnknown: ["date"]
    case .dueToday, .dueTodayLate, .dueDayOff: ["due"]
    case .dueTodayBefore: ["time", "due"]
    case .dueColumn: ["channels", "duration"]
    }
  }
}

extension Wording {
  func callAsFunction(_ message: CaseMessage, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    self(message.rawValue, arguments)
  }
}
