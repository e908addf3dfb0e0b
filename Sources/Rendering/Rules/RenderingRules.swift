package import Diagnostics

/// The rules that this target keeps.
package enum RenderingRules {
  package static let all: [Rule] = RenderingLanguageRules.all + RenderingPagesRules.all
}
