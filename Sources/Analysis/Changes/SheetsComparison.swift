internal import CatalogueModel

/// Compares two states of a catalogue, fact by fact and text by text.
package enum SheetsComparison {
  /// What is different in `new`, in the order of its sheets; what is gone comes after.
  package static func changes(from old: FactSheets, to new: FactSheets) -> [Change] {
    let before = Dictionary(old.sheets.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = Set(new.sheets.map(\.subject))
    // Languages that are new or gone are told once, for the portal.
    let languages = Dictionary(
      uniqueKeysWithValues: new.languages.enumerated().map {
        ($0.offset, old.languages.firstIndex(of: $0.element))
      })
    let isReordered = old.languages != new.languages
    var changes: [Change] = []
    for sheet in new.sheets {
      guard let earlier = before[sheet.subject] else {
        let begins = sheet.facts.first { $0.aspect == .existence }?.validity
        changes.append(Change(sheet, .added, from: begins?.from, until: begins?.until))
        continue
      }
      let base = isReordered ? earlier.arranged(languages, new.languages.count) : earlier
      guard base != sheet else { continue }
      changes += SheetComparison(base, sheet).changes
    }
    changes += old.sheets.filter { !subjects.contains($0.subject) }.map { Change($0, .removed) }
    return changes
  }
}

/// Compares two states of one thing.
struct SheetComparison {
  private let (old, new): (FactSheet, FactSheet)
  private(set) var changes: [Change] = []

  init(_ old: FactSheet, _ new: FactSheet) {
    (self.old, self.new) = (old, new)
    compareNames()
    compareFacts()
    TextComparison(old, new).collect(into: &changes)
  }

  private mutating func compareNames() {
    let (before, after) = (old.name.text(in: .source), new.name.text(in: .source))
    if before != after { changes.append(Change(new, .renamed(from: old.name, to: new.name))) }
  }

  /// Each stretch of days in which the same facts hold is compared; what is different in the same way over several is
  /// one change from the first day to the last.
  private mutating func compareFacts() {
    let turns = Set(old.turningDays + new.turningDays).sorted()
    var open: [Change] = []
    for (number, start) in ([nil] + turns.map(Optional.some)).enumerated() {
      let day = start ?? turns.first?.adding(days: -1) ?? CivilDate(daysSince1970: 0)
      let differences = FactComparison(
        old.facts.filter { $0.validity.contains(day) }, new.facts.filter { $0.validity.contains(day) },
        of: new
      ).changes
      var still: [Change] = []
      for what in differences {
        if let place = open.firstIndex(where: { $0.what.isSame(as: what) }) {
          still.append(open.remove(at: place))
        } else {
          still.append(Change(new, what, from: start))
        }
      }
      for var ended in open {
        ended.until = number > 0 ? day.adding(days: -1) : nil
        changes.append(ended)
      }
      open = still
    }
    changes += open
  }
}

extension Change.What {
  /// Whether it is the same difference, though the facts behind it may have other days.
  fileprivate func isSame(as other: Change.What) -> Bool {
    switch (self, other) {
    case (.fact(let a, let b), .fact(let c, let d)): Self.same(a, c) && Self.same(b, d)
    case (.detail(let a, let b, let c, let fact), .detail(let d, let e, let f, let other)):
      a == d && b == e && c == f && fact.saysSame(as: other)
    default: self == other
    }
  }

  private static func same(_ a: SheetFact?, _ b: SheetFact?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.saysSame(as: b)
  }
}

extension FactSheet {
  /// The texts in the order of other languages.
  fileprivate func arranged(_ languages: [Int: Int?], _ count: Int) -> FactSheet {
    func text(_ text: SheetText) -> SheetText {
      SheetText(
        text.role,
        (0..<count).map { language in
          (languages[language] ?? nil).flatMap {
            text.versions.indices.contains($0) ? text.versions[$0] : nil
          }
        })
    }
    var sheet = self
    sheet.texts = texts.map(text)
    sheet.facts = facts.map { fact in
      var fact = fact
      fact.texts = fact.texts.map(text)
      return fact
    }
    let places = Dictionary(
      languages.compactMap { new, old in old.map { ($0, new) } }, uniquingKeysWith: { first, _ in first })
    sheet.guidance = guidance.compactMap { section in
      places[section.language].map {
        GuidanceSection(language: $0, heading: section.heading, digest: section.digest)
      }
    }.sorted { $0.language < $1.language }
    return sheet
  }
}
