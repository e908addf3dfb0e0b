/// A file that editors keep beside the entities: what it holds, by its name.
enum EditorialFile: Hashable {
  /// `waivers.yaml`: findings that are accepted for a time.
  case waivers
  /// `retired.yaml`: levels, documents and bodies that were abolished.
  case retired
  /// `changes.yaml`: what citizens are told of.
  case changes
  /// `terms/<lang>.yaml`: how terms of the source language are translated.
  case terms(language: String)
  /// `translations/<lang>.yaml`: which translations people have confirmed.
  case translations(language: String)
  /// `completeness/<id>.yaml`: what an act wants stated of every procedure.
  case completeness(id: String)
  /// `jargon/<lang>.yaml`: words that citizens do not use, and what to say instead.
  case jargon(language: String)

  /// The files of the content folder itself.
  static let top: [String: EditorialFile] = [
    "changes.yaml": .changes, "waivers.yaml": .waivers, "retired.yaml": .retired,
  ]

  /// The folders of files that are named by what they are about: most by a language.
  static let folders: [String: @Sendable (String) -> EditorialFile] = [
    "terms": { .terms(language: $0) },
    // A large catalogue has several files for a language: `nl.1.yaml`.
    "translations": { .translations(language: $0.split(separator: ".").first.map(String.init) ?? $0) },
    "jargon": { .jargon(language: $0) }, "completeness": { .completeness(id: $0) },
  ]

  /// The language that its name states, where it has one for each.
  var language: String? {
    switch self {
    case .changes, .waivers, .retired, .completeness: nil
    case .terms(let language), .translations(let language), .jargon(let language): language
    }
  }
}
