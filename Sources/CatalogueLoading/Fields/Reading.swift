import CatalogueModel
import Diagnostics
import Forms
import Syntax

/// The reading of one file: what it may refer to, and what was found on the way.
struct Reading {
  /// The languages of the portal; the first is the source.
  let languages: [LanguageTag]
  /// The currency to suggest where an amount has none.
  let currency: Currency?
  var findings: [Diagnostic] = []
  var references: [FoundReference] = []
  /// The names that conditions may use at this point of the file.
  var scope = ConditionScope(questions: [:])
  /// Facts that texts in the file refer to, to be checked against the procedure.
  var facts: [GuidanceReader.FoundFact] = []
  /// The folder of the file’s entity and the pictures of the content folder, for texts in Markdown.
  var folder = ""
  var attachments: Set<String> = []

  /// The ways of applying that the procedure has; nil where it states none, or they cannot be read.
  var offeredChannels: Set<String>?

  init(languages: [LanguageTag], currency: Currency?) {
    (self.languages, self.currency) = (languages, currency)
  }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  mutating func keep<Value>(_ checked: Checked<Value>) -> Value {
    findings.append(contentsOf: checked.findings)
    return checked.value
  }
}

/// A reference as it was found, to be resolved when all files are read.
struct FoundReference: Sendable {
  enum Origin: Sendable {
    case key
    /// A link in guidance; exact where the span is the id alone, so that it can be mended by replacing it.
    case link(isExact: Bool)
    /// A fact in guidance, such as `{act:60-2014-qh13}`.
    case fact
  }

  let kind: EntityKind
  let id: EntityID
  let span: SourceSpan
  let origin: Origin
}
