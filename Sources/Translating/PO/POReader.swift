package import Diagnostics

/// A translation as a file of translators holds it.
package struct ExchangedUnit: Sendable {
  /// The unit it translates, as ``TranslationUnit/context`` has it.
  package let context: String
  package let source: String
  /// Empty where it is not translated.
  package let target: String
  /// Whether the translation needs another look.
  package let isFuzzy: Bool
  package let span: SourceSpan

  package init(context: String, source: String, target: String, isFuzzy: Bool, span: SourceSpan) {
    (self.context, self.source, self.target) = (context, source, target)
    (self.isFuzzy, self.span) = (isFuzzy, span)
  }
}

/// The translations of one file, and the language they are in.
package struct ExchangedFile: Sendable {
  /// As the file names it; nil where it names none.
  package var language: String?
  package var units: [ExchangedUnit] = []

  package init(language: String? = nil, units: [ExchangedUnit] = []) {
    (self.language, self.units) = (language, units)
  }
}

/// Reads PO files.
package struct POReader {
  private let file: FileID
  private let bytes: [UInt8]
  private var findings: [Diagnostic] = []
  private var entry = Entry()
  private var read = ExchangedFile()

  private struct Entry {
    enum Field { case context, source, plural, target }

    var field: Field?
    var texts: [Field: String] = [:]
    var isFuzzy = false
    var start = 0
    var end = 0
  }

  /// Reads a file. What cannot be understood has a finding, and the entry that it belongs to is left out.
  package static func read(_ bytes: [UInt8], file: FileID) -> Checked<ExchangedFile> {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Checked(
        ExchangedFile(),
        findings: [TranslationFileRule.finding("The file is not written in UTF-8", at: .beginning(of: file))])
    }
    var reader = POReader(file: file, bytes: bytes)
    reader.readLines()
    return Checked(reader.read, findings: reader.findings)
  }

  private init(file: FileID, bytes: [UInt8]) { (self.file, self.bytes) = (file, bytes) }

  private mutating func readLines() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      readLine(start..<end)
      start = end + 1
    }
    finish()
  }

  private mutating func readLine(_ range: Range<Int>) {
    let line = String(decoding: bytes[range], as: UTF8.self).trimmed
    if line.isEmpty { return }
    if line.hasPrefix("#") {
      if entry.texts[.target] != nil { finish() }
      // Entries after `#~` are no longer used.
      if line.hasPrefix("#,"), line.contains("fuzzy") { entry.isFuzzy = true }
      return
    }
    let keyword = line.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "[" }
    let quoted = line.firstIndex(of: "\"").map { line[$0...] } ?? ""
    switch keyword {
    case "msgctxt": begin(.context, range)
    case "msgid": begin(.source, range)
    case "msgid_plural": begin(.plural, range)
    case "msgstr": begin(.target, range)
    case "" where entry.field != nil: break
    default: return report("‘\(line.prefix(40))’ is no line of a PO file", range)
    }
    guard let text = Self.unquoted(quoted), let field = entry.field else {
      return report("A text in double quotes is missing, or does not end", range)
    }
    entry.texts[field, default: ""] += text
    entry.end = range.upperBound
  }

  private mutating func begin(_ field: Entry.Field, _ range: Range<Int>) {
    if entry.texts[.target] != nil, field == .context || field == .source { finish() }
    if entry.texts.isEmpty { entry.start = range.lowerBound }
    entry.field = field
  }

  private mutating func finish() {
    defer { entry = Entry() }
    guard let source = entry.texts[.source], let target = entry.texts[.target] else {
      if !entry.texts.isEmpty { report("The entry has no ‘msgid’ or no ‘msgstr’", entry.start..<entry.end) }
      return
    }
    guard let context = entry.texts[.context] else {
      if source.isEmpty { read.language = Self.language(in: target) }
      return
    }
    read.units.append(
      ExchangedUnit(
        context: context, source: source, target: target, isFuzzy: entry.isFuzzy,
        span: SourceSpan(file: file, start: entry.start, end: entry.end)))
  }

  private mutating func report(_ message: String, _ range: Range<Int>) {
    let span = SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
    findings.append(TranslationFileRule.finding(message, at: span))
  }

  private static func language(in header: String) -> String? {
    for line in header.split(separator: "\n") where line.hasPrefix("Language:") {
      let name = String(line.dropFirst("Language:".count)).trimmed
      return name.isEmpty ? nil : name.replacing("_", with: "-")
    }
    return nil
  }

  /// The text between double quotes, escapes resolved; nil where it is none.
  private static func unquoted(_ text: Substring) -> String? {
    var scalars = text.unicodeScalars.makeIterator()
    guard scalars.next() == "\"" else { return nil }
    var result = String.UnicodeScalarView()
    while let scalar = scalars.next() {
      switch scalar {
      case "\"": return scalars.next() == nil ? String(result) : nil
      case "\\":
        switch scalars.next() {
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "r": result.append("\r")
        case let other?: result.append(other)
        case nil: return nil
        }
      default: result.append(scalar)
      }
    }
    return nil
  }
}

extension String {
  /// Without blanks and line breaks at its ends.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
