import CatalogueModel

/// Compares the texts of two states of one thing, language by language, and tells which translations no longer follow
/// their source.
struct TextComparison {
  private let (old, new): (FactSheet, FactSheet)

  init(_ old: FactSheet, _ new: FactSheet) { (self.old, self.new) = (old, new) }

  func collect(into changes: inout [Change]) {
    let names = old.name.text(in: .source) != new.name.text(in: .source)
    for text in new.texts {
      let earlier = old.texts.first { $0.role == text.role }
      compare(earlier, text, .text(role: text.role), isTold: names && text.role == "title", &changes)
    }
    for text in old.texts where !new.texts.contains(where: { $0.role == text.role }) {
      if let source = text.versions.first ?? nil {
        changes.append(
          Change(new, .wording(.text(role: text.role), language: 0, old: source.text, new: nil)))
      }
    }
    compareFacts(&changes)
    compareGuidance(&changes)
  }

  private func compareFacts(_ changes: inout [Change]) {
    // All facts, whatever their days: a text is not another text because its fact ends earlier.
    var seen: Set<Change> = []
    for pair in FactComparison(old.facts, new.facts, of: new).pairs {
      for role in Set(pair.old.texts.map(\.role) + pair.new.texts.map(\.role)).sorted() {
        let before = pair.old.texts.first { $0.role == role }
        guard let after = pair.new.texts.first(where: { $0.role == role }) else {
          let text = before?.versions.first ?? nil
          changes.append(
            Change(new, .wording(.factText(role: role, of: pair.new), language: 0, old: text?.text, new: nil))
          )
          continue
        }
        var found: [Change] = []
        compare(before, after, .factText(role: role, of: pair.new), isTold: false, &found)
        changes += found.filter { seen.insert($0).inserted }
      }
    }
  }

  private func compare(
    _ old: SheetText?, _ new: SheetText, _ place: Change.Place, isTold: Bool, _ changes: inout [Change]
  ) {
    guard old?.versions != new.versions else { return }
    func version(_ text: SheetText?, _ language: Int) -> TextVersion? {
      guard let text, text.versions.indices.contains(language) else { return nil }
      return text.versions[language]
    }
    let (before, source) = (version(old, 0), version(new, 0))
    for language in new.versions.indices {
      let (earlier, later) = (version(old, language), version(new, language))
      if earlier != later, !(isTold && language == 0), later != nil || earlier != nil {
        changes.append(
          Change(self.new, .wording(place, language: language, old: earlier?.text, new: later?.text)))
      }
      guard language > 0, source != nil else { continue }
      if later == nil, earlier != nil || before == nil {
        changes.append(Change(self.new, .translation(place, language: language, .missing)))
      } else if before != nil, before != source, later != nil, earlier == later {
        changes.append(Change(self.new, .translation(place, language: language, .stale)))
      }
    }
  }

  // MARK: Guidance

  private func compareGuidance(_ changes: inout [Change]) {
    guard old.guidance != new.guidance else { return }
    let languages = Set((old.guidance + new.guidance).map(\.language)).sorted()
    let source = edits(in: 0)
    for language in languages {
      let edits = language == 0 ? source : edits(in: language)
      for edit in edits {
        changes.append(Change(new, .guidance(heading: edit.heading, language: language, edit.edit)))
      }
    }
    guard !source.isEmpty else { return }
    for language in languages where language > 0 {
      let sections = new.guidance.filter { $0.language == language }
      if sections.isEmpty { continue }
      stale(source, language, sections, &changes)
    }
  }

  /// A translation follows its source section by section where both have as many, otherwise as a whole.
  private func stale(
    _ source: [(heading: String, edit: Change.Edit, place: Int?)], _ language: Int,
    _ sections: [GuidanceSection], _ changes: inout [Change]
  ) {
    let before = old.guidance.filter { $0.language == language }
    let sourceCounts = [old, new].map { sheet in sheet.guidance.filter { $0.language == 0 }.count }
    if sourceCounts == [before.count, sections.count] {
      for edit in source {
        guard edit.edit == .changed, let place = edit.place, before.contains(sections[place]) else {
          continue
        }
        changes.append(
          Change(
            new, .translation(.guidance(heading: sections[place].heading), language: language, .stale)))
      }
    } else if before == sections {
      changes.append(Change(new, .translation(.guidance(heading: ""), language: language, .stale)))
    }
  }

  private func edits(in language: Int) -> [(heading: String, edit: Change.Edit, place: Int?)] {
    let before = old.guidance.filter { $0.language == language }
    let after = new.guidance.filter { $0.language == language }
    var left = before.filter { !after.contains($0) }
    var edits: [(heading: String, edit: Change.Edit, place: Int?)] = []
    for (place, section) in after.enumerated() where !before.contains(section) {
      if let match = left.firstIndex(where: { $0.heading == section.heading }) {
        left.remove(at: match)
        edits.append((section.heading, .changed, place))
      } else if let match = left.firstIndex(where: { $0.digest == section.digest }) {
        left.remove(at: match)
        edits.append((section.heading, .changed, place))
      } else {
        edits.append((section.heading, .added, place))
      }
    }
    return edits + left.map { ($0.heading, .removed, nil) }
  }
}
