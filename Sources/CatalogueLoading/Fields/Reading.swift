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

  private var refusals = 0

  /// How much was found to be wrong so far, with what can be said only when all files are read.
  var faults: Int { findings.count + refusals }

  /// Notes a name that cannot be an id. Which id is meant is known when all files are read, and so it is said then.
  mutating func refuseReference(_ name: String, to kind: EntityKind, at span: SourceSpan) {
    if let reference = FoundReference(illFormed: name, to: kind, at: span, origin: .key) {
      references.append(reference)
      refusals += 1
    } else {
      report(BadIDRule.finding(name, at: span))
    }
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
  /// What is written where it cannot be an id; `id` is then the id that it would be if it were written as one.
  var illFormed: String?
}

extension FoundReference {
  /// A reference by a name that cannot be an id; nil where no id can be made of it.
  init?(illFormed name: String, to kind: EntityKind, at span: SourceSpan, origin: Origin) {
    guard let id = Slug.make(from: name).flatMap({ EntityID($0) }) else { return nil }
    self.init(kind: kind, id: id, span: span, origin: origin, illFormed: name)
  }
}
