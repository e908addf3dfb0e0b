internal import BuildGraph
internal import CatalogueModel
internal import Diagnostics
internal import Templates

/// The templates of a theme, compiled for every kind of page.
struct PageTemplates: Sendable {
  let pages: [PageKind: CompiledTemplate]
  /// What each is known again by, by language.
  let stamps: [PageKind: [Stamp]]
  /// The report to the editors, which is no page of the site.
  let board: CompiledTemplate

  /// Reads and compiles the templates of a theme.
  ///
  /// - Parameters:
  ///   - site: what every page can show.
  ///   - span: where the portal is told about that has no template for a kind of page.
  /// - Returns: nil where a page has no template at all.
  static func read(
    _ theme: [ThemeFile], _ site: RecordShape, _ wordings: [Wording], at span: SourceSpan
  ) -> Checked<PageTemplates?> {
    let library = TemplateLibrary.load(theme.compactMap(\.template))
    let templates = compile(library.value, site, at: span)
    let board = BoardView.compile(library.value, site, at: span)
    let findings = library.findings + templates.findings + board.findings
    guard templates.value.count == PageKind.allCases.count, let board = board.value else {
      return Checked(nil, findings: findings)
    }
    return Checked(
      PageTemplates(
        pages: templates.value,
        stamps: SiteRenderer.templateStamps(templates.value, library.value, wordings), board: board),
      findings: findings)
  }

  private static func compile(
    _ library: TemplateLibrary, _ site: RecordShape, at span: SourceSpan
  ) -> Checked<[PageKind: CompiledTemplate]> {
    var templates = Checked<[PageKind: CompiledTemplate]>([:])
    for kind in PageKind.allCases {
      let compiled = library.compile(kind.template, for: site, HeadView.shape.shape, kind.shape)
      guard let template = compiled.value else {
        templates.findings.append(MissingTemplateRule.finding(kind.template, at: span))
        continue
      }
      templates.findings += compiled.findings
      templates.value[kind] = template
    }
    // Components that several pages share are found wrong once for each of them.
    templates.findings = Array(Set(templates.findings)).sorted()
    return templates
  }
}

extension ThemeFile {
  /// The file as a template, by its path without `.html`.
  fileprivate var template: TemplateSource? {
    kind == "html" ? TemplateSource(name: String(path.dropLast(5)), file: file, text: bytes) : nil
  }
}
