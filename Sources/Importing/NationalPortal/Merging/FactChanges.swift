import Diagnostics
import Syntax

/// What differs between two versions of a file of the catalogue, in plain words.
enum FactChanges {
  /// - Returns: one sentence without full stop for each fact, in the order of the files.
  static func between(_ old: String, _ new: String) -> [String] {
    if old == new { return [] }
    let (before, after) = (facts(old), facts(new))
    let known = Dictionary(before.map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first })
    let fresh = Dictionary(after.map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first })
    var changes: [String] = []
    for fact in before where fresh[fact.path] == nil {
      changes.append("\(fact.path): no longer \(short(fact.value))")
    }
    for fact in after {
      guard let value = known[fact.path] else {
        changes.append("\(fact.path): now \(short(fact.value))")
        continue
      }
      if value != fact.value { changes.append("\(fact.path): \(short(value)) → \(short(fact.value))") }
    }
    return changes
  }

  static func sections(_ old: KeyedText, _ new: KeyedText) -> [String] {
    let keys = (old.parts + new.parts).map(\.key).uniqued
    return keys.compactMap { key in
      let (before, after) = (old[key]?.text, new[key]?.text)
      if before == after { return nil }
      return before == nil
        ? "guidance ‘\(key)’: new"
        : after == nil ? "guidance ‘\(key)’: gone" : "guidance ‘\(key)’: other words"
    }
  }

  private static func short(_ value: String) -> String {
    value.count <= 80 ? value : value.prefix(79) + "…"
  }

  /// Every single value with the way to it; entries of lists go by what names them.
  private static func facts(_ text: String) -> [(path: String, value: String)] {
    guard let root = YAML.read(Array(text.utf8), file: FileID(index: 0)).value else { return [] }
    var facts: [(path: String, value: String)] = []
    collect(root, "", &facts)
    return facts
  }

  private static func collect(
    _ node: YAMLNode, _ path: String, _ facts: inout [(path: String, value: String)]
  ) {
    switch node {
    case .scalar(let scalar): facts.append((path, scalar.text))
    case .mapping(let mapping):
      for entry in mapping.entries {
        // A label in one language reads better without it.
        let isLabel = mapping.entries.count == 1 && entry.key.text == "vi"
        collect(
          entry.value, isLabel ? path : path.isEmpty ? entry.key.text : "\(path) \(entry.key.text)", &facts)
      }
    case .sequence(let sequence):
      var seen: [String: Int] = [:]
      for (index, item) in sequence.items.enumerated() {
        if case .scalar(let scalar) = item {
          facts.append(("\(path) ‘\(scalar.text)’", "listed"))
        } else {
          let name = name(of: item) ?? String(index + 1)
          // A document may be asked for in several cases: its entries are told apart by their order.
          seen[name, default: 0] += 1
          let number = seen[name].map { $0 == 1 ? "" : " (\($0))" } ?? ""
          collect(item, "\(path) ‘\(name)’\(number)", &facts)
        }
      }
    }
  }

  private static func name(of node: YAMLNode) -> String? {
    guard case .mapping(let mapping) = node else { return nil }
    for key in ["evidence", "id", "act"] {
      if let entry = mapping.entries.first(where: { $0.key.text == key }),
        case .scalar(let scalar) = entry.value
      {
        return scalar.text
      }
    }
    return nil
  }
}
