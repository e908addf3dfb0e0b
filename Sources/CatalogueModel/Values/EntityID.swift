/// What names an entity of a catalogue: the name of its file or folder.
package struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  /// Accepts lower-case letters, digits and hyphens, beginning with a letter or digit, at most 80; nil otherwise.
  package init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "-"), bytes.count <= 80 else { return nil }
    guard bytes.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }) else {
      return nil
    }
    self.text = String(text)
  }

  package var description: String { text }

  package static func < (a: EntityID, b: EntityID) -> Bool { a.text < b.text }
}

/// The kinds of entity that content can refer to.
package enum EntityKind: String, Sendable, Hashable, CaseIterable {
  case procedure, organisation, evidence, register, act, topic
  case lifeEvent = "life-event"
  case calendar, page, form
}
