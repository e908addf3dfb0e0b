package import Diagnostics

/// The rules of pages and their templates, besides those of the template language.
package enum RenderingPagesRules {
  package static let all: [Rule] = [MissingTemplateRule.rule, UnusedTemplateRule.rule]
}
