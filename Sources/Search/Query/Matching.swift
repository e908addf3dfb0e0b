/// The qualities of a match: how a word of the catalogue came to stand for a word of the query.
enum Quality {
  static let exact = 8
  static let folded = 7
  /// Both are spelt with marks, but not with the same.
  static let otherMarks = 6
  static let pair = 6
  /// Another form of the word.
  static let stem = 5
  static let beginning = 4
  /// A word that the catalogue knows as two.
  static let divided = 4
  static let error = 3
}

/// Looks words up.
struct Matching {
  let reader: IndexReader
  var root: IndexRoot { reader.root }

  /// The keys under which the word or its forms may be filed.
  func keys(_ folded: String) -> [String] { root.suffixes.stems(of: folded) }

  /// The keys of the word that are too frequent to be fetched at once.
  func common(_ folded: String) -> [String] { keys(folded).filter { root.often[$0] != nil } }

  /// The word as it is spelt, folded, or in another form; and what begins with it where it is open.
  ///
  /// - Parameter quality: what every match counts, in place of how close it is.
  func find(
    _ word: ParsedQuery.Word, in part: String = "terms", mask: Int, quality: Int? = nil
  ) -> Findings {
    var findings = Findings(mask: mask)
    let entries = keys(word.folded).compactMap { reader.entry(part, $0) }
    // Where the word itself is known, its key is known too, and other endings are beside the point.
    let own = entries.filter { $0.variants.contains { Folding.fold($0.exact) == word.folded } }
    for entry in own.isEmpty ? entries : own {
      for (exact, postings) in entry.variants {
        guard let postings else {
          if !findings.common.contains(entry.key) { findings.common.append(entry.key) }
          continue
        }
        findings.add(exact, postings, quality: quality ?? Self.quality(word, exact))
      }
    }
    if word.isOpen, part == "terms" { findBeginnings(word, quality, &findings) }
    return findings
  }

  static func quality(_ word: ParsedQuery.Word, _ exact: String) -> Int {
    if exact == word.exact { return Quality.exact }
    let folded = Folding.fold(exact)
    guard folded == word.folded else { return Quality.stem }
    return exact != folded && word.exact != folded ? Quality.otherMarks : Quality.folded
  }

  /// Whether something may be looked for by this beginning.
  static func isEnough(_ beginning: String) -> Bool {
    guard let first = beginning.unicodeScalars.first else { return false }
    return beginning.length >= 2 || first.value >= 0xE00
  }

  /// The word may be longer than the key of what it begins, so keys that begin the word are looked at too.
  private func findBeginnings(_ word: ParsedQuery.Word, _ quality: Int?, _ findings: inout Findings) {
    let stripped = root.suffixes.withoutPrefix(word.folded)
    let beginnings = (stripped == word.folded ? [word.folded] : [word.folded, stripped]).filter(Self.isEnough)
    for beginning in beginnings {
      let shorter = (3..<max(beginning.length, 3)).compactMap { reader.entry("terms", beginning.first($0)) }
      for entry in shorter + reader.entries("terms", beginning: beginning, near: beginning) {
        for (exact, postings) in entry.variants where !exact.utf8.contains(0x20) {
          let folded = Folding.fold(exact)
          guard let postings, beginnings.contains(where: { folded.begins(with: $0) }) else { continue }
          findings.add(exact, postings, quality: min(quality ?? Quality.beginning, Quality.beginning))
        }
      }
    }
  }

  /// Something that is its own key: a code, a pair of words.
  func find(whole text: String, isOpen: Bool = false, mask: Int, quality: Int) -> Findings {
    var findings = Findings(mask: mask)
    if root.often[text] != nil { findings.common.append(text) }
    for (exact, postings) in reader.entry("terms", text)?.variants ?? [] where exact == text {
      findings.add(exact, postings ?? [], quality: quality)
    }
    guard isOpen else { return findings }
    for entry in reader.entries("terms", beginning: text, near: text) {
      for (exact, postings) in entry.variants where exact.begins(with: text) && exact != text {
        findings.add(exact, postings ?? [], quality: min(quality, Quality.beginning))
      }
    }
    return findings
  }

  /// Adds what a part of the index holds of common keys.
  ///
  /// - Parameter word: what they were found for; nil for something that is its own key.
  func addCommon(from part: String, to findings: inout Findings, _ word: ParsedQuery.Word?) {
    for key in findings.common {
      for (exact, postings) in reader.entry(part, key)?.variants ?? [] {
        findings.add(exact, postings ?? [], quality: word.map { Self.quality($0, exact) } ?? Quality.pair)
      }
    }
  }
}
