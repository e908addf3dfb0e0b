import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Parallelism
package import SiteFiles
import Translating

/// Tells how far translations are, confirms them, and exchanges them with translators.
package struct TranslationRun {
  private let request: TranslationRequest
  private let map: SourceMap
  private let reader: UnitReader
  /// The units of the languages that were asked for.
  private let files: [FileUnits]
  private let languages: [LanguageIndex]

  private var catalogue: Catalogue { reader.catalogue }

  /// - Throws: where the outside world fails. That nothing could be done is the value.
  package static func run(
    _ request: TranslationRequest
  ) throws(FileSystemError) -> Result<TranslationOutcome, TranslationRefusal> {
    switch try prepare(request) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let run): return try run.perform()
    }
  }

  private static func prepare(
    _ request: TranslationRequest
  ) throws(FileSystemError) -> Result<TranslationRun, TranslationRefusal> {
    let build = request.build
    let sources = try Sources.read(build)
    var map = sources.snapshot.map
    let loaded = CatalogueLoader.load(
      sources.content, map: &map, root: build.content, asOf: { build.moment.day(in: $0) }, jobs: build.jobs)
    let errors = (sources.snapshot.findings + loaded.findings).filter { $0.severity == .error }
    guard let catalogue = loaded.value, errors.isEmpty else {
      return .failure(.catalogue(Report(findings: errors.sorted(), map: map, version: build.version)))
    }
    let tags = catalogue.portal.languages
    var languages: [LanguageIndex] = []
    for name in request.languages {
      guard let place = tags.dropFirst().firstIndex(where: { $0.tag == name }) else {
        return .failure(.unknownLanguage(name, known: Array(tags.dropFirst())))
      }
      languages.append(LanguageIndex(place))
    }
    if languages.isEmpty { languages = tags.indices.dropFirst().map { LanguageIndex($0) } }
    return .success(TranslationRun(request, catalogue, map, languages))
  }

  private init(
    _ request: TranslationRequest, _ catalogue: Catalogue, _ map: SourceMap, _ languages: [LanguageIndex]
  ) {
    (self.request, self.map, self.languages) = (request, map, languages)
    let reader = UnitReader(catalogue, map: map, needsDigests: true)
    self.reader = reader
    files = Concurrent.map(catalogue.translatedEntities, jobs: request.build.jobs) { reader.units(of: $0) }
      .flatMap { $0 }.filter { languages.contains($0.language) }.sorted {
        ($0.path, $0.language) < ($1.path, $1.language)
      }
  }

  private func perform() throws(FileSystemError) -> Result<TranslationOutcome, TranslationRefusal> {
    switch request.action {
    case .status: return .success(outcome())
    case .accept(let names): return try accept(names)
    case .export(let format, let folder): return .success(try export(format, to: folder))
    case .import(let paths): return .success(try take(from: paths))
    }
  }

  private func outcome(_ findings: [Diagnostic] = [], _ map: SourceMap? = nil) -> TranslationOutcome {
    var status = TranslationStatus(of: catalogue, map: self.map, jobs: request.build.jobs)
    let tags = languages.map { catalogue.portal.languages[$0.rawValue] }
    status.languages = status.languages.filter { tags.contains($0.language) }
    let outstanding = files.flatMap { file -> [TranslationOutcome.Outstanding] in
      guard file.states.contains(where: { $0 == .stale || $0 == .missing }) else { return [] }
      return zip(file.keys(reader), file.states).compactMap { key, state in
        guard state == .stale || state == .missing else { return nil }
        return TranslationOutcome.Outstanding(
          language: catalogue.portal.languages[file.language.rawValue], state: state,
          context: "\(file.path)#\(key)")
      }
    }
    let report = Report(findings: findings.sorted(), map: map ?? self.map, version: request.build.version)
    return TranslationOutcome(status: status, outstanding: outstanding, report: report)
  }

  // MARK: Confirming

  private func accept(
    _ names: [String]
  ) throws(FileSystemError) -> Result<TranslationOutcome, TranslationRefusal> {
    let selection: UnitSelection
    switch UnitSelection.make(names, files, reader, root: request.build.content) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let made): selection = made
    }
    var outcome = outcome()
    for language in languages where selection.has(catalogue.portal.languages[language.rawValue]) {
      var records =
        catalogue.editorial.translationRecords[catalogue.portal.languages[language.rawValue]]?.files ?? [:]
      let own = files.filter { $0.language == language }
      let paths = Set(own.map(\.path))
      records = records.filter { paths.contains($0.key) }
      for file in own where selection.has(file.path) {
        let keys = file.keys(reader)
        let accepted = keys.indices.filter {
          file.states[$0] != .missing && selection.has(file.path, keys[$0])
        }
        let numbers = Set(accepted)
        outcome.confirmed += accepted.filter { file.states[$0] != .confirmed }.count
        records[file.path] = RecordsFile.records(of: file, keys: keys, isAccepted: { numbers.contains($0) })
      }
      outcome.written += try write(records, of: language)
    }
    return .success(outcome)
  }

  /// Writes the records of a language, unless they are as they were.
  private func write(
    _ records: [String: [TranslationRecords.Record]], of language: LanguageIndex
  ) throws(FileSystemError) -> [String] {
    let folder = try EditableFolder(request.build.content)
    let tag = catalogue.portal.languages[language.rawValue]
    var files = RecordsFile.files(records, of: tag)
    // Where their number has changed, nothing may stay in the others.
    let names = Set(files.map(\.name))
    let known = ["\(tag).yaml"] + (1...Self.mostFiles).map { "\(tag).\($0).yaml" }
    for name in known where !names.contains(name) {
      guard try folder.bytes(of: "translations/\(name)") != nil else {
        if name == "\(tag).yaml" { continue }
        break
      }
      files.append((name, RecordsFile.files([:], of: tag)[0].text))
    }
    var written: [String] = []
    for file in files {
      let path = "translations/\(file.name)"
      let (bytes, old) = (Array(file.text.utf8), try folder.bytes(of: path))
      if old == bytes || old == nil && records.allSatisfy({ $0.value.isEmpty }) { continue }
      try folder.write(bytes, to: path)
      written.append("\(folder.path)/\(path)")
    }
    return written
  }

  /// How many files of records a language may have.
  private static let mostFiles = 1024

  // MARK: Exchanging

  private func export(
    _ format: TranslationRequest.Format, to path: String
  ) throws(FileSystemError) -> TranslationOutcome {
    let portal = catalogue.portal
    let folder = try EditableFolder(path)
    var outcome = outcome()
    for language in languages {
      let tag = portal.languages[language.rawValue]
      var texts = UnitTexts(reader)
      var units: [TranslationUnit] = []
      for file in files where file.language == language { units += texts.units(of: file) }
      outcome.units += units.count
      let name: String
      let text: String
      switch format {
      case .po:
        name = "\(tag).po"
        let writer = POWriter(
          from: portal.languages[0], into: tag, name: portal.name.text(in: .source),
          day: request.build.moment.day(in: portal), map: map)
        text = writer.text(units)
      case .xliff:
        name = "\(tag).xlf"
        text = XLIFFWriter(from: portal.languages[0], into: tag, map: map).text(units)
      }
      try folder.write(Array(text.utf8), to: name)
      outcome.written.append("\(folder.path)/\(name)")
    }
    return outcome
  }

  /// The largest file of translations that is read.
  private static let mostBytes = 1 << 28

  private func take(from paths: [String]) throws(FileSystemError) -> TranslationOutcome {
    var map = map
    let read = try NamedFiles.read(paths, limit: Self.mostBytes, into: &map)
    var findings = read.findings
    var exchanged: [ExchangedFile] = []
    for file in read.value.compactMap({ $0 }) {
      let bytes = map[file].bytes
      if map[file].path.hasSuffix(".po") || map[file].path.hasSuffix(".pot") {
        let checked = POReader.read(bytes, file: file)
        findings += checked.findings
        exchanged.append(checked.value)
      } else {
        let checked = XLIFFReader.read(bytes, file: file)
        findings += checked.findings
        exchanged += checked.value
      }
    }
    let taken = TranslationImport.run(exchanged, into: files, of: reader)
    let folder = try EditableFolder(request.build.content)
    var outcome = outcome(findings + taken.findings, map)
    for file in taken.value.files {
      try folder.write(file.bytes, to: file.path)
      outcome.written.append("\(folder.path)/\(file.path)")
    }
    (outcome.units, outcome.unchanged) = (taken.value.changed, taken.value.unchanged)
    try record(taken.value, &outcome)
    return outcome
  }

  /// Confirms what an import brought, and notes what needs another look.
  private func record(
    _ taken: TranslationImport.Outcome, _ outcome: inout TranslationOutcome
  ) throws(FileSystemError) {
    for language in languages {
      let (accepted, disputed) = (taken.accepted[language] ?? [], taken.disputed[language] ?? [])
      guard !accepted.isEmpty || !disputed.isEmpty else { continue }
      var records =
        catalogue.editorial.translationRecords[catalogue.portal.languages[language.rawValue]]?.files ?? [:]
      for file in files where file.language == language {
        let keys = file.keys(reader)
        let contexts = keys.map { "\(file.path)#\($0)" }
        guard contexts.contains(where: { accepted.contains($0) || disputed.contains($0) }) else { continue }
        outcome.confirmed +=
          contexts.indices.filter {
            accepted.contains(contexts[$0]) && file.states[$0] != .confirmed
          }.count
        records[file.path] = RecordsFile.records(
          of: file, keys: keys, isAccepted: { accepted.contains(contexts[$0]) },
          isDisputed: { disputed.contains(contexts[$0]) })
      }
      outcome.written += try write(records, of: language)
    }
  }
}
