import SiteBuild

/// What is at each address: the pages of the site, and those of the preview itself.
struct SiteAnswers {
  let scene: Broadcast.Scene
  let editor: EditorLink

  /// - Parameters:
  ///   - path: without percent signs.
  ///   - query: such as `from=500`.
  func answer(at path: String, query: String = "") -> PageAnswer {
    guard path == FindingsPage.path else {
      if case .missing(let bytes) = scene.pages.answer(to: path), bytes.isEmpty {
        return PageAnswer(.missing(Self.nothing))
      }
      return PageAnswer(scene.pages.answer(to: path))
    }
    let first = query.hasPrefix("from=") ? Int(query.dropFirst(5)) ?? 0 : 0
    let page = FindingsPage(
      findings: scene.findings, isChecking: scene.isChecking, editor: editor,
      first: max(0, min(first, 10_000_000)))
    return PageAnswer(.page(page.bytes, nil))
  }

  func mark(at path: String) -> String { answer(at: path).mark }

  func notes(at path: String) -> String {
    let notes = path == FindingsPage.path ? PageNotes() : scene.pages.notes(for: path, scene.findings)
    let counts = scene.findings.map { Counts($0.report) }
    return NotesDocument(
      notes: notes, editor: editor, counts: counts.map { ($0.errors, $0.warnings) },
      isChecking: scene.isChecking
    ).text
  }

  /// The page where nothing can be shown yet.
  private static let nothing = Array(
    """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Nothing to show yet – Balie</title><link rel="stylesheet" href="/__balie/preview.css"></head>
    <body class="page"><main><h1>Nothing to show yet</h1>
    <p>The portal’s files cannot be read so far. The pages come as soon as they can be.</p>
    <p><a href="/__balie/findings">What is wrong</a></p></main></body>
    </html>

    """.utf8)
}
