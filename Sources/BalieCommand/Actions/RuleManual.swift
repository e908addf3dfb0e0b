import CatalogueLoading
import Diagnostics
import SiteBuild

/// The manual of all rules.
enum RuleManual {
  static let rules = SiteBuildRules.all

  static func rule(_ code: String) -> Rule? { rules.first { $0.code == code } }

  static func page(of rule: Rule) -> String {
    "# \(rule.title)\n\n`\(rule.code)`, \(rule.severity.rawValue). \(rule.statement)\n\n\(rule.page)\n"
  }

  /// One line for each rule.
  static var list: String {
    let width = rules.map(\.code.count).max() ?? 0
    return rules.map { rule in
      let padding = String(repeating: " ", count: width - rule.code.count)
      return "\(rule.code)\(padding)  \(rule.severity == .error ? "error  " : "warning")  \(rule.title)\n"
    }.joined()
  }

  static func unknown(_ code: String) -> String {
    let hint = Spelling.suggestion(for: code, among: rules.map(\.code)).map { " Did you mean ‘\($0)’?" } ?? ""
    return "No rule has the code ‘\(code)’.\(hint) ‘balie explain’ lists all codes."
  }

  /// The whole manual in Markdown.
  static var text: String {
    var text = """
      # Findings

      <!-- Generated from the rules: `balie reference findings`. Do not edit. -->

      Everything that Balie finds wrong has a code that never changes. Errors keep a site from being written;
      warnings do not, unless `--strict` is given. `balie explain CODE` prints the page of a code.

      | code | severity | |
      |---|---|---|

      """
    for rule in rules {
      text += "| [`\(rule.code)`](#\(rule.code)) | \(rule.severity.rawValue) | \(rule.title) |\n"
    }
    for rule in rules {
      text +=
        "\n## \(rule.code)\n\n**\(rule.title)** (\(rule.severity.rawValue)). \(rule.statement)\n\n\(rule.page)\n"
    }
    return text
  }
}
