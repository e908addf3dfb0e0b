extension HTMLPlace {
  /// Moves on over literal text.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    let tagStart = UInt8(ascii: "<")
    var next = bytes.startIndex
    while next < bytes.endIndex {
      let byte = bytes[next]
      next += 1
      if case .content = state, byte != tagStart { continue }
      read(byte)
    }
  }

  private mutating func read(_ byte: UInt8) {
    switch state {
    case .content: state = .tagOpen
    case .tagOpen: readTagOpen(byte)
    case .tagName, .inTag, .attributeName, .afterAttributeName: readInTag(byte)
    case .beforeValue: readBeforeValue(byte)
    case .quoted(let quote): readQuoted(byte, quote: quote)
    case .unquoted: readUnquoted(byte)
    case .declarationOpen(let dashes): readDeclarationOpen(byte, dashes: dashes)
    case .declaration: if byte == UInt8(ascii: ">") { self = HTMLPlace() }
    case .comment(let dashes): readComment(byte, dashes: dashes)
    case .raw(let matched): readRaw(byte, matched: matched)
    }
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/") where !isEndTag: isEndTag = true
    case UInt8(ascii: "!") where !isEndTag: state = .declarationOpen(dashes: 0)
    case UInt8(ascii: "?") where !isEndTag: state = .declaration
    case UInt8(ascii: "<") where !isEndTag: break
    case _ where byte.isLetter:
      state = .tagName
      element = [byte.lowered]
    case UInt8(ascii: ">"): self = HTMLPlace()
    default:
      let wasEndTag = isEndTag
      self = HTMLPlace()
      if wasEndTag { state = .declaration }
    }
  }

  private mutating func readInTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case _ where TagScanner.isSpace(byte):
      state = state == .attributeName || state == .afterAttributeName ? .afterAttributeName : .inTag
      if state == .inTag { forgetAttribute() }
    case UInt8(ascii: "/"):
      state = .inTag
      forgetAttribute()
    case UInt8(ascii: "=") where state == .attributeName || state == .afterAttributeName: state = .beforeValue
    case _ where state == .tagName: element.append(byte.lowered)
    case _ where state == .attributeName: attribute.append(byte.lowered)
    default:
      forgetAttribute()
      state = .attributeName
      attribute = [byte.lowered]
    }
  }

  private mutating func forgetAttribute() {
    attribute = []
    isDoubtful = false
    hasFragment = false
  }

  private mutating func endTag() {
    let isRaw = !isEndTag && Self.rawElements.contains(elementName)
    let (element, type) = (element, scriptType)
    self = HTMLPlace()
    guard isRaw else { return }
    state = .raw(matched: 0)
    self.element = element
    scriptType = type
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = .quoted(byte)
      if readsScriptType { scriptType = [] }
    case UInt8(ascii: ">"): endTag()
    case _ where TagScanner.isSpace(byte): break
    default:
      state = .unquoted
      if readsScriptType { scriptType = [byte.lowered] }
    }
  }

  private mutating func readQuoted(_ byte: UInt8, quote: UInt8) {
    if byte == quote {
      state = .inTag
      forgetAttribute()
    } else {
      if byte == UInt8(ascii: "#") { hasFragment = true }
      if readsScriptType { scriptType.append(byte.lowered) }
    }
  }

  private mutating func readUnquoted(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if TagScanner.isSpace(byte) {
      state = .inTag
      forgetAttribute()
    } else if readsScriptType {
      scriptType.append(byte.lowered)
    }
  }

  private var readsScriptType: Bool {
    // Asked for each byte of every value, so that the lengths, which seldom fit, are compared first.
    element.count == 6 && attribute.count == 4 && !isDoubtful && element.elementsEqual("script".utf8)
      && attribute.elementsEqual("type".utf8)
  }

  private mutating func readDeclarationOpen(_ byte: UInt8, dashes: Int) {
    switch byte {
    case UInt8(ascii: "-"): state = dashes == 1 ? .comment(dashes: 2) : .declarationOpen(dashes: 1)
    case UInt8(ascii: ">"): self = HTMLPlace()
    default: state = .declaration
    }
  }

  private mutating func readComment(_ byte: UInt8, dashes: Int) {
    switch byte {
    case UInt8(ascii: "-"): state = .comment(dashes: min(2, dashes + 1))
    case UInt8(ascii: ">") where dashes == 2: self = HTMLPlace()
    default: state = .comment(dashes: 0)
    }
  }

  /// The end tag of an element without markup is `</`, its name, and then white space, `/` or `>`.
  private mutating func readRaw(_ byte: UInt8, matched: Int) {
    if matched == element.count + 2 {
      guard TagScanner.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
        return state = .raw(matched: byte == UInt8(ascii: "<") ? 1 : 0)
      }
      self = HTMLPlace(state: .inTag, element: element, isEndTag: true)
      return readInTag(byte)
    }
    let expected = matched == 0 ? UInt8(ascii: "<") : matched == 1 ? UInt8(ascii: "/") : element[matched - 2]
    let isNext = byte.lowered == expected
    state = .raw(matched: isNext ? matched + 1 : byte == UInt8(ascii: "<") ? 1 : 0)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// The letter in lower case; other bytes as they are.
  fileprivate var lowered: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}
