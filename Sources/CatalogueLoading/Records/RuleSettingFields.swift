import CatalogueModel
import Diagnostics
import Syntax

extension FieldType where Value == [RuleSetting] {
  /// `rules` in `portal.yaml`: a map from the code of a rule to how it counts. Whether there is such a rule is told by
  /// those who know all rules.
  static let ruleSettings = FieldType<[RuleSetting]>.map(
    of: { key, node, reading in
      FieldType<RuleSetting.Level>.word.read(node, &reading).map {
        RuleSetting(code: key.text, span: key.span, level: $0)
      }
    },
    describedAs: FieldType<RuleSetting.Level>.word.description, key: "the code of a rule")
}
