internal import BuildGraph
internal import Templates

extension PageTemplates {
  /// What each template is known again by, by language: its text with that of everything it includes, and what the
  /// messages that they name say.
  static func stamps(
    of templates: [PageKind: CompiledTemplate], _ library: TemplateLibrary, _ wordings: [Wording]
  ) -> [PageKind: [Stamp]] {
    let messages = wordings.map { $0.speech.messages }
    var keys: [String: [String]] = [:]
    for key in Set(messages.joined().map(\.key)) {
      for name in namesOf(key) { keys[name, default: []].append(key) }
    }
    // Most templates are part of many kinds of page.
    let named = Dictionary(
      uniqueKeysWithValues: templates.values.reduce(into: Set()) { $0.formUnion($1.templates) }.map { name in
        (name, Set(messageNames(in: library.text(of: name))).flatMap { keys[$0] ?? [] })
      })
    return templates.mapValues { template in
      var texts = Stamp()
      for name in template.templates.sorted() {
        texts.add(name)
        texts.add(library.text(of: name))
      }
      let keys = template.templates.reduce(into: Set()) { $0.formUnion(named[$1] ?? []) }.sorted()
      return messages.map { messages in
        var stamp = texts
        for key in keys {
          guard let message = messages[key] else { continue }
          stamp.add(key)
          stamp.add(message)
        }
        return stamp
      }
    }
  }

  /// A message is named by its key, or with a whole group of keys that a section opens; all of them by the empty name.
  private static func namesOf(_ key: String) -> [String] {
    ["", key] + key.indices.filter { key[$0] == "." }.map { String(key[..<$0]) }
  }

  /// The keys behind `t.` in a template; the empty one where it opens all messages as a section.
  private static func messageNames(in text: [UInt8]) -> [String] {
    var names: [String] = []
    var place = 0
    while let start = text[place...].firstIndex(of: UInt8(ascii: "t")) {
      place = start + 1
      guard start > 0, isBeforeName(text[start - 1]), place < text.count else { continue }
      guard text[place] == UInt8(ascii: ".") else {
        if !isNameByte(text[place]) { names.append("") }
        continue
      }
      let end = text[(place + 1)...].firstIndex { !isNameByte($0) } ?? text.endIndex
      names.append(String(decoding: text[(place + 1)..<end], as: UTF8.self))
      place = end
    }
    return names
  }

  /// What stands before a name within a tag.
  private static func isBeforeName(_ byte: UInt8) -> Bool { "{#^/& ".utf8.contains(byte) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
