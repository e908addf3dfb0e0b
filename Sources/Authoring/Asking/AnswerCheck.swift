package import CatalogueModel
import CatalogueLoading
import Diagnostics
import Foundation
import Importing

/// Something that can be chosen: an entity of the catalogue, by its id.
package struct Offer: Sendable, Hashable {
  package let id: String
  /// What it is called in the source language.
  package let name: String

  package init(id: String, name: String) { (self.id, self.name) = (id, name) }
}

/// What an answer must be, and how one that is not is told so.
package enum AnswerCheck: Sendable {
  /// Any text on one line.
  case line
  /// A title that no other page of the kind has; `taken` gives the ids by what titles become in addresses.
  case title(taken: [String: String])
  /// The name of a new file or folder.
  case id(taken: Set<String>)
  /// The id of something that the catalogue has, called so in messages.
  case one([Offer], called: String)
  /// Several such ids, or `none`, where that can be stated.
  case several([Offer], called: String, orNone: Bool)
  case word([String])
  case words([String])
  case date
  /// An amount, or `none` where nothing is charged.
  case fee(Currency)
  case duration
  case webAddress
  /// Any languages.
  case tags
  case country
  case currency
  case timeZone
  /// Languages, of which those in the list can be had.
  case languages([LanguageTag])

  /// An answer as it is kept, or why it cannot be: a sentence without full stop.
  package enum Reading: Sendable, Hashable {
    case accepted(String)
    case refused(String)
  }

  /// What can be chosen from.
  package var offers: [Offer] {
    switch self {
    case .one(let offers, _), .several(let offers, _, _): offers
    default: []
    }
  }

  /// Reads an answer that is not empty.
  package func read(_ text: String) -> Reading {
    switch self {
    case .line: line(text)
    case .title(let taken): title(text, taken)
    case .id(let taken): id(text, taken)
    case .one(let offers, let kind): Self.known(text, offers, kind).map(Reading.refused) ?? .accepted(text)
    case .several(let offers, let kind, let orNone): several(text, offers, kind, orNone)
    case .word(let words): Self.word(text, words).map(Reading.refused) ?? .accepted(text)
    case .words(let words):
      Answers.parts(text).lazy.compactMap { Self.word($0, words) }.first.map(Reading.refused)
        ?? .accepted(Answers.parts(text).joined(separator: ", "))
    case .date:
      CivilDate(text) == nil ? .refused("‘\(text)’ is not a date such as 2026-12-31") : .accepted(text)
    case .fee(let currency): fee(text, currency)
    case .duration: duration(text)
    case .webAddress:
      WebAddress(text) == nil
        ? .refused("‘\(text)’ is not a web address such as https://example.org") : .accepted(text)
    case .tags:
      Answers.parts(text).first { LanguageTag($0) == nil }.map {
        .refused("‘\($0)’ is not a language such as en or vi")
      }
        ?? .accepted(Answers.parts(text).joined(separator: ", "))
    case .country:
      Locale.Region.isoRegions.contains { $0.identifier == text.uppercased() && text.utf8.count == 2 }
        ? .accepted(text.uppercased()) : .refused("‘\(text)’ is not the code of a country, such as VN or NL")
    case .currency: currency(text)
    case .timeZone:
      TimeZone.knownTimeZoneIdentifiers.contains(text) || text == "UTC"
        ? .accepted(text)
        : .refused(
          "‘\(text)’ is not a time zone such as Asia/Ho_Chi_Minh"
            + Self.hint(text, TimeZone.knownTimeZoneIdentifiers))
    case .languages(let spoken): languages(text, spoken)
    }
  }

  // MARK: Texts

  private func line(_ text: String) -> Reading {
    guard text.unicodeScalars.allSatisfy(YAMLScalarStyle.isPrintable) else {
      return .refused("A text has one line and no control characters")
    }
    return .accepted(text)
  }

  private func title(_ text: String, _ taken: [String: String]) -> Reading {
    guard let slug = Slug.make(from: text) else { return .refused("‘\(text)’ has no letter and no digit") }
    if let other = taken[slug] {
      return .refused("‘\(other)’ is called so already; say what tells the two apart")
    }
    return line(text)
  }

  private func id(_ text: String, _ taken: Set<String>) -> Reading {
    guard EntityID(text) != nil else {
      let mend = Slug.make(from: text).map { ", such as ‘\($0)’" } ?? ""
      return .refused(
        "‘\(text)’ cannot be the name of a file: use lower-case letters, digits and hyphens\(mend)")
    }
    return taken.contains(text) ? .refused("‘\(text)’ exists already; choose another name") : .accepted(text)
  }

  // MARK: Choices

  private static func known(_ text: String, _ offers: [Offer], _ kind: String) -> String? {
    guard !offers.contains(where: { $0.id == text }) else { return nil }
    guard !offers.isEmpty else { return "The catalogue has no \(kind) yet" }
    let named = offers.first { $0.name.lowercased() == text.lowercased() }?.id
    let mend = named.map { " Did you mean ‘\($0)’?" } ?? hint(text, offers.map(\.id))
    if mend.isEmpty, let near = near(text, offers) {
      return "No \(kind) is called ‘\(text)’. There are \(near)"
    }
    return "No \(kind) is called ‘\(text)’.\(mend)"
  }

  /// The ids that have a part in common with a wrong one; nil where there are none, or too many to read.
  private static func near(_ text: String, _ offers: [Offer]) -> String? {
    let parts = Set(text.lowercased().split(separator: "-").filter { $0.count > 2 })
    let ids = offers.map(\.id).filter { id in !parts.isDisjoint(with: id.split(separator: "-").map { $0 }) }
    return (1...8).contains(ids.count) ? ids.map { "‘\($0)’" }.joined(separator: ", ") : nil
  }

  private func several(_ text: String, _ offers: [Offer], _ kind: String, _ orNone: Bool) -> Reading {
    if orNone, text == "none" { return .accepted(text) }
    let parts = Answers.parts(text)
    if let wrong = parts.lazy.compactMap({ Self.known($0, offers, kind) }).first { return .refused(wrong) }
    if let twice = parts.first(where: { part in parts.filter { $0 == part }.count > 1 }) {
      return .refused("‘\(twice)’ is named twice")
    }
    return .accepted(parts.joined(separator: ", "))
  }

  private static func word(_ text: String, _ words: [String]) -> String? {
    words.contains(text)
      ? nil : "‘\(text)’ is not one of \(words.joined(separator: ", "))." + hint(text, words)
  }

  private static func hint(_ text: String, _ words: [String]) -> String {
    Spelling.suggestion(for: text, among: words).map { " Did you mean ‘\($0)’?" } ?? ""
  }

  // MARK: Values

  private func fee(_ text: String, _ currency: Currency) -> Reading {
    if text == "none" { return .accepted(text) }
    let read = WrittenValue.amount(text, currency: currency)
    if let certain = read.certain { return .accepted(certain) }
    let mend = read.plausible.map { " Did you mean ‘\($0)’?" } ?? ""
    return .refused("‘\(text)’ is not an amount such as ‘10 \(currency.code)’, ‘free’ or ‘none’.\(mend)")
  }

  private func duration(_ text: String) -> Reading {
    let read = WrittenValue.duration(text)
    if let certain = read.certain { return .accepted(certain) }
    let mend = read.plausible.map { " Did you mean ‘\($0)’?" } ?? ""
    return .refused("‘\(text)’ is not a time such as ‘5 working-days’ or ‘1 month’.\(mend)")
  }

  private func currency(_ text: String) -> Reading {
    let code = text.uppercased()
    guard let currency = Currency(code), currency.isListed else {
      return .refused("‘\(text)’ is not the code of a currency, such as EUR or VND")
    }
    return .accepted(code)
  }

  private func languages(_ text: String, _ spoken: [LanguageTag]) -> Reading {
    let parts = Answers.parts(text)
    let known = spoken.map(\.tag).joined(separator: ", ")
    for part in parts {
      guard let tag = LanguageTag(part) else {
        return .refused("‘\(part)’ is not a language such as en or vi")
      }
      guard spoken.contains(tag) else {
        return .refused(
          "Balie has no words in ‘\(tag)’ for headings and buttons yet, only in \(known). Begin with one of those; "
            + "the README of the new portal tells how to add a language")
      }
    }
    guard Set(parts).count == parts.count else { return .refused("A language is named twice") }
    return .accepted(parts.joined(separator: ", "))
  }
}
