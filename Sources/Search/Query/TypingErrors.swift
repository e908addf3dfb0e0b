/// How far apart words are: letters put in, left out or replaced, and neighbours exchanged (restricted Damerau–Levenshtein distance).
enum TypingErrors {
  /// The distance, or one more than `most` where it is greater than that.
  static func distance(_ one: String, _ other: String, most: Int) -> Int {
    distance(Array(one.unicodeScalars)[...], Array(other.unicodeScalars)[...], most: most)
  }

  private static func distance(
    _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>, most: Int
  ) -> Int {
    if abs(one.count - other.count) > most { return most + 1 }
    let (left, right) = (Array(one), Array(other))
    var (before, last) = ([Int](), Array(0...right.count))
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        var least = min(last[column + 1], next[column]) + 1
        least = min(least, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return min(last[right.count], most + 1)
  }

  /// Whether a word is one error away from another, or from a beginning of it.
  static func isNear(_ word: String, _ other: String, orBeginning: Bool) -> Bool {
    let (typed, known) = (Array(word.unicodeScalars), Array(other.unicodeScalars))
    if distance(typed[...], known[...], most: 1) <= 1 { return true }
    guard orBeginning else { return false }
    return (-1...1).contains { change in
      let length = typed.count + change
      return length >= 0 && length < known.count && distance(typed[...], known[..<length], most: 1) <= 1
    }
  }
}
