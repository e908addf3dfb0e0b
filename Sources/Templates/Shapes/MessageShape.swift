/// The shape of a catalogue of messages: texts under dotted keys, as `fees.title`, reached as `{{t.fees.title}}`.
///
/// Make one from the keys of all languages together, and then one record per language.
package struct MessageShape: Sendable {
  package let shape: RecordShape
  /// Keys that cannot be reached, because other keys start with them and a dot: they are left out.
  package let conflicts: [String]
  private let parts: [Part]

  private enum Part: Sendable {
    case message(key: String)
    case group(MessageShape)
  }

  /// - Parameter name: what the whole is called in findings, such as `t`.
  package init(_ name: String, keys: some Sequence<String>) {
    let paths = Set(keys).sorted().map { key in (key: key, path: key.split(separator: ".").map(String.init)) }
    self.init(name, paths: paths, depth: 0)
  }

  private init(_ name: String, paths: [(key: String, path: [String])], depth: Int) {
    var fields: [RecordShape.Field] = []
    var parts: [Part] = []
    var conflicts: [String] = []
    let groups = Dictionary(grouping: paths.filter { $0.path.count > depth }) { $0.path[depth] }
    for (word, members) in groups.sorted(by: { $0.key < $1.key }) {
      let deeper = members.filter { $0.path.count > depth + 1 }
      let own = members.filter { $0.path.count == depth + 1 }.map(\.key)
      if deeper.isEmpty {
        fields.append(RecordShape.Field(word, .text))
        parts.append(.message(key: own[0]))
        conflicts += own.dropFirst()
      } else {
        let group = MessageShape("\(name).\(word)", paths: deeper, depth: depth + 1)
        fields.append(RecordShape.Field(word, .record(ShapeReference { [shape = group.shape] in shape })))
        parts.append(.group(group))
        conflicts += own + group.conflicts
      }
    }
    self.shape = RecordShape(name, fields)
    self.parts = parts
    self.conflicts = conflicts
  }

  /// The messages of one language. A key without a text renders as nothing.
  package func record(_ texts: [String: String]) -> Record {
    Record(
      shape: shape,
      values: parts.map { part in
        switch part {
        case .message(let key): texts[key].map(Value.text) ?? .none
        case .group(let group): .record(group.record(texts))
        }
      })
  }
}
