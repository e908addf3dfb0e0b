internal import BuildGraph
internal import CatalogueModel
internal import Diagnostics
internal import Syntax
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
    let compiled = compile(library.value, site, at: span)
    let (pages, board) = compiled.value
    var findings = theme.flatMap(\.strayBytes) + library.findings + compiled.findings
    // Where another template names one wrongly, or cannot be read, nobody can tell which are used.
    if !findings.contains(where: { leavesTemplatesOut.contains($0.rule) }) {
      findings += unused(theme, pages.values + [board].compactMap(\.self))
    }
    guard pages.count == PageKind.allCases.count, let board else { return Checked(nil, findings: findings) }
    return Checked(
      PageTemplates(
        pages: pages, stamps: stamps(of: pages, library.value, wordings), board: board),
      findings: findings)
  }

  private static let leavesTemplatesOut = [
    MissingTemplateRule.rule, TemplateMissingPartialRule.rule, TemplateSyntaxRule.rule,
  ]

  /// The templates that a portal has added and that take part in none.
  private static func unused(_ theme: [ThemeFile], _ compiled: [CompiledTemplate]) -> [Diagnostic] {
    let used = compiled.reduce(into: Set<String>()) { $0.formUnion($1.templates) }
    let known = theme.filter { !$0.isAdded }.compactMap(\.template?.name)
    return theme.filter(\.isAdded).compactMap { file in
      guard let template = file.template, !used.contains(template.name) else { return nil }
      return UnusedTemplateRule.finding(template.name, among: known, at: .beginning(of: file.file))
    }
  }

  /// Compiles the templates of all kinds of page, and that of the report to the editors; those that are missing are left
  /// out.
  private static func compile(
    _ library: TemplateLibrary, _ site: RecordShape, at span: SourceSpan
  ) -> Checked<(pages: [PageKind: CompiledTemplate], board: CompiledTemplate?)> {
    var slips = TemplateSlips()
    var missing: [Diagnostic] = []
    func compiled(_ template: String, for shapes: [RecordShape]) -> CompiledTemplate? {
      let compiled = library.compile(template, for: [site] + shapes)
      if compiled.value == nil {
        missing.append(MissingTemplateRule.finding(template, at: span))
      } else {
        slips.add(compiled.findings, in: template)
      }
      return compiled.value
    }
    var pages: [PageKind: CompiledTemplate] = [:]
    for kind in PageKind.allCases {
      pages[kind] = compiled(kind.template, for: [HeadView.shape.shape, kind.shape])
    }
    let board = compiled(BoardView.template, for: [BoardView.shape.shape])
    return Checked((pages, board), findings: missing + slips.findings)
  }
}

extension ThemeFile {
  /// What is wrong with the bytes of a text: browsers would show a mark in place of those that are not UTF-8.
  fileprivate var strayBytes: [Diagnostic] {
    guard ["html", "css", "js", "svg"].contains(kind) else { return [] }
    return SourceText.check(bytes, file: file).filter { $0.rule == InvalidUTF8Rule.rule }
  }

  /// The file as a template, by its path without `.html`.
  fileprivate var template: TemplateSource? {
    kind == "html" ? TemplateSource(name: String(path.dropLast(5)), file: file, text: bytes) : nil
  }
}
