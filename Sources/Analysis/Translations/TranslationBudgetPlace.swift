import CatalogueModel
import Diagnostics
import Syntax

/// Finds where `portal.yaml` states the budget of a language.
struct TranslationBudgetPlace {
  let map: SourceMap

  /// The budget; the first key of the portal where it cannot be found.
  func span(of language: LanguageTag, in portal: Portal) -> SourceSpan {
    let file = portal.span.file
    guard case .mapping(let root)? = YAML.read(map[file].bytes, file: file).value,
      case .mapping(let budgets)? = root["translation-budget"], let budget = budgets[language.tag]
    else { return portal.span }
    return budget.span
  }
}
