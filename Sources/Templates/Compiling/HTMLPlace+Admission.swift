extension HTMLPlace {
  /// What becomes of a value in a place.
  enum Admission {
    /// Written with `&`, `<` and `>` escaped.
    case asText
    /// Written with quotes escaped as well.
    case asAttribute
    /// Written as it is.
    case asIs
    /// Refused: the value cannot stand here, whatever it is.
    case refused(place: String)
    /// Refused: the attribute takes an address and the value is none.
    case notAnAddress(attribute: String)
  }

  /// Attributes that take one address.
  private static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "background", "longdesc", "manifest",
    "xlink:href",
  ]

  /// Attributes that take several addresses, markup, or a style sheet.
  private static let closedAttributes: Set<String> = [
    "srcset", "imagesrcset", "srcdoc", "ping", "style", "http-equiv",
  ]

  /// Types of script that hold data.
  private static let dataTypes: Set<String> = ["application/ld+json", "application/json"]

  /// Whether a value of a kind that has a text may stand here.
  func admission(of kind: ValueKind) -> Admission {
    switch (state, kind) {
    case (.content, .html): .asIs
    case (.content, .text), (.content, .url): .asText
    case (.raw, .text), (.raw, .url):
      ["title", "textarea"].contains(elementName) ? .asText : .refused(place: title)
    case (.raw, .json): isData ? .asIs : .refused(place: title)
    case (.quoted, .text), (.quoted, .url): admissionInAttribute(of: kind)
    default: .refused(place: title)
    }
  }

  private func admissionInAttribute(of kind: ValueKind) -> Admission {
    let name = attributeName
    if !isOpenAttribute { return .refused(place: title) }
    guard Self.addressAttributes.contains(name), !hasFragment else { return .asAttribute }
    if case .url = kind { return .asAttribute }
    return .notAnAddress(attribute: name)
  }

  private var isOpenAttribute: Bool {
    let name = attributeName
    return !isDoubtful && !name.isEmpty && !name.hasPrefix("on") && !Self.closedAttributes.contains(name)
      && !(name == "type" && elementName == "script")
  }

  private var isData: Bool {
    elementName == "script" && Self.dataTypes.contains(String(decoding: scriptType, as: UTF8.self))
  }

  /// The place in words, to follow “in”.
  var title: String {
    switch state {
    case .content: "the text of the page"
    case .tagOpen, .tagName: "the name of a tag"
    case .inTag, .attributeName, .afterAttributeName: "a tag, outside of the quoted values"
    case .beforeValue, .unquoted: "a value without quotes"
    case .quoted: isDoubtful ? "an attribute whose name is not certain" : "the attribute ‘\(attributeName)’"
    case .declarationOpen, .declaration: "a declaration"
    case .comment: "a comment"
    case .raw: "the element ‘\(elementName)’"
    }
  }
}
