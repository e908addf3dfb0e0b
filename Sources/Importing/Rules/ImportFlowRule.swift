package import Diagnostics

/// Links between pages that a form of Balie cannot follow.
package enum ImportFlowRule {
  package static let rule = Rule(
    "import-page-flow", .warning, title: "Way between pages that is not carried over",
    statement:
      "Pages of a form are asked in one order, each in its cases; links that do not fit are left out.",
    page: """
      A form runner follows links from page to page. Balie asks pages in one order and skips those whose conditions do not
      hold, so that the same form can be printed. A link that leads back to an earlier page, a page that no link leads to,
      and a page at which the form ends for some have no place in such an order.

      Wrong:

          { "path": "/b", "next": [ { "path": "/a" } ] }

      Right:

          { "path": "/a", "next": [ { "path": "/b" } ] }
      """)

  static func back(from page: RunnerPage, to path: String) -> Diagnostic {
    let link = page.next.last { $0.path.text == path }
    return Diagnostic(
      rule, at: link?.path.span ?? page.path.span,
      "The link from ‘\(page.path.text.prefix(60))’ back to ‘\(path.prefix(60))’ is left out")
  }

  /// Of two links without condition the form runner follows the last.
  static func shadowed(_ link: RunnerPage.Link, on page: RunnerPage) -> Diagnostic {
    Diagnostic(
      rule, at: link.path.span,
      "The link to ‘\(link.path.text.prefix(60))’ is never followed: another one without condition comes after it"
    )
  }

  static func unreachable(_ page: RunnerPage) -> Diagnostic {
    Diagnostic(
      rule, at: page.path.span, "No way leads to the page ‘\(page.path.text.prefix(60))’: it is left out")
  }

  static func end(_ page: RunnerPage) -> Diagnostic {
    Diagnostic(
      rule, at: page.path.span,
      "The form runner ends at ‘\(page.path.text.prefix(60))’; in Balie one can still go on to the answers and send them"
    )
  }

  static func duplicate(_ page: RunnerPage) -> Diagnostic {
    Diagnostic(
      rule, at: page.path.span,
      "Another page has the path ‘\(page.path.text.prefix(60))’ already: this one is left out")
  }
}
