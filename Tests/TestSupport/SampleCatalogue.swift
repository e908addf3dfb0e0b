/// Small catalogues for tests, as the files an editor would write.
package enum SampleCatalogue {
  /// The least that makes a portal: one procedure in one or more languages.
  package static func aMinimal(languages: [String] = ["en"]) -> [String: String] {
    func label(_ text: String) -> String {
      "{ "
        + languages.map { "\($0): \($0 == languages[0] ? text : "\(text) (\($0))")" }.joined(separator: ", ")
        + " }"
    }
    var files = [
      "portal.yaml": """
      name: \(label("City counter"))
      base-url: https://example.org
      languages: [\(languages.joined(separator: ", "))]
      currency: EUR
      time-zone: Europe/Brussels
      """,
      "procedures/get-permit/procedure.yaml": """
      title: \(label("Get a permit"))
      fees: none
      documents: none
      """,
    ]
    for language in languages {
      files["procedures/get-permit/\(language).md"] = "Ask at the counter (\(language)).\n"
    }
    return files
  }
}
