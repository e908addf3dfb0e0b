/// A value to be written as YAML.
indirect enum YAMLOutput: Hashable, Sendable {
  /// A text in any characters; it is quoted, folded or written as a block, whichever reads best.
  case text(String)
  /// A word, number or condition: written as it is where YAML lets it stand, in quotes elsewhere.
  case word(String)
  case list([YAMLOutput])
  case map([YAMLEntry])
  /// A map or list on one line where it fits there.
  case inline(YAMLOutput)
  /// A value with a comment behind it on its line, where it has only one.
  case noted(YAMLOutput, String)

  static func number(_ number: Int) -> YAMLOutput { .word(String(number)) }
  static func flag(_ flag: Bool) -> YAMLOutput { .word(flag ? "true" : "false") }
}

/// A key with its value, and a comment to stand behind or above it.
struct YAMLEntry: Hashable, Sendable {
  let key: String
  let value: YAMLOutput
  let comment: String?

  init(_ key: String, _ value: YAMLOutput, comment: String? = nil) {
    (self.key, self.value, self.comment) = (key, value, comment)
  }
}
