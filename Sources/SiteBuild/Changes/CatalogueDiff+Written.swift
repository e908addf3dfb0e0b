import Analysis
import CatalogueModel
import Diagnostics
import Rendering

extension CatalogueDiff {
  /// The changes by what they are about, in the order of the comparison.
  private var groups: [(first: Change, changes: [Change])] {
    var groups: [(first: Change, changes: [Change])] = []
    var places: [String: Int] = [:]
    for change in changes {
      if let place = places[change.subject] {
        groups[place].changes.append(change)
      } else {
        places[change.subject] = groups.count
        groups.append((change, [change]))
      }
    }
    return groups
  }

  private func words(_ language: Int) -> ChangeWording {
    ChangeWording(wordings[language], languages: languages, style: .arrow)
  }

  /// The lines of one subject: what is different, then how many translations no longer follow.
  private func lines(_ changes: [Change], _ language: Int) -> [String] {
    let words = words(language)
    let own = changes.filter { $0.translation == nil }.map { words.dated($0) }
    return own
      + [Change.Translation.stale, .missing].compactMap { kind in
        let fallen = changes.compactMap { $0.translation }.filter { $0.kind == kind }
        guard !fallen.isEmpty else { return nil }
        return words.count(kind, fallen.count, in: Array(Set(fallen.map(\.language))).sorted())
      }
  }

  /// For people at a terminal.
  package func text(in language: Int) -> String {
    guard !changes.isEmpty else { return wordings[language].noComingChange + "\n" }
    return groups.map { group in
      ([words(language).subject(group.first)] + lines(group.changes, language).map { "  \($0)" })
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// For the description of a merge request (CommonMark).
  package func markdown(in language: Int) -> String {
    guard !changes.isEmpty else { return wordings[language].noComingChange + "\n" }
    return groups.map { group in
      let lines = lines(group.changes, language).map { "- \(Self.escaped($0))" }
      return "### \(Self.escaped(words(language).subject(group.first)))\n\n\(lines.joined(separator: "\n"))\n"
    }.joined(separator: "\n")
  }

  /// Text of the catalogue as text, whatever marks it has in it (CommonMark, 2.4).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_{}[]<>#|~&".contains(character) { escaped += "\\" }
      escaped.append(character == "\n" ? " " : character)
    }
    return escaped
  }

  /// For programs: each change with its kind, its days and its words in every language.
  package var json: String {
    JSONDocument.object([
      ("format", .string("balie-diff")), ("version", .integer(1)), ("old", .string(old)),
      ("new", .string(new)), ("changes", .array(changes.map(document))),
    ]).written() + "\n"
  }

  private func document(_ change: Change) -> JSONDocument {
    .object([
      ("about", .string(change.subject)), ("kind", .string(change.kindName)),
      ("aspect", change.aspect.map { .string($0) }), ("key", change.factKey.map { .string($0) }),
      ("detail", change.detailName.map { .string($0) }),
      (
        "language",
        change.language.flatMap { languages.indices.contains($0) ? .string(languages[$0].tag) : nil }
      ),
      ("from", change.from.map { .string($0.description) }),
      ("until", change.until.map { .string($0.description) }),
      ("acts", change.acts.isEmpty ? nil : .array(change.acts.map { .string($0.number) })),
      (
        "text",
        .object(languages.indices.map { (languages[$0].tag, .string(words($0).line(change))) })
      ),
    ])
  }

  /// For feed readers: one entry for each subject that citizens or editors care about.
  package func atom(in language: Int) -> String {
    let words = words(language)
    let host = address.split(separator: "/").dropFirst().first.map { String($0.prefix { $0 != ":" }) }
    let entries = groups.map { group in
      let lines = lines(group.changes, language)
      let key = FNV1a.written(FNV1a.digest(of: group.changes.map(\.key).joined(separator: " ")))
      return AtomFeed.Entry(
        key: "diff-\(group.first.kind.rawValue)-\(key)", day: day, title: words.subject(group.first),
        summary: lines.joined(separator: "\n"), address: address)
    }
    return AtomFeed(
      language: languages[language].tag,
      title: "\(portal.text(in: LanguageIndex(language))): \(old) → \(new)",
      author: portal.text(in: LanguageIndex(language)), host: host ?? "localhost", own: nil, page: address,
      generator: "Balie \(version)", entries: entries
    ).xml
  }
}

extension Change {
  fileprivate var translation: (kind: Translation, language: Int)? {
    if case .translation(_, let language, let kind) = what { (kind, language) } else { nil }
  }

  /// What programs tell changes apart by.
  fileprivate var kindName: String {
    switch what {
    case .added: "added"
    case .removed: "removed"
    case .begins: "begins"
    case .ends: "ends"
    case .renamed: "renamed"
    case .fact(nil, _): "fact-added"
    case .fact(_, nil): "fact-removed"
    case .fact: "fact-changed"
    case .detail: "fact-detail"
    case .wording: "wording"
    case .guidance(_, _, let edit): "guidance-\(edit.rawValue)"
    case .translation(_, _, let kind): "translation-\(kind.rawValue)"
    }
  }

  private var fact: SheetFact? {
    switch what {
    case .fact(let old, let new): new ?? old
    case .detail(_, _, _, let fact): fact
    case .wording(.factText(_, let fact), _, _, _), .translation(.factText(_, let fact), _, _): fact
    default: nil
    }
  }

  fileprivate var aspect: String? { fact?.aspect.rawValue }
  fileprivate var factKey: String? { fact.flatMap { $0.key.isEmpty ? nil : $0.key } }

  fileprivate var detailName: String? {
    switch what {
    case .detail(let detail, _, _, _): detail.rawValue
    case .wording(let place, _, _, _), .translation(let place, _, _): place.name
    case .guidance(let heading, _, _): heading.isEmpty ? nil : heading
    default: nil
    }
  }

  fileprivate var language: Int? {
    switch what {
    case .wording(_, let language, _, _), .guidance(_, let language, _), .translation(_, let language, _):
      language
    default: nil
    }
  }
}

extension Change.Place {
  fileprivate var name: String {
    switch self {
    case .text(let role), .factText(let role, _): role
    case .guidance(let heading): heading
    }
  }
}
