/// What is said under one key in one language: one text, or one text per plural form.
///
/// A class, though it never changes: pages look hundreds of messages up, and a reference is cheaper to copy.
final class Message: Sendable {
  /// A text with places for arguments.
  struct Template: Sendable {
    enum Piece: Sendable, Hashable {
      case text(String)
      case argument(String)
    }

    let pieces: [Piece]
    /// How many bytes the text has without arguments.
    private let length: Int

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
      length = pieces.reduce(0) { if case .text(let text) = $1 { $0 + text.utf8.count } else { $0 } }
    }

    var arguments: Set<String> {
      Set(pieces.compactMap { if case .argument(let name) = $0 { name } else { nil } })
    }

    /// The text with arguments filled in. One that is not given stays visible as `{name}`.
    func filled(_ argument: (String) -> String?) -> String {
      if pieces.count == 1, case .text(let whole) = pieces[0] { return whole }
      var text = ""
      text.reserveCapacity(length + Self.roomForArguments)
      for piece in pieces {
        switch piece {
        case .text(let part): text += part
        case .argument(let name): text += argument(name) ?? "{\(name)}"
        }
      }
      return text
    }

    /// For most sentences, so that they need not move while they grow.
    private static let roomForArguments = 64
  }

  let plain: Template?
  let forms: [PluralCategory: Template]
  /// Its place among all messages of the theme, the same in every language.
  let number: Int
  /// The rules of the language the text is in, which need not be the language asked for.
  let rules: PluralRules
  /// The text for each of the numbers that pages count with, from 0 on; none where it takes other arguments.
  let counted: [String]

  init(_ template: Template, rules: PluralRules) {
    (plain, forms, self.rules, number, counted) = (template, [:], rules, 0, [])
  }

  init(forms: [PluralCategory: Template], rules: PluralRules) {
    (plain, self.forms, self.rules, number, counted) = (nil, forms, rules, 0, [])
  }

  private init(_ other: Message, number: Int, counted: [String]) {
    (plain, forms, rules, self.number, self.counted) = (
      other.plain, other.forms, other.rules, number, counted
    )
  }

  /// The same at its place among all messages.
  func numbered(_ number: Int) -> Message { Message(self, number: number, counted: counted) }

  /// The same with its texts for numbers made ready.
  ///
  /// - Parameter numbers: the numbers from 0 on, as they are written.
  func counting(_ numbers: [String]) -> Message {
    guard arguments == ["n"] else { return self }
    let texts = numbers.indices.map { number in
      template(for: number)?.filled { $0 == "n" ? numbers[number] : nil } ?? ""
    }
    return Message(self, number: number, counted: texts)
  }

  var isPlural: Bool { plain == nil }

  var arguments: Set<String> {
    forms.values.reduce(plain?.arguments ?? []) { $0.union($1.arguments) }
  }

  /// The text for a number: its plural form, failing that `other`, failing that any.
  func template(for number: Int) -> Template? {
    if let plain { return plain }
    if let form = forms[rules.category(of: number)] ?? forms[.other] { return form }
    return PluralCategory.allCases.lazy.compactMap { self.forms[$0] }.first
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
}
