extension Matching {
  static let shortestMisspelt = 4
  private static let mostCandidates = 8
  /// What of a word must be right at its beginning or at its end.
  private static let edge = 3

  /// The known words that one typing error makes the word of, in the order of their characters.
  func near(_ folded: String, isOpen: Bool, most: Int = 1) -> [String] {
    guard folded.length >= Self.shortestMisspelt, !Self.hasDigits(folded) else { return [] }
    let isPair = folded.utf8.contains(0x20)
    var found: Set<String> = []
    func look(_ known: String, _ orBeginning: Bool) {
      guard known.utf8.contains(0x20) == isPair, !Self.hasDigits(known), known != folded else { return }
      if most == 1
        ? TypingErrors.isNear(folded, known, orBeginning: orBeginning)
        : TypingErrors.distance(folded, known, most: most) <= most
      {
        found.insert(known)
      }
    }
    for entry in reader.entries("terms", beginning: folded.first(Self.edge), near: folded) {
      for (exact, _) in entry.variants { look(Folding.fold(exact), isOpen) }
    }
    for known in reader.spellings(ending: folded.last(Self.edge), near: folded) { look(known, false) }
    return Array(found.sorted(by: UTF16Order.precedes).prefix(Self.mostCandidates))
  }

  /// What is found if the word has a typing error, with what was most probably meant: the word of the most documents.
  func findMisspelt(_ word: ParsedQuery.Word, mask: Int) -> (findings: Findings, correction: String?) {
    var (result, correction, most) = (Findings(mask: mask), String?.none, 0)
    for known in near(word.folded, isOpen: word.isOpen) {
      let isPair = known.utf8.contains(0x20)
      let found =
        isPair
        ? find(whole: known, mask: mask, quality: Quality.error)
        : find(ParsedQuery.Word(exact: known, folded: known), mask: mask, quality: Quality.error)
      let count = found.documents.count + found.common.reduce(0) { $0 + (1 << ((root.often[$1] ?? 0) + 9)) }
      if count > most { (correction, most) = (known, count) }
      result.merge(found)
    }
    return (result, correction)
  }

  private static func hasDigits(_ text: String) -> Bool { text.utf8.contains { 48...57 ~= $0 } }

  /// A word that the catalogue writes as two: `geboorteuittreksel`, `kethon`.
  func findDivided(_ word: ParsedQuery.Word, mask: Int) -> Findings {
    root.hasPairs ? findAsPair(word, mask: mask) : findAsTwo(word, mask: mask)
  }

  private func findAsPair(_ word: ParsedQuery.Word, mask: Int) -> Findings {
    var result = Findings(mask: mask)
    for length in stride(from: min(7, word.folded.length - 2), through: 2, by: -1) {
      let pair = word.folded.first(length) + " " + word.folded.after(length)
      result.merge(find(whole: pair, isOpen: word.isOpen, mask: mask, quality: Quality.divided))
    }
    return result
  }

  private static let shortestPart = 3
  private static let mostDivisions = 4

  /// The longest first part with which documents hold both.
  private func findAsTwo(_ word: ParsedQuery.Word, mask: Int) -> Findings {
    var divisions: [(first: String, second: String)] = []
    let shortest = Self.shortestPart
    for length in stride(from: word.folded.length - shortest, through: shortest, by: -1) {
      let (first, rest) = (word.folded.first(length), word.folded.after(length))
      guard reader.entry("terms", first) != nil else { continue }
      for link in [""] + root.links where rest.begins(with: link) && rest.length - link.length >= shortest {
        divisions.append((first, rest.after(link.length)))
      }
    }
    for (first, second) in divisions.prefix(Self.mostDivisions) {
      let one = find(ParsedQuery.Word(exact: first, folded: first), mask: mask, quality: Quality.divided)
      let other = find(
        ParsedQuery.Word(exact: second, folded: second, isOpen: word.isOpen), mask: mask,
        quality: Quality.divided)
      let both = one.meeting(other)
      if !both.documents.isEmpty { return both }
    }
    return Findings(mask: mask)
  }

  /// Two neighbouring words that the catalogue writes as one: `trouw boekje`.
  func findJoined(_ first: ParsedQuery.Word, _ second: ParsedQuery.Word, mask: Int) -> Findings {
    for link in [""] + root.links {
      let word = ParsedQuery.Word(
        exact: first.exact + link + second.exact, folded: first.folded + link + second.folded,
        isOpen: second.isOpen && second.folded.length >= 2)
      let found = find(word, mask: mask, quality: Quality.stem)
      if found.isFound { return found }
    }
    return Findings(mask: mask)
  }
}
