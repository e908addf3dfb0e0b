package import CatalogueModel
package import Diagnostics
private import Syntax

/// Finds where a stretch of a text stands in its file.
///
/// Texts do not carry the places of their parts: only a few of them ever have a finding. For those the file is read
/// once more.
package struct TextPlaces {
  private let map: SourceMap
  private let languages: [LanguageTag]
  private var labels: (file: FileID, root: YAMLNode)?
  private var guidance: (file: FileID, segments: [Segment])?

  private struct Segment {
    let text: String
    /// The block that it is part of: the whole table, for a cell.
    let block: SourceSpan
  }

  /// - Parameters:
  ///   - map: the files that the catalogue was read from.
  ///   - languages: the languages of the portal, in its order.
  package init(map: SourceMap, languages: [LanguageTag]) { (self.map, self.languages) = (map, languages) }

  /// The place of a stretch of a label.
  ///
  /// - Parameters:
  ///   - range: in UTF-8 offsets of the label’s text in that language; nil for the whole text.
  ///   - label: as it was read. Its text in the language must be stated.
  /// - Returns: the stretch; where it cannot be told apart, because it is written with escapes, the whole text; nil
  ///   where the label stands in no file.
  package mutating func span(
    of range: Range<Int>?, in label: LocalizedText, _ language: LanguageIndex
  ) -> SourceSpan? {
    guard let whole = label.span, let scalar = scalar(of: language, in: whole) else { return label.span }
    guard let range else { return scalar.span }
    let text = Array(scalar.text.utf8)
    guard range.upperBound <= text.count else { return scalar.span }
    return find(text[range], after: text[..<range.lowerBound], within: scalar.span) ?? scalar.span
  }

  /// The place of a stretch of guidance.
  ///
  /// - Parameters:
  ///   - range: in UTF-8 offsets of the segment’s text.
  ///   - index: the number of the segment in `Guidance.prose`, from 0.
  package mutating func span(
    of range: Range<Int>?, inSegment index: Int, of text: Guidance
  ) -> SourceSpan {
    let segments = segments(of: text.file)
    guard segments.indices.contains(index) else { return .beginning(of: text.file) }
    let segment = segments[index]
    let bytes = Array(segment.text.utf8)
    let stretch = range ?? 0..<bytes.count
    guard stretch.upperBound <= bytes.count else { return segment.block }
    // The same words may stand in an earlier cell or item of the block.
    var before: [UInt8] = []
    for earlier in segments[..<index] where earlier.block == segment.block {
      before += Array(earlier.text.utf8) + [0x0A]
    }
    before += bytes[..<stretch.lowerBound]
    return find(bytes[stretch], after: before, within: segment.block)
      ?? segment.block
  }

  /// The place of a stretch of Markdown that stands in a value of YAML.
  ///
  /// - Parameters:
  ///   - range: in UTF-8 offsets of the segment’s text.
  ///   - index: the number of the segment in `Guidance.prose`, from 0.
  /// - Returns: the stretch; the whole value where YAML writes it with other bytes.
  package mutating func span(
    of range: Range<Int>?, inSegment index: Int, of text: Localized<Guidance>, _ language: LanguageIndex
  ) -> SourceSpan? {
    guard let whole = text.span, let scalar = scalar(of: language, in: whole) else { return text.span }
    let segments = text[exactly: language]?.prose ?? []
    guard segments.indices.contains(index) else { return scalar.span }
    let bytes = Array(segments[index].text.utf8)
    let stretch = range ?? 0..<bytes.count
    guard stretch.upperBound <= bytes.count else { return scalar.span }
    let before = segments[..<index].flatMap { Array($0.text.utf8) + [0x0A] } + bytes[..<stretch.lowerBound]
    return find(bytes[stretch], after: before, within: scalar.span) ?? scalar.span
  }

  // MARK: Searching

  /// Finds words in a span of a file: as many occurrences are passed over as stand before them.
  private func find(
    _ words: ArraySlice<UInt8>, after before: some Collection<UInt8>, within span: SourceSpan
  ) -> SourceSpan? {
    guard !words.isEmpty else { return nil }
    let passed = occurrences(of: words, in: Array(before))
    let source = map[span.file].bytes
    let range = Int(span.start)..<min(Int(span.end), source.count)
    let found = starts(of: words, in: source[range])
    guard passed < found.count else { return found.last.map { part(span.file, $0, words.count) } }
    return part(span.file, found[passed], words.count)
  }

  private func part(_ file: FileID, _ start: Int, _ count: Int) -> SourceSpan {
    SourceSpan(file: file, start: start, end: start + count)
  }

  private func occurrences(of words: ArraySlice<UInt8>, in text: [UInt8]) -> Int {
    starts(of: words, in: text[...]).count
  }

  /// Where words begin, one not within the other.
  private func starts(of words: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    var rest = text
    while let range = rest.firstRange(of: words) {
      starts.append(range.lowerBound)
      rest = rest[range.upperBound...]
    }
    return starts
  }

  // MARK: Labels

  private mutating func scalar(of language: LanguageIndex, in label: SourceSpan) -> YAMLScalar? {
    if labels?.file != label.file {
      labels = YAML.read(map[label.file].bytes, file: label.file).value.map { (label.file, $0) }
    }
    guard languages.indices.contains(language.rawValue), let root = labels?.root,
      let mapping = Self.mapping(at: label, in: root),
      case .scalar(let scalar)? = mapping[languages[language.rawValue].tag]
    else { return nil }
    return scalar
  }

  private static func mapping(at span: SourceSpan, in node: YAMLNode) -> YAMLMapping? {
    guard node.span.start <= span.start, span.end <= node.span.end else { return nil }
    switch node {
    case .scalar: return nil
    case .sequence(let sequence): return sequence.items.lazy.compactMap { mapping(at: span, in: $0) }.first
    case .mapping(let found):
      if found.span == span { return found }
      return found.entries.lazy.compactMap { mapping(at: span, in: $0.value) }.first
    }
  }

  // MARK: Guidance

  private mutating func segments(of file: FileID) -> [Segment] {
    if let guidance, guidance.file == file { return guidance.segments }
    var segments: [Segment] = []
    Self.collect(Markdown.read(map[file].bytes, file: file).value.blocks, &segments)
    guidance = (file, segments)
    return segments
  }

  /// In the order of `Guidance.prose`.
  private static func collect(_ blocks: [MarkdownBlock], _ segments: inout [Segment]) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines, let span), .paragraph(let inlines, let span):
        segments.append(Segment(text: words(inlines), block: span))
      case .list(_, _, _, let items, _): for item in items { collect(item, &segments) }
      case .quote(let inner, _): collect(inner, &segments)
      case .code(let code, let span): segments.append(Segment(text: code, block: span))
      case .table(let header, _, let rows, let span):
        for cell in header { segments.append(Segment(text: words(cell), block: span)) }
        for row in rows { for cell in row { segments.append(Segment(text: words(cell), block: span)) } }
      case .divider: break
      case .rawHTML(let text, let span): segments.append(Segment(text: text, block: span))
      }
    }
  }

  private static func words(_ inlines: [MarkdownInline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let words), .rawHTML(let words, _): text += words
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner, _):
        text += words(inner)
      case .image(_, let alternative, _, _): text += alternative
      case .lineBreak, .softBreak: text += "\n"
      case .code, .reference: text.unicodeScalars.append(ProseSegment.placeholder)
      }
    }
    return text
  }
}
