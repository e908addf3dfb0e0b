import BuildGraph
import CatalogueLoading
import CatalogueModel
import Parallelism
import Rendering
import Search
import SiteFiles

/// Renders every artifact and makes the indexes for searching, on several threads; what would come to the same as in the
/// build before is taken over from it. The indexes are begun at once, before anybody asks for files.
struct Publication: Sendable {
  /// An artifact with its file.
  private struct Planned: Sendable {
    let artifact: ArtifactID
    let path: String
    /// The place of the file in the record of the build before, where it can be taken over.
    let kept: Int?
  }

  let renderer: SiteRenderer
  let inputs: PageInputs
  let snapshot: SourceSnapshot
  let previous: PreviousBuild?
  let jobs: Int
  private let ledger: InputLedger
  private let plan: [Planned]
  private let indexes: IndexWork

  init(
    _ renderer: SiteRenderer, _ inputs: PageInputs, _ snapshot: SourceSnapshot, _ previous: PreviousBuild?,
    jobs: Int
  ) {
    (self.renderer, self.inputs, self.snapshot) = (renderer, inputs, snapshot)
    (self.previous, self.jobs) = (previous, jobs)
    ledger = InputLedger(after: previous?.record.lists.count ?? 0)
    indexes = IndexWork(renderer, inputs, previous, ledger, jobs: jobs)
    plan = Concurrent.map(renderer.artifacts, jobs: jobs) { artifact in
      let path = renderer.path(of: artifact)
      return Planned(artifact: artifact, path: path, kept: previous?.kept(path))
    }
  }

  /// The same where nothing is known of an earlier build.
  var fromNothing: Publication { Publication(renderer, inputs, snapshot, nil, jobs: jobs) }

  /// How many pages the site has.
  var pages: Int { plan.count { $0.path.utf8.suffix(5).elementsEqual(".html".utf8) } }

  /// How many artifacts have to be made, of how many.
  var outlook: (made: Int, all: Int) { (plan.count { $0.kept == nil }, plan.count) }

  /// Something to be done on the way to a site; small, for there are as many as pages.
  private enum Work: Sendable {
    case keepDrafts
    case index(LanguageIndex)
    /// By its place in the plan.
    case file(Int)
  }

  /// Puts the whole site into a sink.
  ///
  /// - Parameters:
  ///   - proofs: what was found in procedures, to be told of as well.
  ///   - drafts: what was read, to be kept meanwhile.
  /// - Returns: what was worked out on the way. The files are known to the sink.
  func write(
    into sink: SiteSink, _ proofs: ProofSteps?, keeping drafts: ReadDrafts?
  ) throws(FileSystemError) -> [BuildRecord.Step] {
    let isKept = sink.keepAtOnce(plan.compactMap(\.kept))
    let due = plan.indices.filter { !isKept || plan[$0].kept == nil }
    var work: [Work] = [.keepDrafts] + renderer.languages.indices.map { .index(LanguageIndex($0)) }
    work += due.filter { plan[$0].artifact.isLong }.map(Work.file)
    let long = work.count
    work += due.filter { !plan[$0].artifact.isLong }.map(Work.file)
    let done = Concurrent.map(work, jobs: jobs, long: long) { work in
      Self.result { () throws(FileSystemError) in try carryOut(work, into: sink, keeping: drafts) }
    }
    var steps = proofs?.steps(of: renderer.catalogue, previous, ledger) ?? []
    for result in done { steps += try result.get() }
    try copyAttachments(into: sink)
    return steps
  }

  private func carryOut(
    _ work: Work, into sink: SiteSink, keeping drafts: ReadDrafts?
  ) throws(FileSystemError) -> [BuildRecord.Step] {
    switch work {
    case .keepDrafts: drafts?.keep(jobs: 1)
    case .file(let place):
      try write(plan[place], into: sink)
      sink.advance()
    case .index(let language):
      defer { sink.advance() }
      return try writeIndex(of: language, into: sink)
    }
    return []
  }

  private func write(_ planned: Planned, into sink: SiteSink) throws(FileSystemError) {
    if let place = planned.kept, try sink.keep(place) { return }
    var bytes: [UInt8] = []
    guard planned.artifact.isMadeFromInputs else {
      renderer.render(planned.artifact, into: &bytes)
      return try sink.write(bytes, to: planned.path, inputs: nil)
    }
    let log = ReadLog()
    renderer.render(planned.artifact, noting: log, into: &bytes)
    PageInputs.noteEverywhere(in: log)
    try sink.write(bytes, to: planned.path, inputs: ledger.number(of: log))
  }

  private func writeIndex(of language: LanguageIndex, into sink: SiteSink) throws(FileSystemError)
    -> [BuildRecord.Step]
  {
    let index = indexes[language]
    var isWhole = !index.kept.isEmpty && index.kept.allSatisfy(sink.canKeep)
    for place in index.kept where isWhole { isWhole = try sink.keep(place) }
    guard !isWhole else { return index.steps }
    for file in indexes.files(of: language) { try sink.write(file.bytes, to: file.path, inputs: nil) }
    return index.steps
  }

  /// Pictures and documents beside guidance go where the pages look for them.
  private func copyAttachments(into sink: SiteSink) throws(FileSystemError) {
    for entry in snapshot.entries(inRoot: 0) where entry.file == nil {
      guard ContentFile(path: entry.relativePath, file: nil).isAttachment else { continue }
      try sink.write(
        snapshot.bytes(of: entry), to: "images/\(entry.relativePath)", for: entry.relativePath, inputs: nil)
    }
  }

  /// What the next build is to know.
  func record(_ files: [BuildRecord.File], _ steps: [BuildRecord.Step]) -> BuildRecord {
    RecordMaking(inputs: inputs, previous: previous, jobs: jobs).record(ledger.new, files, steps)
  }

  private static func result<Value>(_ work: () throws(FileSystemError) -> Value) -> Result<
    Value, FileSystemError
  > {
    do throws(FileSystemError) {
      return .success(try work())
    } catch {
      return .failure(error)
    }
  }
}

extension ArtifactID {
  /// Whether it is as much work as hundreds of others. Begun before them, it is done by the time that they are.
  fileprivate var isLong: Bool {
    if case .facts = self { true } else { false }
  }

  /// Whether it is made when it is asked for, from inputs that can be noted; otherwise its bytes are there already.
  fileprivate var isMadeFromInputs: Bool {
    switch self {
    case .feed, .asset: false
    case .page, .redirect, .rootNotFound, .onceOnlyTable, .formData, .facts: true
    }
  }
}
