package import CatalogueModel
import Diagnostics

/// One thing that is different between two states of a catalogue, or between two days of one state.
package struct Change: Sendable, Hashable {
  /// What it concerns.
  package let kind: FactSheet.Kind
  package let id: String
  package let name: LocalizedText
  package let what: What
  /// The first day on which it is different; nil where it always was, as far as content says.
  package var from: CivilDate?
  /// The last such day; nil where it stays so.
  package var until: CivilDate?

  /// What is different.
  package enum What: Sendable, Hashable {
    /// The thing itself is new in the catalogue, or is no longer there.
    case added
    case removed
    /// What was there holds from a day on, or no longer: a procedure, an office, an act.
    case begins
    case ends
    case renamed(from: LocalizedText, to: LocalizedText)
    /// A fact that is new, is gone, or has another value.
    case fact(old: SheetFact?, new: SheetFact?)
    /// A fact of the same value of which something else is different.
    case detail(FactDetail, old: FactValue?, new: FactValue?, of: SheetFact)
    /// A text is written differently in a language.
    case wording(Place, language: Int, old: String?, new: String?)
    /// A part of the guidance.
    case guidance(heading: String, language: Int, Edit)
    /// The source text changed and the translation did not, or is not there.
    case translation(Place, language: Int, Translation)
  }

  package enum Edit: String, Sendable, Hashable { case added, removed, changed }
  package enum Translation: String, Sendable, Hashable { case stale, missing }

  /// Where a text stands.
  package enum Place: Sendable, Hashable {
    case text(role: String)
    case factText(role: String, of: SheetFact)
    case guidance(heading: String)
  }

  package init(_ sheet: FactSheet, _ what: What, from: CivilDate? = nil, until: CivilDate? = nil) {
    (kind, id, name) = (sheet.kind, sheet.id, sheet.name)
    (self.what, self.from, self.until) = (what, from, until)
  }

  /// `procedure/register-birth`.
  package var subject: String { "\(kind.rawValue)/\(id)" }

  /// The acts by which it is so: those of the new fact, or of the old one where nothing takes its place.
  package var acts: [SheetAct] {
    switch what {
    case .fact(let old, let new): new?.acts ?? old?.acts ?? []
    case .detail(.acts, _, _, _): []
    case .detail(_, _, _, let fact): fact.acts
    default: []
    }
  }

  /// Whether it changes what citizens must do, pay or bring, and not only how it is said.
  package var isOfSubstance: Bool {
    switch what {
    case .added, .removed, .begins, .ends, .renamed, .fact, .detail: true
    case .wording, .guidance, .translation: false
    }
  }
}

extension Change {
  /// A name for it that stays the same when words change: the subject, the fact, and a digest of what is different.
  package var key: String {
    let (aspect, said) = essence
    let days = "\(from.map(\.description) ?? "")..\(until.map(\.description) ?? "")"
    let digest = FNV1a.written(FNV1a.digest(of: "\(subject) \(said) \(days)")).prefix(8)
    return "\(kind.rawValue)-\(id.replacing("/", with: "-"))-\(aspect)-\(digest)"
  }

  private var essence: (aspect: String, said: String) {
    switch what {
    case .added: ("new", "")
    case .removed: ("gone", "")
    case .begins: ("begins", "")
    case .ends: ("ends", "")
    case .renamed(let old, let new): ("name", "\(old.values) \(new.values)")
    case .fact(let old, let new):
      ((new ?? old)?.aspect.rawValue ?? "fact", "\(Self.said(old)) > \(Self.said(new))")
    case .detail(let detail, let old, let new, let fact):
      ("\(fact.aspect.rawValue)-\(detail.rawValue)", "\(fact.key) \(Self.said(old)) > \(Self.said(new))")
    case .wording(let place, let language, let old, let new):
      ("wording", "\(place) \(language) \(old ?? "") \(new ?? "")")
    case .guidance(let heading, let language, let edit): ("guidance", "\(heading) \(language) \(edit)")
    case .translation(let place, let language, let kind): ("translation", "\(place) \(language) \(kind)")
    }
  }

  private static func said(_ fact: SheetFact?) -> String {
    guard let fact else { return "" }
    let details = fact.details.entries.map { "\($0.detail.rawValue)=\(said($0.value))" }
    return "\(fact.aspect.rawValue) \(fact.key) \(said(fact.value)) \(details.joined(separator: " "))"
  }

  private static func said(_ value: FactValue?) -> String {
    switch value {
    case .names(let names): names.map(\.id).joined(separator: ",")
    case .text(let text): text.values.map { $0 ?? "" }.joined(separator: "|")
    case let value?: "\(value)"
    case nil: ""
    }
  }
}
