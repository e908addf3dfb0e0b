/// A file that editors keep beside the entities: what it holds, by its name.
enum EditorialFile: Hashable {
  /// `waivers.yaml`: findings that are accepted for a time.
  case waivers
  /// `retired.yaml`: levels, documents and bodies that were abolished.
  case retired
  /// `terms/<lang>.yaml`: how terms of the source language are translated.
  case terms(language: String)
  /// `translations/<lang>.yaml`: which translations people have confirmed.
  case translations(language: String)
  /// `jargon/<lang>.yaml`: words that citizens do not use, and what to say instead.
  case jargon(language: String)

  /// The files of the content folder itself.
  static let top: [String: EditorialFile] = ["waivers.yaml": .waivers, "retired.yaml": .retired]

  /// The folders that have a file for each language.
  static let folders: [String: @Sendable (String) -> EditorialFile] = [
    "terms": { .terms(language: $0) },
    // A large catalogue has several files for a language: `nl.1.yaml`.
    "translations": { .translations(language: $0.split(separator: ".").first.map(String.init) ?? $0) },
    "jargon": { .jargon(language: $0) },
  ]

  /// The language that its name states, where it has one for each.
  var language: String? {
    switch self {
    case .waivers, .retired: nil
    case .terms(let language), .translations(let language), .jargon(let language): language
    }
  }
}
