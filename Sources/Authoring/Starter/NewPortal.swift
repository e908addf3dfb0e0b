import CatalogueModel
import CatalogueLoading
import Foundation

/// A small portal of one's own, complete enough to be built at once.
package enum NewPortal {
  /// What has to be known of it.
  ///
  /// - Parameters:
  ///   - timeZone: the zone of this machine, which is proposed unless the country has others.
  ///   - zones: the zones of a country, the likeliest first; none where they are not known.
  package static func interview(
    timeZone: String, zones: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) -> Interview {
    let spoken = StarterWords.all.compactMap { LanguageTag($0.language) }
    return Interview { answers in
      let tags = spoken.map(\.tag).joined(separator: ", ")
      let first = [
        Inquiry(
          "languages", "In which languages",
          help: "The language that all others are translated from comes first. There are \(tags).", .required,
          .languages(spoken))
      ]
      return first
        + Inquiry.label(
          "name", "What is the portal called", help: "Such as “Services of Example Town”.",
          languages: answers.list("languages").compactMap { LanguageTag($0) }
        ).map(\.required) + place(answers, timeZone, zones)
    }
  }

  private static func place(
    _ answers: Answers, _ timeZone: String, _ zones: (String) -> [String]
  ) -> [Inquiry] {
    let usual = answers["country"].flatMap { Locale(identifier: "und_\($0)").currency?.identifier }
    // A server runs in UTC, wherever it stands; facts begin at midnight where citizens live.
    let own = answers["country"].map(zones) ?? []
    let zone = own.contains(timeZone) ? timeZone : own.first ?? timeZone
    return [
      Inquiry("country", "In which country is it", help: "Two letters, such as VN or NL.", .country),
      Inquiry(
        "currency", "In which currency are fees charged", help: "Three letters, such as VND or EUR.",
        .required,
        proposal: usual, .currency),
      Inquiry(
        "base-url", "At which address will it be published", proposal: "https://example.org", .webAddress),
      Inquiry(
        "time-zone", "Which time zone decides what day it is", proposal: zone, .timeZone),
    ]
  }

  /// All files, with paths within the folder of the portal.
  package static func files(_ answers: Answers) -> [DraftFile] {
    let words = answers.list("languages").compactMap { tag in StarterWords.all.first { $0.language == tag } }
    return StarterContent(words: words, answers: answers).files
      + StarterTools.files(timeZone: answers["time-zone"] ?? "UTC")
      + [
        StarterReadme.file(
          named: words.first.flatMap { answers["name", LanguageTag($0.language)] } ?? "Portal")
      ]
      + ContentSchema.allCases.map {
        DraftFile(path: "schemas/\($0.rawValue).json", text: $0.jsonSchema)
      }
  }
}

extension Inquiry {
  /// The same, to be answered in every language.
  fileprivate var required: Inquiry {
    Inquiry(
      name, in: language, words, help: help, .required, proposal: proposal, isAsked: isAsked, check)
  }
}
