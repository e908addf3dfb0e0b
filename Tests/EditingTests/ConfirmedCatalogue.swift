import SiteBuild
import TestSupport
import Testing

/// A small catalogue in three languages, every translation of which is confirmed: one thing of each kind that a rename
/// is tried with, and texts that name it.
enum ConfirmedCatalogue {
  /// The files with the records of what was confirmed.
  static let files: Result<[String: String], any Error> = Result {
    let content = try EditedContent(texts)
    let request = TranslationRequest(build: content.request, action: .accept([]), languages: [])
    _ = try TranslationRun.run(request).get()
    return try content.files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static func label(_ text: String) -> String {
    "{ vi: \(text) (vi), en: \(text), nl: \(text) (nl) }"
  }

  private static let texts: [String: String] = [
    "portal.yaml": """
    name: \(label("City counter"))
    base-url: https://example.org
    languages: [vi, en, nl]
    currency: VND
    time-zone: Asia/Ho_Chi_Minh
    """,
    "evidence/identity-card.yaml": """
    name: \(label("Identity card"))
    description: \(label("With a chip"))
    """,
    "evidence/receipt.yaml": "name: \(label("Receipt"))\nissued-by: renew-card\n",
    "evidence/application.yaml": "name: \(label("Application"))\n",
    "procedures/renew-card/procedure.yaml": """
    title: \(label("Renew a card"))
    summary: \(label("A new card"))
    questions:
      age: { ask: \(label("How old")), type: number, min: 0, unit: \(label("years")) }
    conditions:
      child: { when: age < 14, label: \(label("the person is a child")) }
    fees:
      - { id: renewal, name: \(label("Renewal")), amount: 50000 VND, when: age >= 14 }
    documents:
      - { evidence: identity-card, note: \(label("The old one")) }
      - { evidence: application, form: application, when: child }
    results: [{ evidence: receipt }]
    """,
    "procedures/renew-card/forms/application.yaml": """
    id: application
    title: \(label("Application"))
    pages:
      - id: person
        title: \(label("You"))
        fields:
          - { id: full-name, type: text, label: \(label("Full name")), required: true, max-length: 120 }
          - { id: old-card, type: file, label: \(label("The old card")), evidence: identity-card }
    """,
  ].merging(guidance) { one, _ in one }

  private static let guidance: [String: String] = {
    var files: [String: String] = [:]
    for language in ["vi", "en", "nl"] {
      files["procedures/renew-card/\(language).md"] = """
        ## Bring (\(language))

        Your {document:identity-card}; it costs {fee:renewal}. We [help](page:access) (\(language)).

        """
      files["pages/access/\(language).md"] = """
        ---
        title: Access (\(language))
        summary: For everyone (\(language)).
        ---

        ## Cards (\(language))

        [Renew a card](procedure:renew-card), an [old one](evidence:identity-card) too (\(language)).

        """
    }
    return files
  }()
}
