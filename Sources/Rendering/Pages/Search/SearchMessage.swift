/// The messages of the theme with which searching is worded, for the page and for its scripts.
enum SearchMessage: String, CaseIterable, Sendable {
  case heading = "search.heading"
  case label = "search.label"
  case button = "search.button"

  /// What the theme's messages must have, and the places they may fill.
  static let requirements: [MessageRequirement] = allCases.map { message in
    MessageRequirement(message.rawValue, message.arguments, isPlural: message.isPlural)
  }

  var isPlural: Bool { false }

  private var arguments: [String] { [] }
}
