import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild

/// What can be written at a place of a file.
struct Completion {
  /// The most that is offered at once; the rest comes as more letters are typed.
  static let most = 200

  /// The numbers that the protocol gives to kinds of offers.
  enum Kind: Int {
    case field = 5
    case property = 10
    case value = 12
    case word = 20
    case keyword = 14
    case reference = 18
  }

  struct Offer {
    let label: String
    let kind: Kind
    var detail: String?
    var documentation: String?
    /// What is written; the label unless stated.
    var text: String?
    var isSnippet = false
    /// Other words by which it is found.
    var words = ""
  }

  let workspace: Workspace
  let file: FileID
  let bytes: [UInt8]
  var offers: [Offer] = []

  init(_ workspace: Workspace, _ file: FileID) {
    (self.workspace, self.file) = (workspace, file)
    bytes = workspace.map[file].bytes
  }

  /// The answer to `textDocument/completion`.
  mutating func list(at offset: Int) -> JSONValue {
    let word = collect(at: offset)
    let typed = String(decoding: bytes[word.lowerBound..<offset], as: UTF8.self).lowercased()
    let ranked = Self.ranked(offers, typed)
    let range = workspace.positions(of: file).range(word)
    let items = ranked.prefix(Self.most).enumerated().map { item($0.element, $0.offset, range) }
    return ["isIncomplete": .flag(ranked.count > Self.most), "items": .list(items)]
  }

  /// Those that fit what is typed: beginning so, then with a word that begins so, then holding it.
  private static func ranked(_ offers: [Offer], _ typed: String) -> [Offer] {
    guard !typed.isEmpty else { return offers }
    func rank(_ offer: Offer) -> Int? {
      let label = offer.label.lowercased()
      if label.hasPrefix(typed) { return 0 }
      if label.contains("-" + typed) { return 1 }
      if label.contains(typed) || offer.words.lowercased().contains(typed) { return 2 }
      return nil
    }
    let rated = offers.enumerated().compactMap { number, offer in rank(offer).map { ($0, number, offer) } }
    let fitting = rated.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    // Clients forgive slips of the finger; few offers are all sent, so that they can.
    return fitting.isEmpty && offers.count <= most ? offers : fitting
  }

  private func item(_ offer: Offer, _ number: Int, _ range: JSONValue) -> JSONValue {
    let isSnippet = offer.isSnippet && workspace.capabilities.hasSnippets
    let order = String(number)
    return .of([
      "label": .text(offer.label), "kind": JSONValue(offer.kind.rawValue),
      "detail": offer.detail.map { .text($0) },
      "documentation": offer.documentation.map { ["kind": "markdown", "value": .text($0)] },
      "sortText": .text(String(repeating: "0", count: 4 - min(4, order.count)) + order),
      "filterText": .text(offer.words.isEmpty ? offer.label : "\(offer.label) \(offer.words)"),
      "insertTextFormat": JSONValue(isSnippet ? 2 : 1),
      "textEdit": ["range": range, "newText": .text(isSnippet ? offer.text ?? offer.label : plain(offer))],
    ])
  }

  private func plain(_ offer: Offer) -> String {
    guard offer.isSnippet, let text = offer.text else { return offer.text ?? offer.label }
    return text.replacing(/\$\{?[0-9]+\}?/, with: "")
  }

  /// Fills the offers and gives the word that they replace.
  private mutating func collect(at offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, CursorContext.isWordByte(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < bytes.count, CursorContext.isWordByte(bytes[end]) { end += 1 }
    let lines = workspace.positions(of: file)
    let line = lines.line(lines.lineNumber(of: start))
    let before = bytes[min(line.lowerBound, start)..<start]
    let front = workspace.isMarkdown(file) ? FrontMatter.range(in: bytes) : 0..<bytes.count
    let schema = workspace.place(of: file)?.schema
    if let front, front.lowerBound <= offset, offset <= front.upperBound, let schema {
      let context = CursorContext(bytes, front, schema.record, at: offset, of: file)
      if let text = TextContext(before),
        workspace.isMarkdown(file) || context.places.contains(where: \.isText)
      {
        offer(text)
        return start..<end
      }
      for place in context.places { offer(place) }
      return context.word
    }
    if workspace.isMarkdown(file), let text = TextContext(before) { offer(text) }
    return start..<end
  }
}

extension CursorContext.Place {
  /// Whether texts for citizens stand there.
  var isText: Bool {
    switch self {
    case .key: false
    case .language: true
    case .value(let type, _): type.isText
    }
  }
}
