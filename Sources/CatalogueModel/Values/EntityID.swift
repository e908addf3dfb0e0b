/// What names an entity of a catalogue: the name of its file or folder.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  /// Accepts lower-case letters, digits and hyphens, beginning with a letter or digit, at most 80; nil otherwise.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "-"), bytes.count <= 80 else { return nil }
    for byte in bytes where !((97...122).contains(byte) || (48...57).contains(byte) || byte == 45) {
      return nil
    }
    self.text = text
  }

  /// The same from a part of a string.
  package init?(_ text: Substring) { self.init(String(text)) }

  public var description: String { text }

  public static func < (a: EntityID, b: EntityID) -> Bool { a.text < b.text }
}

/// The kinds of entity that content can refer to.
package enum EntityKind: String, Sendable, Hashable, CaseIterable {
  case procedure, organisation, evidence, register, act, topic
  case lifeEvent = "life-event"
  case calendar, page, form
}
