package import CatalogueLoading
internal import CatalogueModel
package import Diagnostics
internal import Rendering
package import SiteFiles

/// A catalogue that is being edited: the files on disk, over them the texts that editors have not saved yet, and what
/// came of reading them. A change of one file reads one unit again.
///
/// A value: a copy can be proved on another thread while the original follows the editor.
package struct LiveCatalogue: Sendable {
  let request: BuildRequest
  var theme: [ThemeFile]
  private(set) var files: [ContentFile]
  private var numbers: [String: FileID]
  private(set) var paths: [FileID: String]
  private let linked: Set<FileID>
  /// What is wrong with files as files.
  var fileFindings: [Diagnostic]
  /// All texts, those of the theme included. The number of a file stays as long as the value lives.
  package internal(set) var map: SourceMap
  package private(set) var drafts: CatalogueDrafts
  /// What was found in single procedures, by whichever copy.
  private let proofs = ProofShelf()

  /// Reads the catalogue and the theme of a request.
  package init(_ request: BuildRequest) throws(FileSystemError) {
    try self.init(request, DraftMemory(of: request))
  }

  /// - Parameter memory: what was read in an earlier run.
  init(_ request: BuildRequest, _ memory: DraftMemory) throws(FileSystemError) {
    let sources = try Sources.read(request)
    self.request = request
    (theme, files, map) = (sources.theme, sources.content, sources.snapshot.map)
    fileFindings = sources.snapshot.findings
    linked = Set(sources.snapshot.entries(inRoot: 0).filter(\.isLinked).compactMap(\.file))
    numbers = [:]
    paths = [:]
    drafts = CatalogueDrafts(
      files, map: &map, root: request.content, kept: memory.kept, jobs: request.jobs)
    for file in files { if let number = file.file { note(number, file.path) } }
  }

  private mutating func note(_ number: FileID, _ path: String) {
    numbers[path] = number
    paths[number] = path
  }

  /// The content folder, as the request names it.
  package var root: String { request.content }

  /// The number of a text by its path within the content folder.
  package func file(_ path: String) -> FileID? { numbers[path] }

  /// The path of a text within the content folder; nil for texts of the theme, and for files that are missing.
  package func path(of file: FileID) -> String? {
    if let path = paths[file] { return path }
    let shown = map[file].path
    return shown.hasPrefix(root + "/") ? String(shown.dropFirst(root.count + 1)) : nil
  }

  /// Whether a link leads to a text: it is edited where it is.
  package func isLinked(_ file: FileID) -> Bool { linked.contains(file) }

  /// All paths of the content folder, pictures too.
  package var allPaths: [String] { files.map(\.path) }

  /// Sets what texts say, whether they are on disk or not. Only what differs is read again.
  package mutating func replace(_ texts: [String: [UInt8]]) {
    var changed: Set<FileID> = []
    var isNew = false
    for (path, bytes) in texts.sorted(by: { $0.key < $1.key }) {
      if let number = numbers[path] {
        let isFaulty = fileFindings.contains { $0.span.file == number }
        guard isFaulty || map[number].bytes != bytes else { continue }
        fileFindings.removeAll { $0.span.file == number }
        map.replace(number, bytes: bytes)
        changed.insert(number)
      } else {
        let number = map.add(SourceFile(path: "\(root)/\(path)", bytes: bytes))
        note(number, path)
        files.append(ContentFile(path: path, file: number))
        isNew = true
      }
    }
    update(changed, isNew)
  }

  /// Takes texts and pictures out.
  package mutating func remove(_ gone: Set<String>) {
    let before = files.count
    forget(gone)
    update([], files.count != before)
  }

  private mutating func forget(_ gone: Set<String>) {
    files.removeAll { gone.contains($0.path) }
    for path in gone {
      guard let number = numbers.removeValue(forKey: path) else { continue }
      paths[number] = nil
      fileFindings.removeAll { $0.span.file == number }
    }
  }

  /// Gives texts other bytes and files other paths at once, as a rename does.
  package mutating func rewrite(_ texts: [String: [UInt8]], moving newPath: (String) -> String) {
    var (new, gone, pictures) = (texts.filter { newPath($0.key) == $0.key }, Set<String>(), [ContentFile]())
    for file in files {
      let path = newPath(file.path)
      guard path != file.path else { continue }
      gone.insert(file.path)
      if let number = file.file {
        new[path] = texts[file.path] ?? map[number].bytes
      } else {
        pictures.append(ContentFile(path: path, file: nil))
      }
    }
    forget(gone)
    files += pictures
    replace(new)
  }

  private mutating func update(_ changed: Set<FileID>, _ isNew: Bool) {
    guard !changed.isEmpty || isNew else { return }
    if isNew { files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
    drafts.update(changed, files: isNew ? files : nil, map: &map, jobs: request.jobs)
  }

  /// Reads texts from the disk again, each by itself.
  ///
  /// - Returns: whether that was possible; where not, only ``readAgain(except:)`` can tell what is there.
  package mutating func readAgain(_ paths: Set<String>) -> Bool {
    var texts: [String: [UInt8]] = [:]
    for path in paths {
      guard numbers[path] != nil, let bytes = SourceSnapshot.text(of: path, below: root) else { return false }
      texts[path] = bytes
    }
    replace(texts)
    return true
  }

  /// Reads the whole content folder again.
  ///
  /// - Parameter overlays: texts of editors, which count whatever the disk says.
  /// - Returns: the paths of files that are new, gone, or say something else.
  @discardableResult
  package mutating func readAgain(except overlays: Set<String>) throws(FileSystemError) -> Set<String> {
    let snapshot = try SourceSnapshot.read(roots: [Sources.contentRoot(request)], jobs: request.jobs)
    let kept = files.filter { overlays.contains($0.path) && $0.file != nil }
    let before = Set(files.map(\.path))
    var changed: Set<FileID> = []
    var found = kept
    var findings = fileFindings.filter { finding in paths[finding.span.file] == nil }
    for entry in Array(snapshot.entries) + snapshot.faults where !overlays.contains(entry.relativePath) {
      guard let file = entry.file else {
        found.append(ContentFile(path: entry.relativePath, file: nil))
        continue
      }
      let source = snapshot.map[file]
      let number = numbers[entry.relativePath] ?? map.add(source)
      if map[number].bytes != source.bytes {
        map.replace(number, bytes: source.bytes)
        changed.insert(number)
      }
      note(number, entry.relativePath)
      found.append(ContentFile(path: entry.relativePath, file: number))
      findings += snapshot.findings.filter { $0.span.file == file }.map {
        Diagnostic($0.rule, at: .beginning(of: number), $0.message, severity: $0.severity)
      }
    }
    let names = Set(found.map(\.path))
    for (path, number) in numbers where !names.contains(path) {
      numbers[path] = nil
      paths[number] = nil
    }
    (files, fileFindings) = (found, findings)
    update(changed, true)
    return before.symmetricDifference(names).union(changed.compactMap { self.paths[$0] })
  }

  /// Looks at the catalogue as a whole, as a build would.
  ///
  /// - Parameters:
  ///   - prepared: the pages of this very catalogue and theme on that day, where somebody has them already.
  ///   - jobs: how many threads to use; nil for as many as a build.
  package func proved(at moment: BuildRequest.Moment) -> LiveProof { proved(at: moment, prepared: nil) }

  func proved(
    at moment: BuildRequest.Moment, prepared: Checked<SiteRenderer?>?, jobs: Int? = nil
  ) -> LiveProof {
    let request = request.at(moment, jobs: jobs)
    let stamps = drafts.stamps(map)
    let proving = Proving(drafts, theme: theme, map, request, prepared: prepared)
    let outcome = proving.outcome(
      after: fileFindings, unread: Set(fileFindings.map(\.span.file)),
      known: proofs.known(stamps, moment, proving.catalogue))
    proofs.keep(outcome.proofs, stamps, moment, proving.catalogue)
    let day = proving.catalogue.map { moment.day(in: $0.portal) } ?? CivilDate(daysSince1970: 0)
    return LiveProof(
      report: outcome.report, catalogue: proving.catalogue, renderer: proving.renderer, day: day)
  }
}

extension BuildRequest {
  /// The same at another moment.
  fileprivate func at(_ moment: Moment, jobs: Int?) -> BuildRequest {
    var request = self
    request.moment = moment
    if let jobs { request.jobs = jobs }
    return request
  }
}
