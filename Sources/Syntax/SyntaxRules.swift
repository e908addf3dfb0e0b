package import Diagnostics

/// The rules that need nothing but syntax.
package enum SyntaxRules {
  package static let all: [Rule] = []
}
