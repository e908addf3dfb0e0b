/// The text of one paragraph as it is gathered: blanks collapsed, marks balanced, special characters escaped.
struct InlineText {
  enum Mark: Hashable {
    case strong
    case emphasis
    case link(LinkTarget?)
    /// A tag that leaves no mark; bold where its class says so.
    case none(String, isBold: Bool)
  }

  private enum Piece {
    case text(String)
    case lineBreak
    case open(Mark)
    case close(Mark)
  }

  /// Whether the whole paragraph stands out as a heading does.
  var isBold = false

  private let isMarkdown: Bool
  private var pieces: [Piece] = []
  private var open: [Mark] = []

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  var isEmpty: Bool {
    !pieces.contains { if case .text(let text) = $0 { !text.trimmed.isEmpty } else { false } }
  }

  mutating func append(_ text: String, keepsBreaks: Bool) {
    guard keepsBreaks else {
      pieces.append(.text(text))
      return
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { pieces.append(.lineBreak) }
      pieces.append(.text(String(line)))
    }
  }

  mutating func lineBreak() { pieces.append(.lineBreak) }

  mutating func open(_ mark: Mark) {
    guard open.count < 32 else { return }
    open.append(mark)
    pieces.append(.open(mark))
  }

  /// Closes a mark and those within it; nothing where it is not open.
  mutating func close(_ mark: Mark) {
    close {
      switch ($0, mark) {
      case (.none(let a, _), .none(let b, _)): a == b
      default: $0 == mark
      }
    }
  }

  mutating func closeLink() {
    close { if case .link = $0 { true } else if case .none("a", _) = $0 { true } else { false } }
  }

  private mutating func close(_ isMeant: (Mark) -> Bool) {
    guard let place = open.lastIndex(where: isMeant) else { return }
    while open.count > place {
      if let last = open.popLast() { pieces.append(.close(last)) }
    }
  }

  /// The paragraph. What is still open is closed, and opened again in the next.
  mutating func finish() -> String {
    let stillOpen = open
    while let mark = open.popLast() { pieces.append(.close(mark)) }
    let text = InlineWriter(isMarkdown: isMarkdown).text(of: runs())
    pieces = []
    isBold = false
    for mark in stillOpen { open(mark) }
    return text
  }

  /// A stretch of text with the marks that hold for it; nil text for a line break.
  struct Run {
    var text: String?
    let isStrong: Bool
    let isEmphasis: Bool
    let link: LinkTarget?
  }

  private func runs() -> [Run] {
    var runs: [Run] = []
    var marks: [Mark] = []
    for piece in pieces {
      switch piece {
      case .open(let mark): marks.append(mark)
      case .close: _ = marks.popLast()
      case .text(let text): runs.append(Self.run(text, marks))
      case .lineBreak: runs.append(Self.run(nil, marks))
      }
    }
    return runs
  }

  private static func run(_ text: String?, _ marks: [Mark]) -> Run {
    var (isStrong, isEmphasis, link) = (false, false, LinkTarget?.none)
    for mark in marks {
      switch mark {
      case .strong, .none(_, isBold: true): isStrong = true
      case .emphasis: isEmphasis = true
      case .link(let target): link = target
      case .none: break
      }
    }
    return Run(text: text, isStrong: isStrong, isEmphasis: isEmphasis, link: link)
  }
}
