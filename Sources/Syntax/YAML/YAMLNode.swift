package import Diagnostics

/// A piece of YAML text. Everything is text: `no`, `010` and `1.50` stay as written, whoever reads them
/// decides what they mean.
package struct YAMLScalar: Sendable, Hashable {
  /// The value without quotes, escapes resolved, folded lines joined. Empty where nothing is written.
  package let text: String
  /// Whether it is written without quotes. Blocks after `|` and `>` count as quoted.
  package let isPlain: Bool
  /// The text as written, quotes included. Empty, just after the colon, where nothing is written.
  package let span: SourceSpan

  package init(text: String, isPlain: Bool, span: SourceSpan) {
    self.text = text
    self.isPlain = isPlain
    self.span = span
  }
}

/// Keys and values in the order in which they are written.
package struct YAMLMapping: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let key: YAMLScalar
    package let value: YAMLNode

    /// Whether it is most likely the rest of a text that was cut at a comma: nothing follows it, not even a colon,
    /// or it does not look like a key.
    package var isCutText: Bool {
      guard case .scalar(let scalar) = value, scalar.text.isEmpty, scalar.isPlain else { return false }
      let looksLikeKey =
        key.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 } && key.text.first?.isLetter ?? false
      return scalar.span.start == key.span.end || !looksLikeKey
    }

    package init(key: YAMLScalar, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// No key stands here twice: the reader reports a repeated key and keeps its first value.
  package let entries: [Entry]
  /// From the first key to the end of the last value, or from brace to brace.
  package let span: SourceSpan

  package init(entries: [Entry], span: SourceSpan) {
    self.entries = entries
    self.span = span
  }

  /// The value of a key, or nil where the key is absent.
  package subscript(key: String) -> YAMLNode? {
    for entry in entries where entry.key.text == key { return entry.value }
    return nil
  }
}

/// Values in the order in which they are written.
package struct YAMLSequence: Sendable, Hashable {
  package let items: [YAMLNode]
  /// From the first dash to the end of the last item, or from bracket to bracket.
  package let span: SourceSpan

  package init(items: [YAMLNode], span: SourceSpan) {
    self.items = items
    self.span = span
  }
}

/// A YAML value with its place in the source.
package enum YAMLNode: Sendable, Hashable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  package var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .sequence(let sequence): sequence.span
    case .mapping(let mapping): mapping.span
    }
  }
}
