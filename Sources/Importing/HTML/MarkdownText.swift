/// Writes blocks as Markdown.
enum MarkdownText {
  static func text(of blocks: [HTMLBlock]) -> String {
    var result = ""
    var last: HTMLBlock?
    for block in blocks {
      if let previous = last { result += isTight(previous, block) ? "\n" : "\n\n" }
      result += written(block)
      last = block
    }
    return result
  }

  /// Items of a list stand on lines that follow each other.
  private static func isTight(_ a: HTMLBlock, _ b: HTMLBlock) -> Bool {
    guard case .item = a.kind, case .item = b.kind else { return false }
    return a.quotes == b.quotes
  }

  private static func written(_ block: HTMLBlock) -> String {
    let quote = String(repeating: "> ", count: block.quotes)
    var first = quote
    var rest = quote
    switch block.kind {
    case .item(let number):
      let margin = String(repeating: "   ", count: max(0, block.depth - 1))
      let marker = number.map { "\(min(max($0, 0), 999_999_999)). " } ?? "-  "
      first += margin + marker
      rest += margin + String(repeating: " ", count: marker.count)
    default:
      let margin = String(repeating: "   ", count: block.depth)
      first += margin
      rest += margin
    }
    return lines(of: block).enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
      .joined(separator: "\n")
  }

  private static func lines(of block: HTMLBlock) -> [String] {
    switch block.kind {
    // A paragraph that stands out: a note within a page of a form has no place in the order of its headings.
    case .heading where block.text.contains("**"): [block.text]
    case .heading: ["**\(block.text)**"]
    case .paragraph, .item: block.text.split(separator: "\n").flatMap { wrapped(String($0)) }
    case .rule: ["---"]
    case .code: ["```"] + block.text.split(separator: "\n").map { code(String($0)) } + ["```"]
    case .table(let rows): table(rows)
    }
  }

  /// Lines of about a hundred characters, none of which begins with a word that means something there.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isPlain = word.first.map { $0.isLetter || "(‘“'\"".contains($0) } ?? false
      if isPlain, !line.isEmpty, line.count + word.count > 100 {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty && lines.isEmpty ? String(word) : (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// A line of code as it is: without the escapes that other texts need, and without what would end the code.
  private static func code(_ line: String) -> String {
    line.replacing("\\", with: "").replacing("```", with: "\'\'\'")
  }

  /// The first row is the head: Markdown has no table without one.
  private static func table(_ rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("\\\n", with: " ").replacing("\n", with: " ") }.joined(separator: " | ")
        + " |"
    }
    guard let head = rows.first else { return [] }
    return [line(head), line(head.map { _ in "---" })] + rows.dropFirst().map(line)
  }
}
