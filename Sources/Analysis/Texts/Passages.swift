import CatalogueModel
import Diagnostics

/// A text that citizens read, and where it is written.
struct Passage {
  enum Home {
    case label(LocalizedText)
    /// A segment of guidance by its number in `Guidance.prose`.
    case guidance(Guidance, segment: Int)
    /// A segment of a text between the fields of a form, by its number in `Guidance.prose`.
    case block(Localized<Guidance>, segment: Int)
  }

  let text: String
  let language: LanguageIndex
  let home: Home

  var hasDigit: Bool {
    var text = text
    return text.withUTF8 { $0.contains { $0 &- UInt8(ascii: "0") < 10 } }
  }

  /// The place of a stretch of it in UTF-8 offsets; nil for the whole text.
  func span(of range: Range<Int>?, _ places: inout TextPlaces) -> SourceSpan? {
    switch home {
    case .label(let label): places.span(of: range, in: label, language)
    case .guidance(let guidance, let segment): places.span(of: range, inSegment: segment, of: guidance)
    case .block(let text, let segment):
      places.span(of: range, inSegment: segment, of: text, language)
    }
  }
}

extension Catalogue {
  typealias PassageVisit = (Passage) -> Void

  /// Visits everything that a procedure says in its own words: labels and guidance. What it quotes is not its own.
  func visitPassages(of procedure: Procedure, _ visit: PassageVisit) {
    procedure.visitLabels { _, label in Self.visit(label, visit) }
    visitGuidance(GuidanceKey(.procedure, procedure.id), visit)
    for form in procedure.forms { form.visitMarkdown { _, text in Self.visit(text, visit) } }
  }

  /// Visits the guidance of an entity outside quotations.
  func visitGuidance(_ key: GuidanceKey, _ visit: PassageVisit) {
    guard let texts = guidance[key] else { return }
    for (index, guidance) in texts.values.enumerated() {
      guard let guidance else { continue }
      for (number, segment) in guidance.prose.enumerated() where !segment.isQuoted {
        let home = Passage.Home.guidance(guidance, segment: number)
        visit(Passage(text: segment.text, language: LanguageIndex(index), home: home))
      }
    }
  }

  static func visit(_ label: LocalizedText, _ visit: PassageVisit) {
    for (index, text) in label.values.enumerated() {
      if let text { visit(Passage(text: text, language: LanguageIndex(index), home: .label(label))) }
    }
  }

  private static func visit(_ text: Localized<Guidance>, _ visit: PassageVisit) {
    for (index, guidance) in text.values.enumerated() {
      for (number, segment) in (guidance?.prose ?? []).enumerated() where !segment.isQuoted {
        let home = Passage.Home.block(text, segment: number)
        visit(Passage(text: segment.text, language: LanguageIndex(index), home: home))
      }
    }
  }
}
