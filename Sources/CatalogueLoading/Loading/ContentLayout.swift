import CatalogueModel
import Diagnostics

/// What a file of the content folder is, by its path.
enum ContentRole: Equatable {
  case portal
  /// `organisations/<id>.yaml` and others that are one file each.
  case entity(EntityKind, String)
  /// `procedures/<id>/procedure.yaml`, `life-events/<id>/life-event.yaml`
  case main(EntityKind, folder: String)
  /// `procedures/<id>/forms/<id>.yaml`
  case form(folder: String, name: String)
  /// `<folder>/<id>/<lang>.md`
  case guidance(EntityKind, folder: String, language: String)
  /// `search/<lang>.yaml`
  case searchWords(language: String)
  /// `waivers.yaml`, `terms/<lang>.yaml` and others that editors keep beside the entities.
  case editorial(EditorialFile)
  /// A picture or another document beside guidance.
  case attachment
  case ignored
  /// Nothing of the format; with what it may be meant to be.
  case unexpected(suggestion: String?)
}

enum ContentLayout {
  private static let flatFolders: [String: EntityKind] = [
    "calendars": .calendar, "organisations": .organisation, "evidence": .evidence, "registers": .register,
    "law": .act, "topics": .topic,
  ]
  private static let deepFolders: [String: (kind: EntityKind, main: String?)] = [
    "procedures": (.procedure, "procedure.yaml"), "life-events": (.lifeEvent, "life-event.yaml"),
    "pages": (.page, nil),
  ]
  private static let attachments: Set<String> = ["png", "jpg", "jpeg", "webp", "avif", "gif", "svg", "pdf"]

  private static let searchFolder = "search"

  /// The main file of a folder of its kind, if the kind has one.
  static func mainFile(of kind: EntityKind) -> String? {
    deepFolders.values.first { $0.kind == kind }?.main
  }

  static func role(of path: String) -> ContentRole {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    switch parts.count {
    case 1: return top(parts[0])
    case 2: return flat(parts)
    case 3: return deep(parts)
    case 4 where parts[0] == "procedures" && parts[2] == "forms":
      if let name = stem(parts[3], "yaml") { return .form(folder: parts[1], name: name) }
      return .unexpected(suggestion: stem(parts[3], "yml").map { "\($0).yaml" })
    default:
      return isAttachment(path) && deepFolders[parts[0]] != nil ? .attachment : .unexpected(suggestion: nil)
    }
  }

  private static func top(_ name: String) -> ContentRole {
    if name == "portal.yaml" { return .portal }
    if name == "README.md" { return .ignored }
    if let file = EditorialFile.top[name] { return .editorial(file) }
    let names = ["portal.yaml"] + EditorialFile.top.keys
    return .unexpected(suggestion: Spelling.suggestion(for: name, among: names))
  }

  private static func flat(_ parts: [String]) -> ContentRole {
    if parts[0] == searchFolder, let language = stem(parts[1], "yaml") {
      return .searchWords(language: language)
    }
    if let file = EditorialFile.folders[parts[0]], let language = stem(parts[1], "yaml") {
      return .editorial(file(language))
    }
    guard parts[0] != searchFolder, EditorialFile.folders[parts[0]] == nil else {
      return .unexpected(suggestion: stem(parts[1], "yml").map { "\($0).yaml" })
    }
    guard let kind = flatFolders[parts[0]] else {
      let folders =
        Array(flatFolders.keys) + deepFolders.keys + EditorialFile.folders.keys + [searchFolder]
      let folder = Spelling.suggestion(for: parts[0], among: folders)
      return .unexpected(suggestion: folder.map { "\($0)/\(parts[1])" })
    }
    if let name = stem(parts[1], "yaml") { return .entity(kind, name) }
    return .unexpected(suggestion: stem(parts[1], "yml").map { "\($0).yaml" })
  }

  private static func deep(_ parts: [String]) -> ContentRole {
    guard let (kind, main) = deepFolders[parts[0]] else {
      let folder = Spelling.suggestion(for: parts[0], among: deepFolders.keys)
      return .unexpected(suggestion: folder.map { "\($0)/\(parts[1])/\(parts[2])" })
    }
    if parts[2] == main { return .main(kind, folder: parts[1]) }
    if let language = stem(parts[2], "md") { return .guidance(kind, folder: parts[1], language: language) }
    if isAttachment(parts[2]) { return .attachment }
    let names = [main, "forms/\(parts[2])"].compactMap { $0 }
    return .unexpected(suggestion: Spelling.suggestion(for: parts[2], among: names))
  }

  private static func stem(_ name: String, _ ending: String) -> String? {
    name.hasSuffix(".\(ending)") ? String(name.dropLast(ending.count + 1)) : nil
  }

  private static func isAttachment(_ path: String) -> Bool {
    path.split(separator: ".").last.map { attachments.contains($0.lowercased()) } ?? false
  }
}
