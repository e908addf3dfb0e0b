/// The editors' sets of words and phrases that mean the same, ready to be looked for in phrases.
struct SynonymSets {
  private struct Member {
    let keys: [String]
    let set: Int
    let place: Int
  }

  private let sets: [[String]]
  private var members: [String: [Member]] = [:]
  private let stemming: Stemming
  /// The key of each token; nil where it has not been asked for.
  private var keys: [String?] = []

  init(_ sets: [[String]], language: SearchLanguage) {
    self.sets = sets
    stemming = language.stemming()
    for (number, set) in sets.enumerated() {
      for (place, text) in set.enumerated() {
        let keys = Tokens.words(of: text, in: language).map { stemming.key(ofExact: $0.exact) }
        guard let first = keys.first else { continue }
        members[first, default: []].append(Member(keys: keys, set: number, place: place))
      }
    }
  }

  /// What else may be said for members that stand in a phrase, given as its tokens.
  mutating func others(than phrase: [Int], _ tokens: TokenTable) -> [String] {
    if members.isEmpty { return [] }
    let words = phrase.map { key(of: $0, tokens) }
    var found: [String] = []
    for (index, word) in words.enumerated() {
      for member in members[word] ?? [] where words[index...].starts(with: member.keys) {
        let set = sets[member.set]
        for (place, text) in set.enumerated() where place != member.place { found.append(text) }
      }
    }
    return found
  }

  private mutating func key(of token: Int, _ tokens: TokenTable) -> String {
    while keys.count <= token { keys.append(nil) }
    if let key = keys[token] { return key }
    let key = tokens.withBytes(token) { Tokens.word(of: $0) }.map { stemming.key(ofExact: $0.exact) } ?? ""
    keys[token] = key
    return key
  }
}
