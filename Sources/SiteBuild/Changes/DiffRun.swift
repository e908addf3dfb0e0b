package import Analysis
package import CatalogueModel
package import Diagnostics
package import Rendering
package import SiteFiles

/// Two states of a catalogue to compare.
package struct DiffRequest: Sendable {
  package let build: BuildRequest
  package let old: String
  package let new: String

  package init(build: BuildRequest, old: String, new: String) {
    (self.build, self.old, self.new) = (build, old, new)
  }
}

/// What is different between two states, and the words to say it with.
package struct CatalogueDiff: Sendable {
  package let old: String
  package let new: String
  package let changes: [Change]
  package let languages: [LanguageTag]
  package let wordings: [Wording]
  /// The day of the comparison.
  package let day: CivilDate
  /// The name of the portal in each language, and its address.
  package let portal: LocalizedText
  package let address: String
  package let version: String
  /// How many errors kept something from being read, in the old state and the new.
  package let errors: (old: Int, new: Int)
}

/// Why two states could not be compared.
package enum DiffRefusal: Error, Sendable {
  /// No content folder and no site with facts.
  case neither(String)
  case unreadableFacts(String, version: Int)
  case git(String, GitTree.Refusal)
  /// `portal.yaml` is so faulty that nothing can be read by it.
  case catalogue(Report)
}

extension Pipeline {
  /// Compares two states of a catalogue.
  package static func diff(
    _ request: DiffRequest
  ) throws(FileSystemError) -> Result<CatalogueDiff, DiffRefusal> {
    let theme = try Sources.theme(of: request.build)
    let (old, new): (CatalogueState, CatalogueState)
    switch try CatalogueState.read(request.old, request.build, theme: theme) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let state): old = state
    }
    switch try CatalogueState.read(request.new, request.build, theme: theme) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let state): new = state
    }
    let portal = new.sheets.sheets.first { $0.kind == .portal }
    let address = portal?.facts.first { $0.aspect == .website }
    var origin = "https://localhost"
    if case .plain(let text)? = address?.value { origin = text }
    return .success(
      CatalogueDiff(
        old: request.old, new: request.new,
        changes: SheetsComparison.changes(from: old.sheets, to: new.sheets),
        languages: new.sheets.languages,
        wordings: Wording.prepare(languages: new.sheets.languages, theme: theme),
        day: new.portal.map { request.build.moment.day(in: $0) } ?? request.build.moment.dayAnywhere,
        portal: portal?.name ?? Localized(["Balie"]), address: origin, version: request.build.version,
        errors: (old.errors, new.errors)))
  }
}
