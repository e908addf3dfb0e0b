package import CatalogueLoading
import CatalogueModel
import Diagnostics
import Rendering
import SiteFiles

/// Following what others change on the disk, as little as possible being read again.
extension LiveCatalogue {
  /// Above this number of paths the whole folder is read: that many do not change by hand.
  private static let mostSingle = 400

  /// The catalogue as editors are shown it: what is broken says what it said before.
  func shown() -> Catalogue? { drafts.shown() }

  /// The names that content refers to.
  package var names: CatalogueNames { CatalogueNames(drafts, catalogue: shown()) }

  /// Follows what has become of files and folders of the content folder.
  ///
  /// - Returns: the paths of files that are new, gone, or say something else.
  mutating func follow(_ paths: Set<String>) throws(FileSystemError) -> Set<String> {
    guard paths.count <= Self.mostSingle else { return try readAgain(except: []) }
    var texts: [String: [UInt8]] = [:]
    var gone: Set<String> = []
    for path in paths {
      switch fate(of: path) {
      case .same: break
      case .text(let bytes): texts[path] = bytes
      case .gone(let files): gone.formUnion(files)
      case .unclear: return try readAgain(except: [])
      }
    }
    var changed = gone
    for (path, bytes) in texts {
      if let number = file(path), map[number].bytes == bytes, !isFaulty(number) { continue }
      changed.insert(path)
    }
    if !gone.isEmpty { remove(gone) }
    if !texts.isEmpty { replace(texts) }
    return changed
  }

  private enum Fate {
    case same
    case text([UInt8])
    case gone(Set<String>)
    /// Only a look at the whole folder can tell.
    case unclear
  }

  private func fate(of path: String) -> Fate {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    if Sources.contentText.contains(ending), let bytes = SourceSnapshot.text(of: path, below: root) {
      return .text(bytes)
    }
    let known = files.lazy.map(\.path).filter { $0 == path || $0.hasPrefix(path + "/") }
    guard SourceSnapshot.isThere(path, below: root) else { return .gone(Set(known)) }
    // A folder is there: what is in it is told of file by file. A picture is read when it is asked for.
    let isFolder = SourceSnapshot.isFolder(path, below: root)
    if isFolder { return .same }
    return known.contains(path) && file(path) == nil ? .same : .unclear
  }

  private func isFaulty(_ number: FileID) -> Bool { fileFindings.contains { $0.span.file == number } }

  /// Reads the theme again, with what replaces parts of it.
  ///
  /// - Returns: the paths, as they are shown, of files that are new, gone, or say something else.
  mutating func readThemeAgain() throws(FileSystemError) -> Set<String> {
    let snapshot = try SourceSnapshot.read(roots: Sources.themeRoots(request), jobs: request.jobs)
    var known: [String: FileID] = [:]
    for (id, file) in map.numbered where paths[id] == nil { known[file.path] = id }
    var now: [String: FileID] = [:]
    var changed: Set<String> = []
    for source in snapshot.map.files {
      guard let number = known[source.path] else {
        now[source.path] = map.add(source)
        changed.insert(source.path)
        continue
      }
      now[source.path] = number
      guard map[number].bytes != source.bytes else { continue }
      map.replace(number, bytes: source.bytes)
      changed.insert(source.path)
    }
    let before = Set(theme.map { map[$0.file].path })
    theme = Sources.theme(in: snapshot) { now[snapshot.map[$0].path] ?? $0 }
    let after = Set(theme.map { map[$0.file].path })
    let ofContent = fileFindings.filter { path(of: $0.span.file) != nil }
    fileFindings =
      ofContent
      + snapshot.findings.map { finding in
        let number = now[snapshot.map[finding.span.file].path] ?? finding.span.file
        return Diagnostic(
          finding.rule, at: .beginning(of: number), finding.message, severity: finding.severity)
      }
    return changed.union(before.subtracting(after))
  }
}
