import CatalogueLoading
import Diagnostics
import Syntax

/// What stands in brackets and braces: on one line where it fits, spread over several where it does not.
extension YAMLFormatter {
  /// A value on one line; nil where it holds something that cannot stand so.
  func flow(_ node: YAMLNode, _ type: TypeDescription?) -> String? {
    let mark = bytes[Int(node.span.start)..<min(Int(node.span.end), bytes.count)].first
    switch node {
    case .scalar(let scalar):
      let text = slice(scalar.span)
      guard !text.isEmpty, !text.contains("\n") else { return nil }
      return ScalarStyle.written(scalar, as: text, isInFlow: true)
    case .sequence(let sequence):
      guard mark == UInt8(ascii: "[") else { return nil }
      let items = itemTexts(sequence, type)
      return items.map { "[" + $0.joined(separator: ", ") + "]" }
    case .mapping(let mapping):
      guard mark == UInt8(ascii: "{") else { return nil }
      if mapping.entries.isEmpty { return "{}" }
      let keys = order.keys(of: mapping, type)
      var texts: [String] = []
      for place in keys.sorted(mapping.entries, isFirstKept: false) {
        let entry = mapping.entries[place]
        guard let value = flow(entry.value, keys.type(of: entry.key.text)),
          let key = flow(.scalar(entry.key), nil)
        else { return nil }
        texts.append("\(key): \(value)")
      }
      return "{ " + texts.joined(separator: ", ") + " }"
    }
  }

  private func itemTexts(_ sequence: YAMLSequence, _ type: TypeDescription?) -> [String]? {
    let items = order.items(of: type)
    var texts: [String] = []
    for item in sequence.items {
      guard let text = flow(item, items) else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// What is too long for one line, on several: keys one below the other, a list of words filled up line by line.
  func spread(_ node: YAMLNode, _ type: TypeDescription?, indent: Int, used: Int) -> Written? {
    switch node {
    case .scalar: nil
    case .mapping(let mapping): self.lines(of: mapping, type, indent + 2).map { .below($0) }
    case .sequence(let sequence):
      if sequence.items.allSatisfy({ if case .scalar = $0 { true } else { false } }) {
        itemTexts(sequence, type).map { filled($0, indent: indent, used: used) }
      } else {
        self.lines(of: sequence, type, indent + 2).map { .below($0) }
      }
    }
  }

  private func lines(of mapping: YAMLMapping, _ type: TypeDescription?, _ indent: Int) -> [String]? {
    let keys = order.keys(of: mapping, type)
    var lines: [String] = []
    for place in keys.sorted(mapping.entries, isFirstKept: false) {
      let entry = mapping.entries[place]
      let key = slice(entry.key.span) + ":"
      guard let value = line(entry.value, keys.type(of: entry.key.text), indent, used: key.count + 1) else {
        return nil
      }
      switch value {
      case .inline(let text): lines += ["\(key) \(text[0])"] + Self.indented(text.dropFirst())
      case .below(let text, _): lines += [key] + Self.indented(text)
      }
    }
    return lines
  }

  private func lines(of sequence: YAMLSequence, _ type: TypeDescription?, _ indent: Int) -> [String]? {
    let items = order.items(of: type)
    var lines: [String] = []
    for item in sequence.items {
      guard let value = line(item, items, indent, used: 2) else { return nil }
      switch value {
      case .inline(let text): lines += ["- \(text[0])"] + Self.indented(text.dropFirst())
      case .below(let text, _): lines += ["- \(text[0])"] + Self.indented(text.dropFirst())
      }
    }
    return lines
  }

  /// A value that leaves brackets or braces.
  private func line(_ node: YAMLNode, _ type: TypeDescription?, _ indent: Int, used: Int) -> Written? {
    if case .scalar(let scalar) = node {
      return .inline([ScalarStyle.written(scalar, as: slice(scalar.span), isInFlow: false)])
    }
    guard let short = flow(node, type) else { return nil }
    if indent + used + short.unicodeScalars.count <= Self.width { return .inline([short]) }
    return spread(node, type, indent: indent, used: used)
  }

  /// A list of words over several lines.
  private func filled(_ items: [String], indent: Int, used: Int) -> Written {
    let isItem = used == 2
    var lines: [String] = []
    var line = "["
    for (place, item) in items.enumerated() {
      let text = item + (place + 1 == items.count ? "]" : ",")
      if line.count > 1, indent + 2 + line.unicodeScalars.count + 1 + text.unicodeScalars.count > Self.width {
        lines.append(line)
        line = " " + text
      } else {
        line += (line == "[" ? "" : " ") + text
      }
    }
    lines.append(line)
    return isItem ? .inline(lines) : .below(lines)
  }

  /// A value as it is written; the lines after the first keep their distances from each other.
  func asItIs(_ node: YAMLNode) -> [String] {
    let lines = slice(node.span).split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.dropFirst()
    let margin = rest.filter { $0.contains { $0 != " " } }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return [String(lines[0]).trimmedAtEnd]
      + rest.map { String($0.dropFirst(min(margin, $0.prefix { $0 == " " }.count))).trimmedAtEnd }
  }
}
