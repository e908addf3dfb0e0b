import CatalogueModel
package import Diagnostics

/// A reference to something that does not exist.
package enum UnknownIDRule {
  package static let rule = Rule(
    "unknown-id", .error, title: "Unknown id",
    statement: "A reference is the name of a file or folder of the catalogue.",
    page: """
      Organisations, acts, kinds of evidence, registers, topics, life events and procedures are referred to by the name
      of their file or folder, without the ending.

      Wrong, where the file is `law/60-2014-qh13.yaml`:

          legal-basis: [60-2014-qh-13]

      Right:

          legal-basis: [60-2014-qh13]
      """)

  static func finding(_ reference: FoundReference, among ids: [String]) -> Diagnostic {
    let name = reference.id.text
    let fix = Spelling.suggestion(for: name, among: ids).map {
      Fix(span: reference.span, replacement: $0, isSafe: Spelling.isSameWord(name, $0))
    }
    return Diagnostic(rule, at: reference.span, "Unknown id ‘\(name)’: \(reference.absence)", fix: fix)
  }

  /// A name that must have been declared in the same file, such as a fee or a form.
  static func local(_ name: String, at span: SourceSpan, kind: String, among names: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: name, among: names).map {
      Fix(span: span, replacement: $0, isSafe: Spelling.isSameWord(name, $0))
    }
    return Diagnostic(
      rule, at: span, "Unknown id ‘\(name)’: this procedure has no \(kind) of that name", fix: fix)
  }

  /// A field of a form at which a message should stand.
  static func field(_ name: String, at span: SourceSpan, each: String?, among names: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: name, among: names).map {
      Fix(span: span, replacement: $0, isSafe: Spelling.isSameWord(name, $0))
    }
    let place = each.map { "‘\($0)’ has" } ?? "outside its repeated pages, this form has"
    return Diagnostic(rule, at: span, "Unknown id ‘\(name)’: \(place) no field of that name", fix: fix)
  }
}

extension FoundReference {
  /// Says where the entity was looked for: “there is no file ‘law/60-2014.yaml’”.
  var absence: String {
    switch kind {
    case .procedure, .lifeEvent, .page: "there is no folder ‘\(kind.folder)/\(id)’"
    default: "there is no file ‘\(kind.folder)/\(id).yaml’"
    }
  }
}
