package import CatalogueModel
package import Diagnostics
import Syntax

extension FactSheets {
  /// Where a site names the parts of its facts, from its root.
  package static let sitePath = "data/facts.json"

  /// Where a part of the facts is, from the root of the site; numbered from 0.
  package static func path(ofPart part: Int) -> String { "data/facts/\(part + 1).json" }

  /// The number of parts and the languages that `data/facts.json` names; nil where it is none, or of another version.
  package static func index(
    _ bytes: [UInt8], file: FileID
  ) -> (languages: [LanguageTag], parts: Int)? {
    guard case .record(let root) = JSON.read(bytes, file: file).value,
      root["format"]?.string == "balie-facts", root["version"]?.number == version,
      let parts = root["parts"]?.items.count, parts > 0
    else { return nil }
    let languages = root["languages"]?.items.compactMap { $0.string.flatMap { LanguageTag($0) } } ?? []
    return languages.isEmpty ? nil : (languages, parts)
  }

  /// The sheets of a part; nil where it is none.
  package static func sheets(ofPart bytes: [UInt8], file: FileID, languages: Int) -> [FactSheet]? {
    guard case .list(let nodes, _) = JSON.read(bytes, file: file, limit: 1 << 28).value else { return nil }
    let sheets = nodes.compactMap { FactSheet($0, languages: languages) }
    return sheets.count == nodes.count ? sheets : nil
  }
}

extension FactSheet {
  fileprivate init?(_ node: JSONNode, languages: Int) {
    guard case .record(let record) = node, let kind = record["kind"]?.string.flatMap(Kind.init),
      let id = record["id"]?.string
    else { return nil }
    self.init(kind, id, name: record["name"]?.localized ?? Localized([id]))
    facts = record["facts"]?.items.compactMap { SheetFact($0, languages: languages) } ?? []
    texts = record["texts"]?.items.compactMap { SheetText($0, of: name, languages: languages) } ?? []
    guidance =
      record["guidance"]?.items.compactMap { section in
        let parts = section.items
        guard parts.count == 3, let language = parts[0].number, let heading = parts[1].string,
          let digest = parts[2].digest
        else { return nil }
        return GuidanceSection(language: language, heading: heading, digest: digest)
      } ?? []
  }
}

extension SheetFact {
  fileprivate init?(_ node: JSONNode, languages: Int) {
    guard case .record(let record) = node, let aspect = record["aspect"]?.string.flatMap(FactAspect.init)
    else { return nil }
    let value = record["value"].map { FactValue($0) } ?? .present
    guard let value else { return nil }
    self.init(
      aspect, record["key"]?.string ?? "", name: record["name"]?.localized, value,
      validity: Validity(
        from: record["from"]?.string.flatMap { CivilDate($0) },
        until: record["until"]?.string.flatMap { CivilDate($0) }))
    channels = record["channels"]?.items.compactMap { $0.string.flatMap(Channel.Kind.init) } ?? []
    acts =
      record["acts"]?.items.compactMap { node in
        guard case .record(let act) = node, let id = act["id"]?.string else { return nil }
        return SheetAct(
          id: id, number: act["number"]?.string ?? id, kind: act["kind"]?.string,
          clause: act["clause"]?.string)
      } ?? []
    if case .record(let details)? = record["details"] {
      for entry in details.entries {
        guard let detail = FactDetail(rawValue: entry.key.text) else { continue }
        self.details[detail] = FactValue(entry.value)
      }
    }
    if !acts.isEmpty, aspect != .legalBasis { details[.acts] = .words(acts.map(\.written)) }
    texts = record["texts"]?.items.compactMap { SheetText($0, of: name, languages: languages) } ?? []
  }
}

extension SheetText {
  /// - Parameter name: what a text without versions repeats.
  fileprivate init?(_ node: JSONNode, of name: LocalizedText?, languages: Int) {
    guard let role = node.items.first?.string else { return nil }
    if node.items.count == 1 {
      guard let name else { return nil }
      self.init(role, name, languages: languages)
      return
    }
    self.init(role, node.items.dropFirst().map { $0.digest.map { TextVersion(digest: $0) } })
  }
}

extension FactValue {
  fileprivate init?(_ node: JSONNode) {
    let parts = node.items
    let words = parts.map { $0.string ?? "" }
    let rest = Array(parts.dropFirst())
    switch words.first {
    case "present": self = .present
    case "amount":
      guard let amount = Amount(Array(words.dropFirst())) else { return nil }
      self = .amount(amount)
    case "effect":
      guard let effect = Exemption.Effect(Array(words.dropFirst())) else { return nil }
      self = .effect(effect)
    case "duration":
      guard rest.count == 3, let least = rest[0].number, let most = rest[1].number,
        let unit = StatedDuration.Unit(rawValue: words[3])
      else { return nil }
      self = .duration(StatedDuration(least, to: most, unit))
    case "counts":
      let numbers = rest.compactMap(\.number)
      guard numbers.count == 3 else { return nil }
      self = .counts(originals: numbers[0], copies: numbers[1], certified: numbers[2])
    case "word" where words.count == 2: self = .word(words[1])
    case "words": self = .words(Array(words.dropFirst()))
    case "plain" where words.count == 2: self = .plain(words[1])
    case "date":
      guard words.count == 2, let date = CivilDate(words[1]) else { return nil }
      self = .date(date)
    case "text":
      guard let text = rest.first?.localized else { return nil }
      self = .text(text)
    case "names":
      self = .names(
        rest.compactMap { node in
          guard let id = node.items.first?.string, node.items.count == 2 else { return nil }
          return SheetName(id: id, name: node.items[1].localized ?? Localized([id]))
        })
    default: return nil
    }
  }
}

extension Amount {
  fileprivate init?(_ words: [String]) {
    switch words.first {
    case "free": self = .free
    case "unknown": self = .unknown
    case "fixed":
      guard words.count == 3, let money = Money(words[1], words[2]) else { return nil }
      self = .fixed(money)
    case "range":
      guard words.count == 4, let least = Money(words[1], words[3]), let most = Money(words[2], words[3])
      else { return nil }
      self = .range(least, most)
    case "per":
      guard words.count > 2, let unit = FeeUnit(rawValue: words[1]),
        let inner = Amount(Array(words.dropFirst(2)))
      else { return nil }
      self = .per(unit, inner)
    default: return nil
    }
  }
}

extension Exemption.Effect {
  fileprivate init?(_ words: [String]) {
    switch words.first {
    case "free": self = .free
    case "percent":
      guard words.count == 2, let percent = ExactDecimal(words[1]) else { return nil }
      self = .reduction(percent: percent)
    case "amount":
      guard words.count == 3, let money = Money(words[1], words[2]) else { return nil }
      self = .amount(money)
    default: return nil
    }
  }
}

extension Money {
  fileprivate init?(_ amount: String, _ currency: String) {
    guard let amount = ExactDecimal(amount), let currency = Currency(currency) else { return nil }
    self.init(amount, currency)
  }
}

extension JSONNode {
  fileprivate var string: String? { if case .text(let text) = self { text.text } else { nil } }
  fileprivate var number: Int? { if case .number(let text, _) = self { Int(text) } else { nil } }
  fileprivate var items: [JSONNode] { if case .list(let items, _) = self { items } else { [] } }
  fileprivate var digest: UInt64? { string.flatMap { UInt64($0, radix: 16) } }
  fileprivate var localized: LocalizedText? {
    if case .list(let items, _) = self { Localized(items.map(\.string)) } else { nil }
  }
}
