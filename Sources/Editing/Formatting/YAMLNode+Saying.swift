import Syntax

extension YAMLNode {
  /// Whether it says the same as another, whatever the order of its keys and the style of its texts.
  func says(_ other: YAMLNode) -> Bool {
    switch (self, other) {
    case (.scalar(let own), .scalar(let other)): own.text == other.text
    case (.sequence(let own), .sequence(let other)):
      own.items.count == other.items.count && zip(own.items, other.items).allSatisfy { $0.says($1) }
    case (.mapping(let own), .mapping(let other)): own.says(other)
    default: false
    }
  }
}

extension YAMLMapping {
  fileprivate func says(_ other: YAMLMapping) -> Bool {
    guard entries.count == other.entries.count else { return false }
    let values = Dictionary(entries.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    return other.entries.allSatisfy { values[$0.key.text]?.says($0.value) ?? false }
  }
}
