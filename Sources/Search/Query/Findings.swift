/// What a word, a pair or a code of the query was found as, and in which documents.
struct Findings {
  /// The words of the query that it stands for, one bit each.
  let mask: Int
  /// By document: the best quality × impact.
  private(set) var documents: [Int: Int] = [:]
  /// The catalogue's words, folded, with their quality.
  private(set) var forms: [String: Int] = [:]
  /// Keys that matched and that are too frequent to be fetched at once.
  var common: [String] = []

  init(mask: Int) { self.mask = mask }

  var isFound: Bool { !documents.isEmpty || !common.isEmpty }

  mutating func add(_ exact: String, _ postings: [Int], quality: Int) {
    if postings.isEmpty { return }
    let form = Folding.fold(exact)
    forms[form] = max(forms[form] ?? 0, quality)
    var document = 0
    for posting in postings {
      document += posting >> 3
      documents[document] = max(documents[document] ?? 0, quality * ((posting & 7) + 1))
    }
  }

  mutating func merge(_ other: Findings) {
    documents.merge(other.documents) { max($0, $1) }
    forms.merge(other.forms) { max($0, $1) }
    for key in other.common where !common.contains(key) { common.append(key) }
  }

  /// Keeps documents that another has too, with the lesser of both.
  func meeting(_ other: Findings) -> Findings {
    var result = self
    result.documents = documents.compactMap { document, value in
      other.documents[document].map { (document, min(value, $0)) }
    }.reduce(into: [:]) { $0[$1.0] = $1.1 }
    result.forms.merge(other.forms) { max($0, $1) }
    return result
  }

  /// The closest words first.
  var matchedAs: [String] {
    forms.sorted {
      $0.value != $1.value ? $0.value > $1.value : UTF16Order.precedes($0.key, $1.key)
    }.prefix(8).map(\.key)
  }
}
