import CatalogueModel

/// A text as the checks of translations see it. Reused from text to text, so that it keeps its storage.
struct CheckedText {
  /// The words as ``ProseSegment`` has them, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The facts and other placeholders, as written.
  private(set) var facts: [String] = []
  /// Where its links lead.
  private(set) var links: [String] = []
  /// The pictures it shows.
  private(set) var pictures: [String] = []

  /// Whether a label has nothing but words: no digit, no fact, no link.
  static func isPlain(_ label: String) -> Bool {
    var label = label
    return label.withUTF8 { bytes in
      !bytes.contains { ($0 &- UInt8(ascii: "0")) < 10 || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ":") }
    }
  }

  mutating func read(_ label: String) {
    clear()
    bytes.append(contentsOf: label.utf8)
    if bytes.contains(UInt8(ascii: "{")) { facts = Self.placeholders(in: label) }
    if bytes.contains(UInt8(ascii: ":")) { links = Self.addresses(in: label) }
  }

  mutating func read(_ segment: GuidanceSegment) {
    clear()
    append(segment.inlines)
  }

  /// The segments of a whole text, a line for each.
  mutating func read(_ guidance: Guidance) {
    clear()
    for segment in guidance.translatedSegments {
      if !bytes.isEmpty { bytes.append(0x0A) }
      append(segment.inlines)
    }
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    if !facts.isEmpty { facts = [] }
    if !links.isEmpty { links = [] }
    if !pictures.isEmpty { pictures = [] }
  }

  private mutating func append(_ inlines: [Guidance.Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let words): bytes.append(contentsOf: words.utf8)
      case .emphasis(let inner), .strong(let inner), .struckOut(let inner): append(inner)
      case .link(let target, let inner):
        links.append(target.address)
        append(inner)
      case .image(let source, let alternative):
        pictures.append(source)
        bytes.append(contentsOf: alternative.utf8)
      case .lineBreak: bytes.append(0x0A)
      case .code: bytes.append(contentsOf: Self.placeholder)
      case .fact(let fact):
        facts.append(fact.written)
        bytes.append(contentsOf: Self.placeholder)
      }
    }
  }

  private static let placeholder = Array(String(Character(ProseSegment.placeholder)).utf8)

  /// What stands between braces in a label, braces included.
  private static func placeholders(in label: String) -> [String] {
    label.matches(of: /\{[^{}\n]*\}/).map { String($0.output) }
  }

  private static func addresses(in label: String) -> [String] {
    label.matches(of: /(?:https?:\/\/|mailto:|tel:)[^\s<>()"“”’]*[^\s<>()"“”’.,;:!?]/).map {
      String($0.output)
    }
  }
}
