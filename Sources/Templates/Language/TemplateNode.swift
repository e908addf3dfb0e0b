/// A piece of a template. Ranges are offsets in the template's own text.
indirect enum TemplateNode: Sendable {
  /// The beginning of a line that reaches the output, with the white space it begins with.
  case lineStart(Range<Int>)
  /// Text to copy, never beyond the end of a line.
  case literal(Range<Int>)
  case variable(TemplateName, isRaw: Bool)
  case section(TemplateSection)
  /// Another template in this place, as a partial or as a parent.
  case call(TemplateCall)
  /// A place that those who call this template may fill.
  case block(TemplateBlock)
}

struct TemplateSection: Sendable {
  let name: TemplateName
  let isInverted: Bool
  let body: [TemplateNode]
}

/// `{{>name}}`, or `{{<name}}` with its blocks.
struct TemplateCall: Sendable {
  let name: String
  let nameRange: Range<Int>
  /// The white space before the tag where it has a line to itself; nil within a line.
  let indentation: Range<Int>?
  let blocks: [TemplateBlock]
}

/// `{{$name}}…{{/name}}`: within a parent what to put there, elsewhere a place with its default.
struct TemplateBlock: Sendable {
  /// How a block lies in its line, which says how far what fills it is indented.
  enum Site: Sendable {
    /// The opening tag has a line to itself; the range is the white space of the first line of the default.
    case ownLine(Range<Int>)
    /// The block is the first thing in its line, after this white space.
    case startOfLine(Range<Int>)
    case withinLine
  }

  let name: String
  let nameRange: Range<Int>
  let site: Site
  let body: [TemplateNode]
  /// How much white space the first line begins with; taken away from every line when the body is put elsewhere.
  let margin: Int
}

/// One template file, read.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [TemplateNode]
}
