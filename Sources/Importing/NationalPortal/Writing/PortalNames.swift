/// Names for documents that the portal describes in whole sentences.
enum PortalNames {
  /// The longest name in characters; longer texts are cut at the end of a part, and stand whole in the description.
  private static let longest = 140

  /// A name, and the whole text where it is longer.
  static func divided(_ text: String) -> (name: String, description: String?) {
    guard text.count > longest else { return (text, nil) }
    let head = text.prefix(longest)
    var depth = 0
    var end: String.Index?
    for (index, character) in zip(head.indices, head) {
      if depth == 0, ";:,.(".contains(character), isEnd(head, index),
        head.distance(from: head.startIndex, to: index) >= 24
      {
        end = index
        if character != "," { break }
      }
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
    }
    if let end { return (PortalProse.withoutMarks(String(head[..<end]).trimmed), text) }
    let word = head.lastIndex(of: " ") ?? head.endIndex
    return (String(head[..<word]) + "…", text)
  }

  /// Whether a mark ends a part of a sentence: a blank follows it, or it opens a bracket.
  private static func isEnd(_ text: Substring, _ index: String.Index) -> Bool {
    if text[index] == "(" { return true }
    let next = text.index(after: index)
    return next < text.endIndex && text[next] == " "
  }

  /// Of two spellings of one name the better one, whichever came first: with a capital, the longer, the smaller.
  static func better(_ a: String, _ b: String) -> String {
    func rank(_ text: String) -> (Int, Int) {
      let capitals = text.unicodeScalars.filter(\.isUpper).count
      let isShouted = capitals * 2 > text.unicodeScalars.count
      return (isShouted ? 0 : text.first?.isUppercase ?? false ? 2 : 1, text.unicodeScalars.count)
    }
    let (first, second) = (rank(a), rank(b))
    if first != second { return first > second ? a : b }
    return a < b ? a : b
  }
}
