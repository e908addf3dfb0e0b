import CatalogueModel

/// What new content says of itself, in one language: an example that is true of nobody, to be replaced.
struct StarterWords: Sendable {
  let language: String

  // In what ‘balie new’ writes.
  let fee: String
  /// With `%` in the place of the authority.
  let askAuthority: String
  let fullName: String
  let aboutYou: String

  // In what ‘balie init’ writes.
  let portal: Portal
  let procedure: Procedure
  let form: Form

  /// The portal and what procedures share.
  struct Portal: Sendable {
    let tagline: String
    let demonstration: String
    let office: String
    let address: String
    let topic: String
    let topicSummary: String
    let lifeEvent: String
    let lifeEventSummary: String
    let why: String
    let when: String
    let act: String
    let aboutTitle: String
    let aboutText: String
  }

  struct Procedure: Sendable {
    let title: String
    let summary: String
    let applicants: String
    let certificate: String
    let certificateDescription: String
    let fee: String
    /// What the applicant and the office do, in this order.
    let steps: [String]
    let redress: String
    /// Markdown; it shows how guidance refers to facts.
    let guidance: String
  }

  struct Form: Sendable {
    let title: String
    let intro: String
    let birthDate: String
    let address: String
    let truth: String
    let truthText: String
  }

  /// All languages that the theme speaks.
  static let all: [StarterWords] = [.vietnamese, .english, .dutch, .arabic]

  static func of(_ language: LanguageTag) -> StarterWords? { all.first { $0.language == language.tag } }
}
