internal import Analysis
internal import BuildGraph
internal import CatalogueModel
import Diagnostics

/// `data/facts.json` and its parts: everything that the catalogue states, as data. Two sites are compared by it, and it is
/// there for whoever wants the facts without the pages. `docs/facts-format.md` describes it.
struct FactsFile: Sendable {
  private let catalogue: Catalogue
  private let wordings: [Wording]
  private let languages: [LanguageTag]
  /// How many parts there are.
  let parts: Int

  init(_ catalogue: Catalogue, wordings: [Wording]) {
    (self.catalogue, self.wordings) = (catalogue, wordings)
    (languages, parts) = (catalogue.portal.languages, FactSheets.parts(of: catalogue))
  }

  /// The file that names the parts.
  var index: SiteFile {
    var json = JSONWriter(capacity: 1024)
    json.object { json in
      json.member("format", "balie-facts")
      json.member("version", FactSheets.version)
      json.member("languages", languages) { $0.string($1.tag) }
      json.member("parts", Array(0..<parts)) { $0.string(FactSheets.path(ofPart: $1)) }
    }
    return SiteFile(FactSheets.sitePath, json.bytes + [UInt8(ascii: "\n")])
  }

  /// Appends a part. Made when it is asked for: it is as much work as hundreds of pages.
  func write(part: Int, noting log: ReadLog?, into output: inout [UInt8]) {
    let maker = SheetMaker(
      log.map(catalogue.noting) ?? catalogue,
      log.map { log in wordings.map { $0.noting(in: log) } } ?? wordings)
    var json = JSONWriter(capacity: 1 << 20)
    json.array { json in
      for sheet in maker.sheets(ofPart: part) { Self.write(sheet, to: &json) }
    }
    json.append(to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private static func write(_ sheet: FactSheet, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", sheet.kind.rawValue)
      json.member("id", sheet.id)
      json.name("name")
      write(sheet.name, to: &json)
      json.member("facts", sheet.facts) { write($1, to: &$0) }
      json.member("texts", sheet.texts) { write($1, of: sheet.name, to: &$0) }
      json.member("guidance", sheet.guidance) { json, section in
        json.array {
          $0.number(section.language)
          $0.string(section.heading)
          $0.string(FNV1a.written(section.digest))
        }
      }
    }
  }

  private static func write(_ fact: SheetFact, to json: inout JSONWriter) {
    json.object { json in
      json.member("aspect", fact.aspect.rawValue)
      json.member("key", fact.key)
      if let name = fact.name {
        json.name("name")
        write(name, to: &json)
      }
      if fact.value != .present {
        json.name("value")
        write(fact.value, to: &json)
      }
      json.member("from", fact.validity.from?.description)
      json.member("until", fact.validity.until?.description)
      json.member("channels", fact.channels) { $0.string($1.rawValue) }
      json.member("acts", fact.acts) { json, act in
        json.object {
          $0.member("id", act.id)
          $0.member("number", act.number)
          $0.member("kind", act.kind)
          $0.member("clause", act.clause)
        }
      }
      // What the channels and acts say as details is told by these already.
      if fact.details.entries.contains(where: { $0.detail != .acts }) {
        json.name("details")
        json.object { json in
          for entry in fact.details.entries where entry.detail != .acts {
            json.name(of: entry.detail.rawValue)
            write(entry.value, to: &json)
          }
        }
      }
      json.member("texts", fact.texts) { write($1, of: fact.name, to: &$0) }
    }
  }

  /// A text with its digests; one that is the name itself without them.
  private static func write(_ text: SheetText, of name: LocalizedText?, to json: inout JSONWriter) {
    json.array { json in
      json.string(text.role)
      if let name, text.says(name) { return }
      for version in text.versions {
        if let version { json.string(FNV1a.written(version.digest)) } else { json.json("null") }
      }
    }
  }

  private static func write(_ text: LocalizedText, to json: inout JSONWriter) {
    json.array { json in
      for value in text.values {
        if let value { json.string(value) } else { json.json("null") }
      }
    }
  }
}

extension FactsFile {
  /// A value as a list of its kind and what it takes: `["amount","fixed","8000","VND"]`.
  private static func write(_ value: FactValue, to json: inout JSONWriter) {
    json.array { json in
      switch value {
      case .present: json.string("present")
      case .amount(let amount):
        json.string("amount")
        write(amount, to: &json)
      case .effect(.free): json.strings("effect", "free")
      case .effect(.reduction(let percent)):
        json.strings("effect", "percent", percent.description)
      case .effect(.amount(let money)):
        json.strings("effect", "amount", money.amount.description, money.currency.code)
      case .duration(let duration):
        json.string("duration")
        json.number(duration.least)
        json.number(duration.most)
        json.string(duration.unit.rawValue)
      case .counts(let originals, let copies, let certified):
        json.string("counts")
        for number in [originals, copies, certified] { json.number(number) }
      case .word(let word): json.strings("word", word)
      case .words(let words):
        json.string("words")
        for word in words { json.string(word) }
      case .plain(let plain): json.strings("plain", plain)
      case .date(let date): json.strings("date", date.description)
      case .text(let text):
        json.string("text")
        write(text, to: &json)
      case .names(let names):
        json.string("names")
        for name in names {
          json.array { json in
            json.string(name.id)
            write(name.name, to: &json)
          }
        }
      }
    }
  }

  private static func write(_ amount: Amount, to json: inout JSONWriter) {
    switch amount {
    case .free: json.string("free")
    case .unknown: json.string("unknown")
    case .fixed(let money):
      json.strings("fixed", money.amount.description, money.currency.code)
    case .range(let least, let most):
      json.strings("range", least.amount.description, most.amount.description, least.currency.code)
    case .per(let unit, let inner):
      json.strings("per", unit.rawValue)
      write(inner, to: &json)
    }
  }
}
