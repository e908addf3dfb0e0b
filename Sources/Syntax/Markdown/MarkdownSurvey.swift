import Diagnostics

/// One pass over a Markdown text before it is parsed: where its lines begin, and whether it keeps within limits
/// that bound the parser's time.
///
/// cmark-gfm 0.29.0.gfm.6 takes time in proportion to a product for each of the limits below; the limits are
/// far above what guidance needs, and hold each product to some tenths of a second.
struct MarkdownSurvey {
  enum Limit {
    /// Lists and quotes in one another.
    static let depth = 64
    /// Opening brackets in one passage.
    static let brackets = 2_000
    /// Lines in one passage.
    static let lines = 2_000
    /// Columns of a table.
    static let columns = 200
    /// Cells of all tables: columns times lines of their passages.
    static let cells = 100_000
    /// Lines that may begin a table, times the bytes of their passage.
    static let tableStarts = 4_000_000
    /// `<?` in a file.
    static let instructions = 200
    /// Opening brackets in a file, times the bytes of the longest passage that defines a link.
    static let definitions = 64_000_000
  }

  let text: UnsafeBufferPointer<UInt8>
  /// The offset of each line's first byte.
  private(set) var lines: [Int32] = []
  private(set) var findings: [Diagnostic] = []
  /// The offset of each `{`.
  private(set) var braces: [Int32] = []
  private(set) var hasTilde = false
  let body: Range<Int>
  private let file: FileID

  /// Lines between two blank ones.
  private struct Passage {
    var start: Int
    var lines = 0
    var brackets = 0
    var columns = 0
    var tableStarts = 0
    var hasDefinition = false
  }

  private var passage: Passage
  private var cells = 0
  private var tableStarts = 0
  private var instructions = 0
  private var brackets = 0
  private var longestDefinition = 0

  init(of text: UnsafeBufferPointer<UInt8>, in body: Range<Int>, file: FileID) {
    self.text = text
    self.body = body
    self.file = file
    passage = Passage(start: body.lowerBound)
    lines.reserveCapacity(body.count / 40 + 2)
    var i = body.lowerBound
    while i < body.upperBound { i = surveyLine(from: i) }
    endPassage(at: body.upperBound)
    if brackets * longestDefinition > Limit.definitions {
      report("Too many brackets for the length of the link definitions", at: body)
    }
  }

  /// Looks at one line and returns where the next begins.
  private mutating func surveyLine(from start: Int) -> Int {
    lines.append(Int32(start))
    let first = surveyDepth(from: start)
    var columns = 0
    var hasDash = false
    var hasOther = false
    var i = first
    scan: while i < body.upperBound {
      let byte = text[i]
      switch byte {
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: "|"): columns += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default:
        hasOther = true
        note(byte, at: i)
      }
      i += 1
    }
    let isCRLF = i + 1 < body.upperBound && text[i] == 0x0D && text[i + 1] == 0x0A
    let next = min(i + (isCRLF ? 2 : 1), body.upperBound)
    guard i > first || first > start && !isBlank(start..<first) else {
      endPassage(at: start)
      passage.start = next
      return next
    }
    passage.lines += 1
    passage.columns = max(passage.columns, columns)
    if hasDash, !hasOther { passage.tableStarts += 1 }
    return next
  }

  /// Notes a byte that has a meaning for limits or for the tree reader.
  @inline(__always)
  private mutating func note(_ byte: UInt8, at i: Int) {
    switch byte {
    case UInt8(ascii: "["): passage.brackets += 1
    case UInt8(ascii: "]"):
      if i + 1 < body.upperBound, text[i + 1] == UInt8(ascii: ":") { passage.hasDefinition = true }
    case UInt8(ascii: "<"):
      if i + 1 < body.upperBound, text[i + 1] == UInt8(ascii: "?") { instructions += 1 }
    case UInt8(ascii: "{"): braces.append(Int32(i))
    case UInt8(ascii: "~"): hasTilde = true
    default: break
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool { text[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  private mutating func endPassage(at end: Int) {
    let ended = passage
    passage = Passage(start: end)
    guard ended.lines > 0 else { return }
    let range = ended.start..<end
    brackets += ended.brackets
    if ended.hasDefinition { longestDefinition = max(longestDefinition, range.count) }
    if ended.tableStarts > 0 { cells += ended.columns * ended.lines }
    tableStarts += ended.tableStarts * range.count
    if ended.lines > Limit.lines { report("\(ended.lines) lines without a blank line between", at: range) }
    if ended.brackets > Limit.brackets {
      report("\(ended.brackets) opening brackets in one passage", at: range)
    }
    if ended.columns > Limit.columns { report("A line with \(ended.columns) bars, as of a table", at: range) }
    guard findings.isEmpty else { return }
    if cells > Limit.cells { report("Tables of more than \(Limit.cells) cells", at: range) }
    if tableStarts > Limit.tableStarts {
      report("Too many lines that look like the start of a table", at: range)
    }
    if instructions > Limit.instructions { report("‘<?’ more than \(Limit.instructions) times", at: range) }
  }

  private mutating func report(_ what: String, at range: Range<Int>) {
    let span = SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
    findings.report(TooIntricateRule.finding(what, at: span))
  }
}

// MARK: Depth

extension MarkdownSurvey {
  /// Skips indentation, quote marks and list marks, and returns where the text of the line begins.
  ///
  /// A line is no deeper than its marks plus half its indentation, because a list item's content is indented by
  /// two columns at least.
  private mutating func surveyDepth(from start: Int) -> Int {
    var marks = 0
    var blanks = 0
    var i = start
    while i < body.upperBound {
      let byte = text[i]
      if byte == 0x20 {
        blanks += 1
        i += 1
      } else if byte == 0x09 {
        blanks += 4
        i += 1
      } else if let length = markLength(at: i) {
        marks += 1
        i += length
      } else {
        break
      }
    }
    if marks + blanks / 2 > Limit.depth, !isDivider(from: start) {
      findings.report(
        NestedTooDeeplyRule.finding(
          limit: Limit.depth, at: SourceSpan(file: file, start: start, end: max(i, start + 1))))
    }
    return i
  }

  /// The length of a quote or list mark with the blank after it, or nil where there is none.
  @inline(__always)
  private func markLength(at i: Int) -> Int? {
    switch text[i] {
    case UInt8(ascii: ">"): return 1 + blankLength(at: i + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return endsMark(at: i + 1) ? 1 + blankLength(at: i + 1) : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var k = i
      while k < body.upperBound, k < i + 10, text[k] & 0xF0 == 0x30, text[k] <= UInt8(ascii: "9") { k += 1 }
      guard k < body.upperBound, text[k] == UInt8(ascii: ".") || text[k] == UInt8(ascii: ")"),
        endsMark(at: k + 1)
      else { return nil }
      return k + 1 - i + blankLength(at: k + 1)
    default: return nil
    }
  }

  private func endsMark(at i: Int) -> Bool { i >= body.upperBound || text[i] <= 0x20 }

  private func blankLength(at i: Int) -> Int { i < body.upperBound && text[i] == 0x20 ? 1 : 0 }

  /// Whether a line holds nothing but one of `-`, `*` and `_`, and blanks: a divider, which nests nothing.
  private func isDivider(from start: Int) -> Bool {
    var mark: UInt8?
    for byte in text[start..<body.upperBound] {
      switch byte {
      case 0x0A, 0x0D: return true
      case 0x20, 0x09: continue
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
        guard mark == nil || mark == byte else { return false }
        mark = byte
      default: return false
      }
    }
    return true
  }
}
