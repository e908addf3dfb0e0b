internal import CatalogueModel

extension AnswerNode {
  package static func string(_ text: String) -> AnswerNode { AnswerNode(.string(text)) }
  package static func flag(_ flag: Bool) -> AnswerNode { AnswerNode(.flag(flag)) }
  package static func array(_ items: [AnswerNode]) -> AnswerNode { AnswerNode(.array(items)) }
  package static func number(_ number: FormNumber) -> AnswerNode { AnswerNode(.number(AnswerNumber(number))) }

  package static func object(_ members: [(String, AnswerNode)]) -> AnswerNode {
    AnswerNode(.object(members.map { AnswerMember($0.0, $0.1) }))
  }

  /// The same document with what stands at a path of keys and places put in or, for nil, taken out. Objects on the way
  /// are made where there are none.
  func setting(_ path: ArraySlice<String>, to node: AnswerNode?) -> AnswerNode {
    guard let key = path.first else { return node ?? self }
    let rest = path.dropFirst()
    switch value {
    case .array(var items):
      guard let index = Int(key), items.indices.contains(index) else { return self }
      if rest.isEmpty, node == nil {
        items.remove(at: index)
      } else {
        items[index] = items[index].setting(rest, to: node)
      }
      return .array(items)
    case .object(var members):
      let index = members.firstIndex { $0.key == key }
      if rest.isEmpty, node == nil {
        if let index { members.remove(at: index) }
      } else if let index {
        members[index] = AnswerMember(key, members[index].value.setting(rest, to: node))
      } else if node != nil {
        members.append(AnswerMember(key, AnswerNode.object([]).setting(rest, to: node)))
      }
      return AnswerNode(.object(members))
    default: return self
    }
  }

  func setting(_ path: [String], to node: AnswerNode?) -> AnswerNode { setting(path[...], to: node) }

  /// What stands at a path of keys and places.
  func reached(_ path: [String]) -> AnswerNode? {
    var node: AnswerNode? = self
    for key in path {
      if case .array(let items)? = node?.value {
        node = Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
      } else {
        node = node?[key]
      }
    }
    return node
  }

  /// The document to write.
  package var json: FormJSON {
    switch value {
    case .null: .flag(false)
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number.number?.description ?? "0")
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.json))
    case .object(let members): .object(members.map { ($0.key, Optional($0.value.json)) })
    }
  }
}
