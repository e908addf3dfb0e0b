import CatalogueModel
import Diagnostics
import TestSupport
import Templates
import Testing

@testable import Rendering

@Suite struct MessageTests {
  /// The findings of message files, by language; the marked stretch is where they must point.
  static func findings(_ files: [(String, String)], languages: [String]) -> [(Diagnostic, String)] {
    let texts = files.map { MarkedText($0.1) }
    let theme = zip(files, texts).enumerated().map { index, pair in
      Sample.themeFile("messages/\(pair.0.0).yaml", pair.1.text, number: index)
    }
    let catalogue = Sample.catalogue(Sample.portal(languages: languages))
    let checked = Wording.prepare(catalogue, theme: theme)
    return checked.findings.filter { !$0.message.contains("which pages need") }.map { finding in
      let bytes = theme[Int(finding.span.file.index)].bytes
      let part = bytes[Int(finding.span.start)..<Int(finding.span.end)]
      return (finding, String(decoding: part, as: UTF8.self))
    }
  }

  static let english = """
    fees:
      heading: Costs
      until: "until {date}"
      documents: { one: "{n} document", other: "{n} documents" }

    """

  static let faults: [(String, String, String)] = [
    (
      "fees:\n  heading: Kosten\n  until: \"tot {datum}\"\n  documents: { one: \"1\", other: \"n\" }\n",
      "message-unknown-placeholder", "\"tot {datum}\""
    ),
    (
      "fees:\n  heding: Kosten\n  heading: K\n  until: \"tot {date}\"\n  documents: { one: \"1\", other: \"n\" }\n",
      "message-unknown", "heding"
    ),
    (
      "fees:\n  heading: K\n  until: \"tot {date}\"\n  documents: { other: \"n\" }\n",
      "message-plural-missing", "documents"
    ),
    ("fees:\n  until: \"tot {date}\"\n  documents: { one: \"1\", other: \"n\" }\n", "message-missing", ""),
    (
      "fees:\n  heading: [K]\n  until: \"tot {date}\"\n  documents: { one: \"1\", other: \"n\" }\n",
      "bad-message", "[K]"
    ),
    (
      "fees:\n  heading: K\n  until: \"tot {date\"\n  documents: { one: \"1\", other: \"n\" }\n",
      "bad-message", "\"tot {date\""
    ),
    ("- a\n", "bad-message", "- a"),
  ]

  @Test(arguments: faults)
  func fault(_ dutch: String, isFound code: String, at place: String) {
    let findings = Self.findings([("en", Self.english), ("nl", dutch)], languages: ["en", "nl"])
    let found = findings.first { $0.0.rule.code == code }
    #expect(found != nil, "\(findings.map(\.0.message))")
    #expect(found?.1.trimmingPrefix("").hasPrefix(place) ?? false)
  }

  @Test func misspeltKeysAreMended() {
    let findings = Self.findings([("en", Self.english), ("nl", Self.faults[1].0)], languages: ["en", "nl"])
    #expect(findings.first { $0.0.rule.code == "message-unknown" }?.0.fix?.replacement == "heading")
  }

  @Test func aMisspeltGroupIsToldOnce() {
    let dutch = """
      fes:
        heading: Kosten
        until: "tot {date}"
        documents: { one: "1", other: "n" }
      steps: { one-step: Een }

      """
    let findings = Self.findings([("en", Self.english), ("nl", dutch)], languages: ["en", "nl"])
    #expect(
      findings.map(\.0.message) == [
        "None of the 3 messages of ‘fees’ in ‘nl’", "No page says the 3 messages of ‘fes’",
        "No page says the message ‘steps.one-step’",
      ])
    #expect(findings.map(\.1) == ["", "fes", "one-step"])
    #expect(findings[1].0.fix?.replacement == "fees")
  }

  @Test func languagesTheThemeLacksFallBackToEnglish() {
    let catalogue = Sample.catalogue(Sample.portal(languages: ["km", "en"]))
    let checked = Wording.prepare(catalogue, theme: [Sample.themeFile("messages/en.yaml", Self.english)])
    let finding = checked.findings.first { $0.rule.code == "missing-messages" }
    #expect(finding?.span == catalogue.portal.span)
    #expect(finding?.message == "No messages in ‘km’: its pages use the words of ‘en’")
    #expect(checked.value[0]("fees.heading") == "Costs")
    // English words keep English plural forms, whatever the language they stand in for has.
    #expect(checked.value[0].count("fees.documents", 1) == "1 document")
  }

  @Test func messagesProgramsNeedAreDemanded() {
    let checked = Wording.prepare(
      Sample.catalogue(Sample.portal(languages: ["en"])),
      theme: [Sample.themeFile("messages/en.yaml", Self.english)],
      requiring: [MessageRequirement("fees.heading"), MessageRequirement("fees.gone")])
    let messages = checked.findings.map(\.message)
    #expect(messages.contains("No message ‘fees.gone’ in ‘en’, which pages need"))
    #expect(!messages.contains { $0.contains("fees.heading") })
    #expect(!messages.contains { $0.contains("date.long") })
  }

  @Test func laterFilesReplaceEarlierOnes() {
    let checked = Wording.prepare(
      Sample.catalogue(Sample.portal(languages: ["en"])),
      theme: [
        Sample.themeFile("messages/en.yaml", Self.english),
        Sample.themeFile("messages/en.yaml", "fees: { heading: Prices }\n"),
      ])
    #expect(checked.value[0]("fees.heading") == "Prices")
  }

  @Test func recordsHoldPlainMessagesOfAllLanguages() {
    let wordings = Wording.prepare(
      Sample.catalogue(Sample.portal(languages: ["en", "nl"])),
      theme: [
        Sample.themeFile("messages/en.yaml", Self.english),
        Sample.themeFile("messages/nl.yaml", "fees: { heading: Kosten }\n"),
      ]
    ).value
    #expect(wordings[0].messageRecord.shape === wordings[1].messageRecord.shape)
    #expect(wordings[0].messageRecord.shape.fields.map(\.name) == ["fees"])
  }

  /// The theme in the repository: nothing wrong in any of its languages.
  @Test func themeSpeaksItsLanguages() {
    let languages = ["vi", "en", "nl", "ar"].filter { tag in
      Sample.theme.contains { $0.path == "messages/\(tag).yaml" }
    }
    let findings = Wording.prepare(
      Sample.catalogue(Sample.portal(languages: languages)), theme: Sample.theme
    ).findings
    #expect(findings.map(\.message) == [])
  }
}
