/// One `{{…}}` of a template.
struct TemplateTag {
  enum Kind {
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{!…}}`
    case comment
    /// `{{=… …=}}`
    case delimiters
  }

  let kind: Kind
  /// The whole tag.
  let range: Range<Int>
  /// What it names, without the white space around.
  let content: Range<Int>

  /// Whether a line with this tag alone disappears from the output. Parents and blocks have rules of their own.
  var mayStandAlone: Bool {
    switch kind {
    case .variable, .raw, .parent: false
    case .section, .inverted, .close, .partial, .block, .comment, .delimiters: true
    }
  }
}
