import CatalogueLoading
internal import CatalogueModel
import Diagnostics
import Forms
import Parallelism
import Rendering
package import SiteFiles

/// Checks answers against a form as the back office does: everything of the schema and of the rules.
package enum SubmissionCheck {
  /// - Throws: ``FileSystemError`` where the outside world fails, as the value where nothing could be checked.
  package static func run(
    _ request: SubmissionRequest
  ) throws(FileSystemError) -> Result<SubmissionOutcome, SubmissionRefusal> {
    let sources = try Sources.read(request.build)
    var map = sources.snapshot.map
    let loaded = CatalogueLoader.load(
      sources.content, map: &map, root: request.build.content,
      asOf: { request.build.moment.day(in: $0) }, jobs: request.build.jobs)
    guard let catalogue = loaded.value else {
      return .failure(.catalogue(report(loaded.findings, map, request)))
    }
    guard let (procedure, form) = find(request.form, in: catalogue) else {
      return .failure(.unknownForm(request.form, suggestion: suggestion(for: request.form, in: catalogue)))
    }
    let faulty = loaded.findings.filter {
      $0.severity == .error && [procedure.span.file, form.span.file].contains($0.span.file)
    }
    guard faulty.isEmpty else { return .failure(.catalogue(report(faulty, map, request))) }
    let wordings = Wording.prepare(catalogue, theme: sources.theme).value
    guard let say = wordings.first(where: { $0.language.tag == request.language ?? wordings[0].language.tag })
    else { return .failure(.unknownLanguage(request.language ?? "", known: catalogue.portal.languages)) }
    let checking = SubmissionChecking(
      name: request.form, form: form, procedure: procedure,
      today: request.build.moment.day(in: catalogue.portal), words: FaultWording(say))
    return .success(try check(request, checking, &map))
  }

  private static func check(
    _ request: SubmissionRequest, _ checking: SubmissionChecking, _ map: inout SourceMap
  ) throws(FileSystemError) -> SubmissionOutcome {
    var texts: [SubmissionText] = []
    for file in try LooseFiles.read(request.answers, extensions: ["json", "jsonl", "ndjson"]) {
      texts += SubmissionText.all(in: map.add(file), file)
    }
    let results = Concurrent.map(texts, jobs: request.build.jobs) { checking.check($0) }
    let instances = zip(texts, results).map { text, result in
      SubmissionOutcome.Instance(file: map[text.file].path, index: text.index, faults: result.faults)
    }
    return SubmissionOutcome(
      report: report(results.flatMap(\.findings), map, request), instances: instances)
  }

  private static func report(
    _ findings: [Diagnostic], _ map: SourceMap, _ request: SubmissionRequest
  ) -> Report {
    Report(
      findings: findings.sorted(), map: map, isStrict: request.build.isStrict, version: request.build.version)
  }

  private static func find(_ name: String, in catalogue: Catalogue) -> (Procedure, Form)? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = EntityID(parts[0]), let procedure = catalogue.procedures[id] else {
      return nil
    }
    return procedure.forms.first { $0.id.text == parts[1] }.map { (procedure, $0) }
  }

  private static func suggestion(for name: String, in catalogue: Catalogue) -> String? {
    let names = catalogue.procedures.flatMap { procedure in procedure.forms.map { "\(procedure.id)/\($0.id)" }
    }
    return names.first { $0.split(separator: "/").last.map(String.init) == name }
      ?? Spelling.suggestion(for: name, among: names)
  }
}
