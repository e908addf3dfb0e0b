/// One thing that a search may find, with everything it is found by, in one language.
package struct SearchDocument: Sendable, Hashable {
  /// What it is; results are grouped by it.
  package enum Kind: Int, Sendable, Hashable, CaseIterable {
    case procedure, lifeEvent, evidence, organisation, topic, act, page
  }

  package let kind: Kind
  package let title: String
  /// Its address below the root of the language, such as `procedures/register-a-birth/`.
  package let path: String
  /// The public code of a procedure or the number of an act.
  package var code: String?
  /// The language of the title where it is not that of the index, because nobody has translated it (BCP 47).
  package var language: String?
  package var summary = ""
  /// What editors say people call it.
  package var keywords: [String] = []
  /// What it was called before, or what it has come instead of.
  package var formerNames: [String] = []
  /// The names of the evidence that it gives.
  package var results: [String] = []
  /// The titles and keywords of the life events it belongs to.
  package var lifeEvents: [String] = []
  /// The names of what it asks for, of its topic and its authority.
  package var related: [String] = []
  /// Everything else its page says, a segment at a time: words of two segments never stand next to each other.
  package var text: [String] = []

  /// What results are filtered by.
  package var facets = Facets()

  package struct Facets: Sendable, Hashable {
    /// The number of its topic, if it has one.
    package var topic: Int?
    /// The audiences it is for, one bit each.
    package var audience = 0
    /// The numbers of its life events.
    package var lifeEvents: [Int] = []
    /// Whether everything about it can be done online.
    package var isOnline = false
    /// Whether it is free of charge for everybody.
    package var isFree = false

    package init() {}
  }

  package init(kind: Kind, title: String, path: String) {
    (self.kind, self.title, self.path) = (kind, title, path)
  }
}

/// How much a word counts by where it stands: 0 (not searched) to 8.
package struct SearchWeights: Sendable, Hashable {
  package var title = 8
  package var code = 8
  package var keywords = 6
  package var results = 5
  package var lifeEvents = 3
  package var related = 2
  package var summary = 3
  package var text = 1

  package init() {}
}

/// What editors know about the words of a language.
package struct SearchWords: Sendable {
  /// Sets of words or phrases that mean the same.
  package var synonyms: [[String]]
  /// Words and the parts they are made of; a word with one part is not divided.
  package var compounds: [String: [String]]

  package init(synonyms: [[String]] = [], compounds: [String: [String]] = [:]) {
    (self.synonyms, self.compounds) = (synonyms, compounds)
  }
}

/// A file of an index: its path from the root of the output, and its bytes.
package struct IndexFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}
