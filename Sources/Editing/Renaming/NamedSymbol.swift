import CatalogueLoading
internal import CatalogueModel
import Diagnostics

/// What somebody calls a symbol: `register-birth`, `register-birth/late` for what a procedure names, or
/// `register-birth/application/child-name` for what a form names.
package struct NamedSymbol {
  package enum Absence: Error {
    case unknown(String, suggestion: String?)
    /// Several kinds of thing have the name.
    case ambiguous(String, [Symbol])
    case unknownKind(String, suggestion: String?)
  }

  /// The words for kinds, as people write them.
  package static let kinds =
    EntityKind.allCases.map(\.rawValue) + [
      "question", "condition", "fee", "field", "calculation", "form-page",
    ]

  /// - Parameter kind: one of ``kinds``; nil where the name alone should tell.
  package static func find(
    _ name: String, kind: String?, in texts: some CatalogueTexts
  ) throws(Absence) -> Symbol {
    if let kind, !kinds.contains(kind) {
      throw .unknownKind(kind, suggestion: Spelling.suggestion(for: kind, among: kinds))
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let all = symbols(in: parts.first ?? "", depth: parts.count, texts).filter {
      kind == nil || word(for: $0) == kind
    }
    let found = all.filter { $0.name == parts.last }
    if found.count > 1 { throw .ambiguous(name, found) }
    if let symbol = found.first, parts.count < 3 || isIn(symbol, form: parts[1]) { return symbol }
    let meant = Spelling.suggestion(for: parts.last ?? "", among: Set(all.map(\.name)).sorted())
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    throw .unknown(name, suggestion: meant.map { folder + $0 })
  }

  /// How people would name a symbol’s kind.
  package static func word(for symbol: Symbol) -> String {
    switch symbol {
    case .entity(let kind, _): kind.rawValue
    case .local(let kind, _, _): kind.rawValue
    case .inForm(.page, _, _, _): "form-page"
    case .inForm(let part, _, _, _): part.rawValue
    }
  }

  private static func isIn(_ symbol: Symbol, form: String) -> Bool {
    if case .inForm(_, _, let own, _) = symbol { own.text == form } else { false }
  }

  /// All symbols of a depth: entities, what a procedure names, or what its forms name.
  private static func symbols(in procedure: String, depth: Int, _ texts: some CatalogueTexts) -> [Symbol] {
    if depth == 1 {
      return EntityKind.allCases.flatMap { kind in texts.drafts.ids(of: kind).map { .entity(kind, $0) } }
    }
    guard let id = EntityID(procedure), texts.drafts.ids(of: .procedure).contains(id) else { return [] }
    let names = texts.names(of: id, unit: texts.drafts.files(of: .procedure, id))
    if depth == 2 {
      let kinds: [(Symbol.LocalKind, [String])] = [
        (.question, names.questions), (.condition, names.conditions), (.fee, Array(Set(names.fees)).sorted()),
        (.form, names.forms),
      ]
      return kinds.flatMap { kind, names in names.map { .local(kind, $0, of: id) } }
    }
    return names.parts.sorted { $0.key < $1.key }.flatMap { form, parts -> [Symbol] in
      let kinds: [(Symbol.FormPart, [String])] = [
        (.field, parts.fields), (.calculation, parts.calculations), (.page, parts.pages),
      ]
      return kinds.flatMap { kind, names in names.map { Symbol.inForm(kind, $0, form: form, of: id) } }
    }
  }
}
