/// Writes blocks as one paragraph of plain text. The items of a list become parts of a sentence.
enum PlainParagraph {
  static func text(of blocks: [HTMLBlock]) -> String {
    var result = ""
    var isInList = false
    for block in blocks {
      let text = text(of: block)
      guard !text.isEmpty else { continue }
      if case .item = block.kind {
        if isInList {
          result += ";"
        } else if let last = result.last, last.isLetter || last.isNumber {
          result += ":"
        }
        isInList = true
      } else if isInList {
        endSentence(&result)
        isInList = false
      }
      result += result.isEmpty ? text : " " + text
    }
    if isInList { endSentence(&result) }
    return result
  }

  private static func endSentence(_ text: inout String) {
    if let last = text.last, !".!?:;".contains(last) { text += "." }
  }

  private static func text(of block: HTMLBlock) -> String {
    guard case .table(let rows) = block.kind else { return block.text.replacing("\n", with: " ") }
    return rows.map { $0.joined(separator: ", ") }.joined(separator: "; ")
  }
}
