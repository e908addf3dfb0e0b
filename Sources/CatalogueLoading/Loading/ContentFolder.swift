import CatalogueModel
import Diagnostics

/// The content folder sorted by what its files are: the work to be done, one unit per entity.
struct ContentFolder {
  /// Everything that makes one procedure, life event or page.
  struct Deep: Sendable {
    let kind: EntityKind
    let id: EntityID
    var main: FileID?
    var forms: [(id: EntityID, file: FileID)] = []
    var guidance: [(language: LanguageIndex, file: FileID)] = []
  }

  enum Unit: Sendable {
    case flat(EntityKind, EntityID, FileID)
    case deep(Deep)

    var kind: EntityKind {
      switch self {
      case .flat(let kind, _, _): kind
      case .deep(let deep): deep.kind
      }
    }

    var id: EntityID {
      switch self {
      case .flat(_, let id, _): id
      case .deep(let deep): deep.id
      }
    }
  }

  private(set) var units: [Unit] = []
  private(set) var attachments: Set<String> = []
  private(set) var searchWords: [(language: LanguageIndex, file: FileID)] = []
  /// The files that editors keep beside the entities, with the language of those that have one.
  private(set) var editorial: [(kind: EditorialFile, language: LanguageIndex?, file: FileID)] = []
  private(set) var findings: [Diagnostic] = []
  private var refusedNames: Set<String> = []

  init(_ files: [ContentFile], languages: [LanguageTag], map: inout SourceMap, root: String) {
    var deep: [GuidanceKey: Deep] = [:]
    for file in files {
      let role = ContentLayout.role(of: file.path)
      switch role {
      case .portal, .ignored: break
      case .attachment: attachments.insert(file.path)
      case .unexpected(let suggestion):
        let id = file.file ?? map.add(SourceFile(path: "\(root)/\(file.path)", bytes: []))
        findings.append(UnexpectedFileRule.finding(file.path, at: .beginning(of: id), fix: suggestion))
      case .entity(let kind, let name):
        guard let file = file.file, let id = checkedID(name, file, in: kind.folder) else { continue }
        units.append(.flat(kind, id, file))
      case .main(let kind, let folder):
        guard let file = file.file, let id = checkedID(folder, file, in: kind.folder) else { continue }
        deep[GuidanceKey(kind, id), default: Deep(kind: kind, id: id)].main = file
      case .form(let folder, let name):
        guard let file = file.file, let id = checkedID(folder, file, in: EntityKind.procedure.folder),
          let form = checkedID(name, file, in: "\(folder)/forms")
        else { continue }
        deep[GuidanceKey(.procedure, id), default: Deep(kind: .procedure, id: id)].forms.append((form, file))
      case .guidance(let kind, let folder, let language):
        guard let file = file.file, let id = checkedID(folder, file, in: kind.folder) else { continue }
        guard let index = checkedLanguage(language, file, languages) else { continue }
        deep[GuidanceKey(kind, id), default: Deep(kind: kind, id: id)].guidance.append((index, file))
      case .searchWords(let language):
        guard let file = file.file, let index = checkedLanguage(language, file, languages) else { continue }
        searchWords.append((index, file))
      case .editorial(let kind):
        guard let file = file.file else { continue }
        var language: LanguageIndex?
        if let name = kind.language {
          language = checkedLanguage(name, file, languages)
          guard language != nil else { continue }
        }
        editorial.append((kind, language, file))
      }
    }
    units += deep.values.sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }.map { .deep($0) }
    reportMissingMainFiles(&map, root)
  }

  /// The ids of all entities of a kind, also of those whose files turn out to be faulty.
  func ids(of kind: EntityKind) -> [EntityID] { units.filter { $0.kind == kind }.map(\.id) }

  /// The language that a file is named by; nil, with a finding, where the portal does not have it.
  private mutating func checkedLanguage(_ name: String, _ file: FileID, _ languages: [LanguageTag])
    -> LanguageIndex?
  {
    if let index = languages.firstIndex(where: { $0.tag == name }) { return LanguageIndex(index) }
    findings.append(
      UnknownLanguageRule.finding(fileOf: name, at: .beginning(of: file), languages: languages))
    return nil
  }

  /// The id that a file or folder is named by; nil, with one finding for all files of a folder, where it is none.
  private mutating func checkedID(_ name: String, _ file: FileID, in place: String) -> EntityID? {
    if let id = EntityID(name) { return id }
    if refusedNames.insert("\(place)/\(name)").inserted {
      findings.append(BadIDRule.finding(fileName: name, at: .beginning(of: file)))
    }
    return nil
  }

  private mutating func reportMissingMainFiles(_ map: inout SourceMap, _ root: String) {
    for case .deep(let deep) in units where deep.main == nil {
      guard let name = ContentLayout.mainFile(of: deep.kind) else { continue }
      let path = "\(root)/\(deep.kind.folder)/\(deep.id)/\(name)"
      let file = map.add(SourceFile(path: path, bytes: []))
      findings.append(MissingFileRule.finding(name, at: .beginning(of: file)))
    }
  }
}
