import CatalogueModel
import Diagnostics

/// Finds kinds of document that are described twice. Names are looked up by what they have in common, so that the work
/// grows with their number and not with its square.
struct EvidenceTwins {
  private let evidence: EntityTable<Evidence>
  private let languages: Int
  private let syllabic: Set<LanguageIndex>
  private var seen: Set<EntityID> = []
  private var findings: [Diagnostic] = []

  private struct Name {
    let owner: Int
    let text: String
    let words: [String]
  }

  /// Words that say how a document is handed in, not which it is.
  private static let manners: [[String]] = [
    ["ban", "sao"], ["ban", "chinh"], ["ban", "goc"], ["ban", "photo"], ["ban", "chup"],
    ["co", "chung", "thuc"],
    ["hop", "le"], ["copy", "of", "the"], ["copy", "of"], ["certified"], ["original"], ["originals"],
    ["copy"],
    ["kopie", "van", "het"], ["kopie", "van", "de"], ["kopie", "van"], ["origineel"], ["gewaarmerkte"],
    ["kopie"],
  ]

  /// Words that a name may have or not.
  private static let littleWords: Set<String> = [
    "a", "an", "the", "of", "for", "de", "het", "een", "van", "voor", "le", "la", "les", "du", "des", "der",
    "die", "das",
  ]

  /// Languages that write each syllable by itself, where another order is another meaning.
  private static let syllabicLanguages: Set<Substring> = ["vi", "th", "lo", "km", "my", "zh", "ja", "ko"]

  init(_ catalogue: Catalogue) {
    evidence = catalogue.evidence
    languages = catalogue.portal.languages.count
    syllabic = Set(
      catalogue.portal.languages.enumerated()
        .filter { Self.syllabicLanguages.contains($0.element.tag.prefix { $0 != "-" }) }
        .map { LanguageIndex($0.offset) })
  }

  static func findings(in catalogue: Catalogue) -> [Diagnostic] {
    var twins = EvidenceTwins(catalogue)
    for language in 0..<twins.languages { twins.compare(in: LanguageIndex(language)) }
    return twins.findings
  }

  private mutating func compare(in language: LanguageIndex) {
    let names = evidence.indices.compactMap { owner -> Name? in
      guard let text = evidence[owner].name[exactly: language] else { return nil }
      return Name(owner: owner, text: text, words: words(text, of: evidence[owner], language))
    }
    // The sooner a name is found the surer it is, and a pair is reported once.
    report(names) { $0.words }
    report(names) { Self.withoutManner($0.words) }
    if !syllabic.contains(language) {
      report(names) { name in
        let words = Self.withoutManner(name.words)?.filter { !Self.littleWords.contains($0) } ?? []
        return words.count > 1 ? words.sorted() : nil
      }
    }
    reportMistyped(names)
  }

  /// The words of a name. A description that begins with the name is the whole of it: long names are cut short in
  /// lists, and what they share is then only their beginning.
  private func words(_ name: String, of evidence: Evidence, _ language: LanguageIndex) -> [String] {
    let words = LetterFolding.bareWords(name)
    guard let summary = evidence.summary?[exactly: language] else { return words }
    let whole = LetterFolding.bareWords(summary)
    return whole.starts(with: words) ? whole : words
  }

  /// - Parameter words: those that the names of one document share; nil or none for names that are not compared.
  private mutating func report(_ names: [Name], words: (Name) -> [String]?) {
    var first: [[String]: Name] = [:]
    for name in names {
      guard let key = words(name), !key.isEmpty else { continue }
      guard let other = first[key] else {
        first[key] = name
        continue
      }
      add(name, other)
    }
  }

  private mutating func add(_ name: Name, _ other: Name) {
    let (later, earlier) = (evidence[name.owner], evidence[other.owner])
    guard name.owner != other.owner, seen.insert(later.id).inserted else { return }
    findings.append(
      TwinEvidenceRule.finding(
        name.text, like: earlier, called: other.text, at: later.name.span ?? later.span))
  }

  /// The words without those about its manner; nil where fewer than two are left, or the name is about the manner.
  private static func withoutManner(_ words: [String]) -> [String]? {
    var rest = words
    for manner in manners {
      while let start = start(of: manner, in: rest) { rest.removeSubrange(start..<start + manner.count) }
    }
    return rest.count > 1 ? rest : nil
  }

  /// Where some words stand first among others. `firstRange(of:)` prepares more for each search than there is to search.
  private static func start(of manner: [String], in words: [String]) -> Int? {
    guard words.count >= manner.count else { return nil }
    return (0...words.count - manner.count).first { start in
      manner.indices.allSatisfy { words[start + $0] == manner[$0] }
    }
  }

  // MARK: Mistyped names

  /// Shorter words differ in a letter from too many others.
  private static let leastLetters = 6
  /// Names with fewer other words have too little in common.
  private static let leastWords = 3
  /// More names than this with all but one word in common are a family, not mistakes.
  private static let mostInFamily = 4

  /// Names that differ in one letter of one word: they are alike once that word is taken out.
  private mutating func reportMistyped(_ names: [Name]) {
    var families: [String: [(name: Name, word: String)]] = [:]
    for name in names where name.words.count > Self.leastWords {
      for (place, word) in name.words.enumerated() where Self.mayBeMistyped(word) {
        var others = name.words
        others[place] = "*"
        families[others.joined(separator: " "), default: []].append((name, word))
      }
    }
    // In one order, whatever the run: a name may be mistyped for one in each of two families.
    for (_, family) in families.filter({ (2...Self.mostInFamily).contains($0.value.count) })
      .sorted(by: { $0.key < $1.key })
    {
      for later in family.indices.dropFirst() {
        guard
          let earlier = family[..<later].first(where: {
            Spelling.editDistance($0.word, family[later].word, limit: 1) == 1
          })
        else { continue }
        add(family[later].name, earlier.name)
      }
    }
  }

  private static func mayBeMistyped(_ word: String) -> Bool {
    word.utf8.count >= leastLetters && !word.utf8.contains { (48...57).contains($0) }
  }
}
