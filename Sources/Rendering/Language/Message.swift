/// What is said under one key in one language: one text, or one text per plural form.
struct Message: Sendable {
  /// A text with places for arguments.
  struct Template: Sendable {
    enum Piece: Sendable, Hashable {
      case text(String)
      case argument(String)
    }

    let pieces: [Piece]

    /// Reads `{name}` as the place of an argument; nil where a brace has no partner or a name is not made of
    /// lower-case letters, digits and hyphens.
    init?(_ text: String) {
      var pieces: [Piece] = []
      var rest = text[...]
      while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
        guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { return nil }
        let name = rest[rest.index(after: brace)..<end]
        guard !name.isEmpty, name.utf8.allSatisfy(isNameByte) else { return nil }
        if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
        pieces.append(.argument(String(name)))
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
      self.pieces = pieces
    }

    var arguments: Set<String> {
      Set(pieces.compactMap { if case .argument(let name) = $0 { name } else { nil } })
    }

    /// The text with arguments filled in. One that is not given stays visible as `{name}`.
    func filled(_ argument: (String) -> String?) -> String {
      var text = ""
      for piece in pieces {
        switch piece {
        case .text(let part): text += part
        case .argument(let name): text += argument(name) ?? "{\(name)}"
        }
      }
      return text
    }
  }

  let plain: Template?
  let forms: [PluralCategory: Template]
  /// Its place among all messages of the theme, the same in every language.
  var number = 0
  /// The rules of the language the text is in, which need not be the language asked for.
  let rules: PluralRules

  init(_ template: Template, rules: PluralRules) { (plain, forms, self.rules) = (template, [:], rules) }

  init(forms: [PluralCategory: Template], rules: PluralRules) {
    (plain, self.forms, self.rules) = (nil, forms, rules)
  }

  var isPlural: Bool { plain == nil }

  var arguments: Set<String> {
    forms.values.reduce(plain?.arguments ?? []) { $0.union($1.arguments) }
  }

  /// The text for a number: its plural form, failing that `other`, failing that any.
  func template(for number: Int) -> Template? {
    if let plain { return plain }
    if let form = forms[rules.category(of: number)] ?? forms[.other] { return form }
    return PluralCategory.allCases.lazy.compactMap { forms[$0] }.first
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
}
