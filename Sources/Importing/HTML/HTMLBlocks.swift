/// A paragraph, heading, list item or table of a text.
struct HTMLBlock: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case paragraph
    case heading
    /// `number` is nil in a list without numbers. Further paragraphs of an item are not items.
    case item(number: Int?)
    case rule
    case code
    case table([[String]])
  }

  let kind: Kind
  /// How many lists it stands in.
  let depth: Int
  /// How many quotations it stands in.
  let quotes: Int
  let text: String
}

/// Gathers the blocks of a text from the tokens of its HTML.
struct HTMLBlocks {
  enum Form { case markdown, plain }

  private(set) var losses: [HTMLText.Loss] = []

  private let form: Form
  private var blocks: [HTMLBlock] = []
  private var line: InlineText
  /// The lists that are open: the next number, or nil where they have none.
  private var lists: [Int?] = []
  /// Whether the paragraph to come is the first of its list item.
  private var isItem = false
  private var quotes = 0
  private var heading = false
  private var isCode = false
  /// The rows of the table that is open.
  private var table: [[String]]?
  /// The tag whose content is being dropped, and how deep it is nested in itself.
  private var dropping: (tag: String, depth: Int)?

  /// Lists and quotations nest at most as deep in a text.
  private static let deepest = 8

  init(_ form: Form) {
    self.form = form
    line = InlineText(isMarkdown: form == .markdown)
  }

  mutating func finished() -> [HTMLBlock] {
    endBlock()
    endTable()
    return blocks
  }

  mutating func take(_ token: HTMLToken) {
    if let drop = dropping {
      keepDropping(token, drop)
      return
    }
    switch token {
    case .text(let text): line.append(text, keepsBreaks: isCode)
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    }
  }

  private mutating func keepDropping(_ token: HTMLToken, _ drop: (tag: String, depth: Int)) {
    switch token {
    case .start(drop.tag, _): dropping?.depth += 1
    case .end(drop.tag): dropping = drop.depth > 1 ? (drop.tag, drop.depth - 1) : nil
    default: break
    }
  }

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute]) {
    for attribute in attributes where attribute.name.hasPrefix("on") && attribute.name.count > 2 {
      lose(.handler(attribute.name))
    }
    if let what = HTMLTags.single[name] ?? (HTMLTags.empty.contains(name) ? HTMLTags.dropped[name] : nil) {
      lose(.content(what))
      if name == "img" { line.append(attributes["alt"] ?? "", keepsBreaks: false) }
      return
    }
    if let what = HTMLTags.dropped[name] {
      lose(.content(what))
      dropping = (name, 1)
      return
    }
    if isHidden(attributes), name != "br" {
      lose(.hidden(name))
      dropping = (name, 1)
      return
    }
    if HTMLTags.blocks.contains(name) {
      startBlock(name, attributes)
    } else {
      startInline(name, attributes)
    }
  }

  private func isHidden(_ attributes: [HTMLAttribute]) -> Bool {
    if attributes.contains(where: { $0.name == "hidden" }) { return true }
    let style = attributes["style"]?.filter { !$0.isWhitespace }.lowercased() ?? ""
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private mutating func startBlock(_ name: String, _ attributes: [HTMLAttribute]) {
    endBlock()
    switch name {
    case "ul", "menu": if lists.count < Self.deepest { lists.append(Int?.none) }
    case "ol":
      if lists.count < Self.deepest { lists.append(.some(attributes["start"].flatMap { Int($0) } ?? 1)) }
    case "li": isItem = true
    case "blockquote": if quotes < Self.deepest { quotes += 1 }
    case "hr": blocks.append(HTMLBlock(kind: .rule, depth: lists.count, quotes: quotes, text: ""))
    case "pre": isCode = true
    case "table": if table == nil { table = [] }
    case "tr": table?.append([])
    case "dt", "legend", "caption", "summary": line.isBold = true
    default: break
    }
    if HTMLTags.headings.contains(name) { heading = true }
    if Self.isBold(attributes) { line.isBold = true }
  }

  /// Whether classes of the GOV.UK style make it bold: the form’s author meant a heading.
  private static func isBold(_ attributes: [HTMLAttribute]) -> Bool {
    attributes.classes.contains {
      $0.hasSuffix("font-weight-bold") || $0.hasPrefix("govuk-heading") || $0.hasPrefix("govuk-label--")
        || $0.hasPrefix("govuk-fieldset__legend--")
    }
  }

  private mutating func startInline(_ name: String, _ attributes: [HTMLAttribute]) {
    switch name {
    case "br": line.lineBreak()
    case "b", "strong": line.open(.strong)
    case "i", "em", "cite", "dfn": line.open(.emphasis)
    case "a": openLink(attributes["href"])
    case "td", "th":
      if table != nil { endBlock() }
    case _ where HTMLTags.plain.contains(name): line.open(.none(name, isBold: Self.isBold(attributes)))
    default: lose(.unknownTag(name))
    }
  }

  private mutating func openLink(_ address: String?) {
    guard let address else { return line.open(.none("a", isBold: false)) }
    let target = LinkTarget(address)
    if target == nil { lose(.link(address)) }
    line.open(.link(target))
  }

  private mutating func end(_ name: String) {
    guard HTMLTags.blocks.contains(name) else { return endInline(name) }
    endBlock()
    switch name {
    case "ul", "ol", "menu": _ = lists.popLast()
    case "blockquote": quotes = max(0, quotes - 1)
    case "pre": isCode = false
    case "table": endTable()
    case _ where HTMLTags.headings.contains(name): heading = false
    // `</p>` without its start tag makes an empty paragraph, which no text needs.
    default: break
    }
    if name == "li" { isItem = false }
  }

  private mutating func endInline(_ name: String) {
    switch name {
    case "br": line.lineBreak()
    case "b", "strong": line.close(.strong)
    case "i", "em", "cite", "dfn": line.close(.emphasis)
    case "a": line.closeLink()
    case "td", "th": endCell()
    default: line.close(.none(name, isBold: false))
    }
  }

  /// Ends the paragraph under way, if there is any.
  private mutating func endBlock() {
    if table?.isEmpty == false {
      if !line.isEmpty { endCell() }
      return
    }
    let isBold = line.isBold
    let text = line.finish()
    guard !text.isEmpty else { return }
    let depth = lists.count
    func block(_ kind: HTMLBlock.Kind) -> HTMLBlock {
      HTMLBlock(kind: kind, depth: depth, quotes: quotes, text: text)
    }
    if isItem, let number = lists.last {
      blocks.append(block(.item(number: number)))
      if let number { lists[depth - 1] = number + 1 }
      isItem = false
    } else if isCode {
      blocks.append(block(.code))
    } else {
      blocks.append(block(heading || isBold ? .heading : .paragraph))
    }
  }

  private mutating func endCell() {
    guard let rows = table, !rows.isEmpty else { return }
    table?[rows.count - 1].append(line.finish())
  }

  private mutating func endTable() {
    guard let rows = table?.filter({ !$0.isEmpty }) else { return }
    table = nil
    guard !rows.isEmpty else { return }
    let width = rows.map(\.count).max() ?? 0
    if !lists.isEmpty || rows.contains(where: { $0.count != width }) { lose(.table) }
    let full = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    blocks.append(HTMLBlock(kind: .table(full), depth: lists.count, quotes: quotes, text: ""))
  }

  private mutating func lose(_ loss: HTMLText.Loss) {
    if !losses.contains(loss), losses.count < 50 { losses.append(loss) }
  }
}
