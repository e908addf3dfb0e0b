package import CatalogueModel
package import Syntax

/// What a procedure and its forms name, found in their trees, so that the words of conditions can be told apart.
package struct ProcedureNames: Sendable {
  package let procedure: EntityID?
  package private(set) var questions: [String] = []
  package private(set) var conditions: [String] = []
  package private(set) var fees: [String] = []
  package private(set) var channels: [String] = []
  package private(set) var documents: [String] = []
  package private(set) var forms: [String] = []
  package private(set) var options: [String: [String]] = [:]
  package private(set) var parts: [EntityID: FormParts] = [:]

  package struct FormParts: Sendable {
    package fileprivate(set) var fields: [String] = []
    package fileprivate(set) var calculations: [String] = []
    package fileprivate(set) var pages: [String] = []
  }

  package init(of procedure: EntityID?) { self.procedure = procedure }

  package mutating func read(procedure tree: YAMLNode) {
    questions = Self.keys(tree, "questions")
    conditions = Self.keys(tree, "conditions")
    channels = Self.keys(tree, "channels")
    fees = Self.texts(tree, "fees", "id")
    documents = Self.texts(tree, "documents", "evidence")
    if let map = tree["questions"]?.mapping {
      for entry in map.entries { options[entry.key.text] = Self.keys(entry.value, "options") }
    }
  }

  package mutating func read(form tree: YAMLNode, of id: EntityID) {
    forms.append(id.text)
    var own = FormParts()
    own.calculations = Self.keys(tree, "calculations")
    for page in tree["pages"]?.items ?? [] {
      if let name = page["id"]?.text { own.pages.append(name) }
      Self.collect(page["fields"], &own.fields)
    }
    parts[id] = own
  }

  private static func collect(_ node: YAMLNode?, _ fields: inout [String]) {
    for item in node?.items ?? [] {
      if let id = item["id"]?.text { fields.append(id) }
      collect(item["fields"], &fields)
    }
  }

  private static func keys(_ tree: YAMLNode, _ key: String) -> [String] {
    tree[key]?.mapping?.entries.map(\.key.text) ?? []
  }

  private static func texts(_ tree: YAMLNode, _ key: String, _ name: String) -> [String] {
    var seen: Set<String> = []
    return (tree[key]?.items ?? []).compactMap { $0[name]?.text }.filter { seen.insert($0).inserted }
  }

  /// What a word of a condition stands for.
  ///
  /// - Parameter form: the form in which the condition stands; its own names come first.
  package func symbol(named name: String, form: EntityID?) -> Symbol? {
    guard let procedure else { return nil }
    if let form, let own = parts[form] {
      if own.fields.contains(name) { return .inForm(.field, name, form: form, of: procedure) }
      if own.calculations.contains(name) { return .inForm(.calculation, name, form: form, of: procedure) }
      if own.pages.contains(name) { return .inForm(.page, name, form: form, of: procedure) }
    }
    if questions.contains(name) { return .local(.question, name, of: procedure) }
    if conditions.contains(name) { return .local(.condition, name, of: procedure) }
    return nil
  }

  /// All names that would get in the way of a new one of a kind.
  package func taken(by symbol: Symbol) -> [String] {
    switch symbol {
    case .entity: []
    case .local(.question, _, _), .local(.condition, _, _): questions + conditions
    case .local(.fee, _, _): fees
    case .local(.form, _, _): forms
    case .local(.channel, _, _): []
    case .inForm(_, _, let form, _):
      (parts[form]?.fields ?? []) + (parts[form]?.calculations ?? []) + (parts[form]?.pages ?? []) + questions
        + conditions
    }
  }
}

extension YAMLNode {
  package var mapping: YAMLMapping? { if case .mapping(let mapping) = self { mapping } else { nil } }
  package var items: [YAMLNode]? { if case .sequence(let sequence) = self { sequence.items } else { nil } }
  /// The text of a scalar that is not empty.
  package var text: String? {
    if case .scalar(let scalar) = self, !scalar.text.isEmpty { scalar.text } else { nil }
  }
  package subscript(key: String) -> YAMLNode? { mapping?[key] }
}
