/// Finds the one known name that a misspelt one plausibly stands for.
package enum Spelling {
  /// The closest candidate within a third of the name's length (at least one edit, at most three); failing that,
  /// the only one that has the name as a whole part between hyphens at its start or end, or the other way round
  /// (`late` for `late-registration`). Nil where none or more than one is that close.
  package static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    let length = name.unicodeScalars.count
    let limit = length < 2 ? 0 : min(3, max(1, length / 3))
    var best: (name: String, distance: Int)?
    var isTied = false
    for candidate in candidates where candidate != name {
      let distance = editDistance(name, candidate, limit: limit)
      guard distance <= limit else { continue }
      if let found = best, found.distance <= distance {
        if found.distance == distance, found.name != candidate { isTied = true }
        continue
      }
      best = (candidate, distance)
      isTied = false
    }
    if best == nil { return containing(name, among: candidates) }
    return isTied ? nil : best?.name
  }

  /// Whether a name is another but for capitals, accents and what joins its words: `Legal_Basis` is `legal-basis`.
  package static func isSameWord(_ name: String, _ other: String) -> Bool {
    let word = letters(of: name)
    return !word.isEmpty && word == letters(of: other)
  }

  private static func letters(of name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// Whether a word of a fixed list is misspelt beyond doubt: it is the same word written otherwise, or one letter is
  /// wrong in a word of five or more, and no other word of the list is nearly as close.
  package static func isCertain(_ name: String, for word: String, among words: some Sequence<String>) -> Bool
  {
    if isSameWord(name, word) { return true }
    guard name.unicodeScalars.count > 4, editDistance(name, word, limit: 1) == 1 else { return false }
    let isNumber = name.unicodeScalars.contains { $0.properties.numericType != nil }
    return !isNumber && words.allSatisfy { $0 == word || editDistance(name, $0, limit: 2) > 2 }
  }

  private static func containing(_ name: String, among candidates: some Sequence<String>) -> String? {
    let found = Set(candidates.filter { isPart(name, of: $0) || isPart($0, of: name) })
    return found.count == 1 ? found.first : nil
  }

  /// Names of fewer than three letters are part of too many others.
  private static func isPart(_ part: String, of whole: String) -> Bool {
    part.utf8.count > 2 && (whole.hasPrefix(part + "-") || whole.hasSuffix("-" + part))
  }

  /// Optimal string alignment distance (edits and swaps of neighbours) between two names, or `limit + 1` where
  /// it is more than `limit`.
  package static func editDistance(_ a: String, _ b: String, limit: Int) -> Int {
    let a = Array(a.lowercased().unicodeScalars)
    let b = Array(b.lowercased().unicodeScalars)
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return min(last[b.count], limit + 1)
  }
}
