private import Analysis
private import CatalogueLoading
package import Diagnostics
private import Forms
private import Importing
private import Rendering
private import SiteFiles
private import Syntax
private import Templates
private import Translating

/// The rules of all targets.
package enum SiteBuildRules {
  /// Every rule that a run can report, by code.
  package static let all: [Rule] =
    (AnalysisRules.all + AnswerRules.all + CatalogueLoadingRules.all + FormsRules.all + ImportingRules.all
    + RenderingRules.all
    + SiteFilesRules.all
    + SyntaxRules.all
    + TemplatesRules.all + TranslatingRules.all).sorted { $0.code < $1.code }
}
