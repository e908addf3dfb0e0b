/// A value to be written as YAML.
package indirect enum YAMLOutput: Hashable, Sendable {
  /// A text in any characters; it is quoted, folded or written as a block, whichever reads best.
  case text(String)
  /// A text for people to edit: without quotes where every reader of YAML takes it for this text, else as ``text``.
  case prose(String)
  /// A word, number or condition: written as it is where YAML lets it stand, in quotes elsewhere.
  case word(String)
  case list([YAMLOutput])
  case map([YAMLEntry])
  /// A map or list on one line where it fits there.
  case inline(YAMLOutput)
  /// A value with a comment behind it on its line, where it has only one.
  case noted(YAMLOutput, String)

  package static func number(_ number: Int) -> YAMLOutput { .word(String(number)) }
  package static func flag(_ flag: Bool) -> YAMLOutput { .word(flag ? "true" : "false") }
}

/// A key with its value, and a comment to stand behind or above it.
package struct YAMLEntry: Hashable, Sendable {
  package let key: String
  package let value: YAMLOutput
  package let comment: String?

  package init(_ key: String, _ value: YAMLOutput, comment: String? = nil) {
    (self.key, self.value, self.comment) = (key, value, comment)
  }
}
