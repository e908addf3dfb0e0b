import Diagnostics
package import CatalogueModel

/// What is stated about one thing of a catalogue, laid out so that two states of it can be compared: facts with the
/// days on which they hold, and texts. Free of places in files, so that it can be published and read back.
package struct FactSheet: Sendable, Hashable {
  /// What a sheet is about.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case portal, procedure, form
    case lifeEvent = "life-event"
    case organisation, evidence, register, act, topic, calendar, page
  }

  package let kind: Kind
  /// The id of the entity; of a form, `procedure/form`; of the portal, `portal`.
  package let id: String
  package let name: LocalizedText
  package var facts: [SheetFact] = []
  package var texts: [SheetText] = []
  package var guidance: [GuidanceSection] = []

  package init(_ kind: Kind, _ id: String, name: LocalizedText) {
    (self.kind, self.id, self.name) = (kind, id, name)
  }

  /// `procedure/register-birth`.
  package var subject: String { "\(kind.rawValue)/\(id)" }
}

/// What a fact says something about.
package enum FactAspect: String, Sendable, Hashable, CaseIterable {
  /// That the thing itself is there: a procedure can be applied for, an office is open, an act is in force.
  case existence
  case fee, exemption, time, document, channel, requirement, step, deadline, result, figure
  case legalBasis = "legal-basis"
  case redress, silence, authority, code
  case topic, audience, office, question
  case lifeEvent = "life-event"
  /// Of organisations, acts, calendars and forms.
  case address, phone, email, website, hours, parent, successor, number, holiday, field, station, issuer,
    register
  /// That there is no fee, no document, no redress, where that is stated.
  case fees, documents
  case language
}

/// What a fact says besides its value.
package enum FactDetail: String, Sendable, Hashable, CaseIterable {
  case channels, condition, acts, offices, register, form, alternatives, completeness, address
  case signIn = "sign-in"
  case fees, actor, carrier, shown
  case required, limits, options, order, organisation
}

/// The details of a fact, in the order of their names. Facts are many and have few each: no table is made for them.
package struct FactDetails: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let detail: FactDetail
    package let value: FactValue
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  package subscript(detail: FactDetail) -> FactValue? {
    get { entries.first { $0.detail == detail }?.value }
    set {
      let place = entries.firstIndex { $0.detail.rawValue >= detail.rawValue } ?? entries.count
      if place < entries.count, entries[place].detail == detail { entries.remove(at: place) }
      if let newValue { entries.insert(Entry(detail: detail, value: newValue), at: place) }
    }
  }
}

/// A fact of a sheet.
package struct SheetFact: Sendable, Hashable {
  package let aspect: FactAspect
  /// What names it among the facts of its aspect: the id of a fee, a document, a channel.
  package let key: String
  /// What it is called; nil where its aspect says it.
  package let name: LocalizedText?
  package let value: FactValue
  package var details = FactDetails()
  package var texts: [SheetText] = []
  package let validity: Validity
  /// The ways of applying for which it holds; empty means all.
  package var channels: [Channel.Kind] = []
  package var acts: [SheetAct] = []

  package init(
    _ aspect: FactAspect, _ key: String, name: LocalizedText? = nil, _ value: FactValue = .present,
    validity: Validity = .always
  ) {
    (self.aspect, self.key, self.name, self.value, self.validity) = (aspect, key, name, value, validity)
  }

  /// Whether it says the same, whatever the days on which it holds.
  package func saysSame(as other: SheetFact) -> Bool {
    aspect == other.aspect && key == other.key && value == other.value && details == other.details
      && texts == other.texts
  }

  /// The case for which it holds and the ways of applying, by which facts of one name are told apart.
  var variant: [FactValue?] { [details[.condition], details[.channels]] }
}

/// An act by which a fact holds.
package struct SheetAct: Sendable, Hashable {
  package let id: String
  package let number: String
  package let kind: String?
  package let clause: String?

  package init(id: String, number: String, kind: String?, clause: String?) {
    (self.id, self.number, self.kind, self.clause) = (id, number, kind, clause)
  }
}

/// The value of a fact or of a detail, with what it takes to say it in any language of the portal.
package indirect enum FactValue: Sendable, Hashable {
  case present
  case amount(Amount)
  case effect(Exemption.Effect)
  case duration(StatedDuration)
  case counts(originals: Int, copies: Int, certified: Int)
  /// A word of the format, such as `full` or `approval`.
  case word(String)
  case words([String])
  /// As it is written: an address, a telephone number, a code.
  case plain(String)
  case date(CivilDate)
  case text(LocalizedText)
  /// Other things of the catalogue, told apart by their ids.
  case names([SheetName])
}

/// A thing that a fact names. Two are the same where their ids are, however they are called.
package struct SheetName: Sendable, Hashable {
  package let id: String
  package let name: LocalizedText

  package init(id: String, name: LocalizedText) { (self.id, self.name) = (id, name) }

  package static func == (a: SheetName, b: SheetName) -> Bool { a.id == b.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A text of a sheet or of a fact, by what it is for: `summary`, `note`.
package struct SheetText: Sendable, Hashable {
  package let role: String
  /// In the order of the portal’s languages; nil where it is not written in a language.
  package let versions: [TextVersion?]

  package init(_ role: String, _ versions: [TextVersion?]) { (self.role, self.versions) = (role, versions) }

  package init(_ role: String, _ text: LocalizedText, languages: Int) {
    self.role = role
    versions = (0..<languages).map { text[exactly: LanguageIndex($0)].map { TextVersion($0) } }
  }

  /// Whether it says in each language what another text does.
  package func says(_ text: LocalizedText) -> Bool {
    versions.indices.allSatisfy { versions[$0] == text[exactly: LanguageIndex($0)].map { TextVersion($0) } }
  }
}

/// A text in one language: told apart by its digest, and readable where the text itself is at hand.
package struct TextVersion: Sendable, Hashable {
  package let text: String?
  private let known: UInt64

  package init(_ text: String) { (self.text, known) = (text, 0) }
  package init(digest: UInt64) { (text, known) = (nil, digest) }

  /// Worked out when it is asked for: most texts are at hand, and compared as they are.
  package var digest: UInt64 { text.map { FNV1a.digest(of: $0) } ?? known }

  package static func == (a: TextVersion, b: TextVersion) -> Bool {
    if let text = a.text, let other = b.text { return text.hasSameBytes(as: other) }
    return a.digest == b.digest
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension String {
  /// Whether it is the same byte by byte: `==` takes letters for equal that are composed in another way. Most texts that
  /// are the same are one in memory.
  fileprivate func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { $0.baseAddress == text.baseAddress || text.elementsEqual($0) }
    }
  }
}

/// A part of the guidance of a language, from one heading to the next.
package struct GuidanceSection: Sendable, Hashable {
  /// The number of the language in the portal’s order.
  package let language: Int
  /// The words of its heading; empty for what stands before the first.
  package let heading: String
  package let digest: UInt64

  package init(language: Int, heading: String, digest: UInt64) {
    (self.language, self.heading, self.digest) = (language, heading, digest)
  }
}
