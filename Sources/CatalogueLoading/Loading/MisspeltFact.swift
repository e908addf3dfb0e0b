import Diagnostics

/// A stretch of text that was plainly meant as a fact, such as `{fee:registration}`, and is not written as one:
/// blanks within the braces, capitals, underscores, a brace too many or too few. Citizens would see the braces.
struct MisspeltFact: Hashable {
  /// As it stands in the text.
  let written: String
  /// The fact as it should be written.
  let meant: String

  /// The kinds of fact that guidance may refer to.
  static let kinds = ["fee", "time", "document", "figure", "act", "organisation"]

  /// Every such stretch of a text, in order.
  static func all(in text: String) -> [MisspeltFact] {
    let bytes = Array(text.utf8)
    return bytes.indices.compactMap { bytes[$0] == UInt8(ascii: "{") ? fact(in: bytes, at: $0) : nil }
  }

  private static func fact(in bytes: [UInt8], at open: Int) -> MisspeltFact? {
    func skip(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
      bytes[start...].firstIndex { !belongs($0) } ?? bytes.count
    }
    func word(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self).lowercased().replacing("_", with: "-")
    }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A }
    let kindStart = skip(from: open + 1, while: isBlank)
    let kindEnd = skip(from: kindStart) { (97...122).contains($0 | 0x20) }
    let colon = skip(from: kindEnd, while: isBlank)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let idStart = skip(from: colon + 1, while: isBlank)
    let idEnd = skip(from: idStart) { byte in
      (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 95
    }
    let close = skip(from: idEnd, while: isBlank)
    let (kind, id) = (word(kindStart..<kindEnd), word(idStart..<idEnd))
    guard kinds.contains(kind), !id.isEmpty else { return nil }
    // Without its closing brace it ends with the id.
    let isClosed = close < bytes.count && bytes[close] == UInt8(ascii: "}")
    let written = String(decoding: bytes[open..<(isClosed ? close + 1 : idEnd)], as: UTF8.self)
    let meant = "{\(kind):\(id)}"
    // What is written right is a fact already, or plain text because of a backslash before it.
    return written == meant ? nil : MisspeltFact(written: written, meant: meant)
  }

  /// A stretch as it was met in a text. Within code it is shown on purpose.
  struct Found {
    let fact: MisspeltFact
    let isCode: Bool
  }

  /// The findings at the places in the source where the stretches stand, one after the other.
  static func findings(_ found: [Found], in source: [UInt8], of file: FileID) -> [Diagnostic] {
    guard !found.isEmpty else { return [] }
    var places = places(in: source)
    var start = 0
    return found.compactMap { found in
      // Not where the same letters begin a fact that is written right, as `{fee:copy` does in `{fee:copy}`.
      guard let place = places[found.fact.meant]?.first(from: start) else { return nil }
      let end = place + found.fact.written.utf8.count
      start = end
      guard !found.isCode else { return nil }
      return UnknownFactRule.misspelt(found.fact, at: SourceSpan(file: file, start: place, end: end))
    }
  }

  /// Where such stretches begin in the source, by what is meant.
  private static func places(in source: [UInt8]) -> [String: Places] {
    var places: [String: Places] = [:]
    for index in source.indices where source[index] == UInt8(ascii: "{") {
      guard let fact = fact(in: source, at: index) else { continue }
      places[fact.meant, default: Places()].all.append(index)
    }
    return places
  }

  /// Places in order, each of which is taken once.
  private struct Places {
    var all: [Int] = []
    private var next = 0

    /// The first of those that are left from an offset on.
    mutating func first(from start: Int) -> Int? {
      while next < all.count, all[next] < start { next += 1 }
      guard next < all.count else { return nil }
      next += 1
      return all[next - 1]
    }
  }
}
