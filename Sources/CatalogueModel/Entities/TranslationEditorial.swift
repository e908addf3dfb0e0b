package import Diagnostics

/// How terms of the source language are said in another: `terms/<language>.yaml`.
package struct TermBase: Sendable {
  /// A term of the source language.
  package struct Term: Sendable {
    /// The term itself, then its other forms; never empty.
    package let forms: [String]
    /// The translations that are accepted; never empty. The first is the one to suggest.
    package let accepted: [String]
    /// Translations that must not be used for it.
    package let refused: [String]
    /// Where the term is written.
    package let span: SourceSpan

    package init(forms: [String], accepted: [String], refused: [String], span: SourceSpan) {
      (self.forms, self.accepted, self.refused, self.span) = (forms, accepted, refused, span)
    }
  }

  package let terms: [Term]
  /// Texts that are the same in both languages, and no copies.
  package let same: Set<String>

  package init(terms: [Term], same: Set<String>) { (self.terms, self.same) = (terms, same) }
}

/// Of which source texts the translations into a language were confirmed: `translations/<language>.yaml`.
package struct TranslationRecords: Sendable {
  /// A unit of a file, and the digest of the source text that its translation was confirmed for.
  package struct Record: Sendable, Hashable {
    package let key: String
    /// 0 is the digest of no text: the translation is known to be out of date.
    package let digest: UInt32

    package init(key: String, digest: UInt32) { (self.key, self.digest) = (key, digest) }
  }

  /// By the path, from the content folder, of the file that holds the translation; in the order written.
  package let files: [String: [Record]]

  package init(files: [String: [Record]] = [:]) { self.files = files }
}

/// How many units of a language may be missing or stale before they are findings.
package enum TranslationBudget: Sendable, Hashable {
  case count(Int)
  /// In hundredths of one percent, 0 to 10,000, of all units.
  case share(Int)

  /// The number of units that may be missing or stale, of a number of units; a share is rounded down.
  package func allowed(of units: Int) -> Int {
    switch self {
    case .count(let count): count
    case .share(let share): units * share / 10_000
    }
  }
}
