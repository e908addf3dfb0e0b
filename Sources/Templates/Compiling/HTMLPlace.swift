/// Where in an HTML page the next byte of a template stands, after the tokenizer of the HTML Standard (section
/// 13.2.5), as far as it matters to what may be written there.
struct HTMLPlace: Hashable, Sendable {
  enum State: Hashable, Sendable {
    /// Between tags, where text stands.
    case content
    /// After `<` or `</`.
    case tagOpen
    case tagName
    /// Within a tag, between its attributes.
    case inTag
    case attributeName
    /// After an attribute's name and white space.
    case afterAttributeName
    /// After the `=`.
    case beforeValue
    case quoted(UInt8)
    case unquoted
    /// After `<!`, with so many dashes read.
    case declarationOpen(dashes: Int)
    /// `<!doctype …>` and the like.
    case declaration
    /// Within a comment, with so many dashes read just before, at most two.
    case comment(dashes: Int)
    /// Within an element that holds no markup, with so much of its end tag read.
    case raw(matched: Int)
  }

  var state = State.content
  /// The name of the tag being read, or of the element without markup, in lower case.
  var element: [UInt8] = []
  var isEndTag = false
  /// The name of the attribute being read, in lower case.
  var attribute: [UInt8] = []
  /// The attribute's name depends on the data, so that nothing is known about it.
  var isDoubtful = false
  /// A literal `#` stands before in the attribute's value.
  var hasFragment = false
  /// The value of a script's `type`, in lower case.
  var scriptType: [UInt8] = []

  /// Elements whose content is not markup.
  static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp",
  ]

  var elementName: String { String(decoding: element, as: UTF8.self) }
  var attributeName: String { String(decoding: attribute, as: UTF8.self) }
}

extension HTMLPlace {
  /// The place after a section that is shown or not, where `self` is the place before it and `end` the one at its
  /// end; nil where they cannot be reconciled.
  func joined(with end: HTMLPlace) -> HTMLPlace? {
    if self == end { return self }
    var both = self
    both.hasFragment = hasFragment && end.hasFragment
    var other = end
    other.hasFragment = both.hasFragment
    if both == other { return both }
    guard isAmongAttributes, end.isAmongAttributes, element == end.element, isEndTag == end.isEndTag,
      scriptType == end.scriptType
    else { return nil }
    if state == .inTag && end.state == .inTag { return nil }
    both = HTMLPlace(state: .attributeName, element: element, isEndTag: isEndTag)
    both.isDoubtful = true
    both.scriptType = scriptType
    return both
  }

  private var isAmongAttributes: Bool {
    switch state {
    case .tagName, .inTag, .attributeName, .afterAttributeName: true
    default: false
    }
  }
}
