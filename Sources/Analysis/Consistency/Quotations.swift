/// Which stretches of a text stand within quotation marks: the words of somebody else.
enum Quotations {
  /// Pairs of marks; a mark that ends as it begins is straight.
  private static let pairs: [Unicode.Scalar: [Unicode.Scalar]] = [
    "“": ["”"], "„": ["“", "”"], "«": ["»"], "‘": ["’"], "‚": ["‘", "’"], "\"": ["\""], "‹": ["›"],
    "「": ["」"],
  ]

  /// - Parameter range: in UTF-8 offsets.
  static func contain(_ range: Range<Int>, in text: String) -> Bool {
    var place = 0
    var opened: (start: Int, ends: [Unicode.Scalar])?
    for scalar in text.unicodeScalars {
      let width = scalar.utf8.count
      if let open = opened, open.ends.contains(scalar) {
        if open.start <= range.lowerBound, range.upperBound <= place { return true }
        // An apostrophe within quoted words closes them too early; what follows is then taken for unquoted.
        opened = nil
      } else if opened == nil, let ends = pairs[scalar] {
        opened = (place + width, ends)
      }
      place += width
      // A mark that is never closed quotes nothing.
      if opened == nil, place > range.upperBound { return false }
    }
    return false
  }
}
