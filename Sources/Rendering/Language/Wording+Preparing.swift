package import CatalogueModel
package import Diagnostics
import Templates

extension Wording {
  /// The wording of every language of the portal, in the portal's order, and what is wrong with the messages.
  ///
  /// The reference for all messages is English, or the first language of the portal that the theme speaks.
  /// - Parameter requirements: the messages that pages ask for besides those of ``MessageRequirement/ofLanguage``.
  package static func prepare(
    _ catalogue: Catalogue, theme: [ThemeFile], requiring requirements: [MessageRequirement] = []
  ) -> Checked<[Wording]> {
    let languages = catalogue.portal.languages
    let required = MessageRequirement.ofLanguage + requirements
    let files = Dictionary(theme.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    func read(_ language: LanguageTag) -> MessageCatalogue? {
      files["messages/\(language).yaml"].map { MessageCatalogue($0, language: language) }
    }
    let spoken = languages.map(read)
    let english = LanguageTag("en").flatMap { tag in
      languages.firstIndex(of: tag).map { spoken[$0] } ?? read(tag)
    }
    let reference = english ?? spoken.lazy.compactMap { $0 }.first

    var findings = reference.map { $0.findings + $0.findings(requiring: required) } ?? []
    for (place, (language, own)) in zip(languages, spoken).enumerated() {
      if let own, let reference, own.language != reference.language {
        findings += own.findings + own.findings(against: reference, requiring: required)
      } else if own == nil {
        findings.append(
          MissingMessagesRule.finding(
            language, fallback: reference?.language, at: catalogue.portal.span(ofLanguage: place)))
      }
    }
    return Checked(
      wordings(of: languages, spoken, reference, currencies: catalogue.currencies), findings: findings)
  }

  /// The wording of languages where no catalogue is at hand, without looking for faults of the messages.
  package static func prepare(languages: [LanguageTag], theme: [ThemeFile]) -> [Wording] {
    let files = Dictionary(theme.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let spoken = languages.map { language in
      files["messages/\(language).yaml"].map { MessageCatalogue($0, language: language) }
    }
    let english = LanguageTag("en").flatMap { tag in
      files["messages/en.yaml"].map { MessageCatalogue($0, language: tag) }
    }
    return wordings(
      of: languages, spoken, english ?? spoken.lazy.compactMap { $0 }.first, currencies: [])
  }

  private static func wordings(
    of languages: [LanguageTag], _ spoken: [MessageCatalogue?], _ reference: MessageCatalogue?,
    currencies: Set<Currency>
  ) -> [Wording] {
    let fallback = reference?.entries.mapValues(\.message) ?? [:]
    var messages = spoken.map { own in
      fallback.merging(own?.entries.mapValues(\.message) ?? [:]) { $1 }
    }
    let all = Set(messages.flatMap(\.keys)).sorted()
    for index in messages.indices {
      for (number, key) in all.enumerated() { messages[index][key] = messages[index][key]?.numbered(number) }
    }
    let keys = Set(messages.flatMap { all in all.filter { isPlain($0.value) }.keys })
    let shape = MessageShape("t", keys: keys)
    return zip(languages, messages).enumerated().map { index, pair in
      Wording(Speech(pair.0, LanguageIndex(index), messages: pair.1, shape: shape, currencies: currencies))
    }
  }

  private static func isPlain(_ message: Message) -> Bool {
    message.plain.map { $0.arguments.isEmpty } ?? false
  }
}

extension Catalogue {
  /// Every currency in which something is charged.
  fileprivate var currencies: Set<Currency> {
    var found: Set<Currency> = [portal.currency]
    for procedure in procedures {
      for fee in procedure.fees.fees {
        if let bounds = fee.amount.bounds { found.insert(bounds.least.currency) }
      }
      for case .amount(let amount) in procedure.figures.map(\.value) {
        if let bounds = amount.bounds { found.insert(bounds.least.currency) }
      }
      for exemption in procedure.exemptions {
        if case .amount(let money) = exemption.effect { found.insert(money.currency) }
      }
    }
    return found
  }
}
