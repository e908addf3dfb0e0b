import CatalogueModel
import Diagnostics
import Syntax

/// Turns Markdown into guidance: links and facts become references, to be resolved when all files are read.
struct GuidanceReader {
  /// A fact that guidance refers to, to be checked against its procedure.
  struct FoundFact: Sendable {
    let reference: Guidance.FactReference
    let kind: String
    let id: String
    let span: SourceSpan
  }

  private let source: [UInt8]
  private let folder: String
  private let attachments: Set<String>
  private let refused: Set<SourceSpan>
  private(set) var facts: [FoundFact] = []
  private(set) var references: [FoundReference] = []
  private(set) var findings: [Diagnostic] = []
  /// Headings of other texts that links lead to, to be looked up when all files are read.
  private(set) var foreignFragments: [FoundFragment] = []
  /// Links to paths of the site, to be looked up when all addresses are known.
  private(set) var pathLinks: [PathLink] = []
  private var misspelt: [MisspeltFact.Found] = []
  private var fragments: [(name: String, span: SourceSpan)] = []

  /// - Parameters:
  ///   - source: the text of the file.
  ///   - folder: the folder of the file within the content folder, for pictures beside it.
  ///   - attachments: the paths of all pictures and documents of the content folder.
  ///   - refused: links and pictures that have a finding already.
  init(_ source: [UInt8], folder: String, attachments: Set<String>, refused: Set<SourceSpan>) {
    (self.source, self.folder, self.attachments) = (source, folder, attachments)
    self.refused = refused
  }

  mutating func read(_ document: MarkdownDocument) -> Guidance {
    let blocks = document.blocks.compactMap { block($0) }
    let guidance = Guidance(file: document.file, blocks: blocks)
    let addresses = fragments.isEmpty ? [] : guidance.headingFragments
    for (name, span) in fragments where !addresses.contains(name) {
      findings.append(DeadLinkRule.fragment(name, at: span, among: addresses))
    }
    findings += MisspeltFact.findings(misspelt, in: source, of: document.file)
    return guidance
  }

  private mutating func block(_ block: MarkdownBlock) -> Guidance.Block? {
    switch block {
    case .heading(let level, let content, _):
      return .heading(level: level, inlines(content))
    case .paragraph(let content, _): return .paragraph(inlines(content))
    case .list(let ordered, let start, let tight, let items, _):
      return .list(
        isOrdered: ordered, start: start, isTight: tight,
        items: items.map { $0.compactMap { self.block($0) } })
    case .quote(let blocks, _): return .quote(blocks.compactMap { self.block($0) })
    case .code(let text, _):
      note(text, isCode: true)
      return .code(text)
    case .table(let header, let alignments, let rows, _):
      return .table(
        header: header.map { inlines($0) }, alignments: alignments.map(Self.alignment),
        rows: rows.map { $0.map { inlines($0) } })
    case .divider: return .divider
    case .rawHTML(let text, _): return .paragraph([.text(text)])
    }
  }

  private mutating func inlines(_ inlines: [MarkdownInline]) -> [Guidance.Inline] {
    inlines.map { inline($0) }
  }

  private mutating func inline(_ inline: MarkdownInline) -> Guidance.Inline {
    switch inline {
    case .text(let text):
      note(text, isCode: false)
      return .text(text)
    case .emphasis(let content): return .emphasis(inlines(content))
    case .strong(let content): return .strong(inlines(content))
    case .strikethrough(let content): return .struckOut(inlines(content))
    case .code(let text):
      note(text, isCode: true)
      return .code(text)
    case .lineBreak: return .lineBreak
    case .softBreak: return .text("\n")
    case .rawHTML(let text, _): return .text(text)
    case .reference(let kind, let id, let span): return fact(kind, id, span)
    case .image(let source, let alternative, _, let span):
      guard !refused.contains(span) else { return .text(alternative) }
      return image(source, alternative, place(of: source, in: span) ?? span)
    case .link(let destination, _, let content, let span):
      let content = inlines(content)
      guard !refused.contains(span) else { return .emphasis(content) }
      return target(destination, in: span).map { .link($0, content) } ?? .emphasis(content)
    }
  }

  private mutating func note(_ text: String, isCode: Bool) {
    misspelt += MisspeltFact.all(in: text).map { MisspeltFact.Found(fact: $0, isCode: isCode) }
  }

  /// Where a destination is written within its link; nil where it is escaped, or stands elsewhere in the file.
  private func place(of destination: String, in link: SourceSpan) -> SourceSpan? {
    let (start, end) = (Int(link.start), min(Int(link.end), source.count))
    guard !destination.isEmpty, start < end else { return nil }
    let text = source[start..<end]
    guard let opening = text.lastRange(of: Array("](".utf8)),
      let found = text[opening.upperBound...].firstRange(of: Array(destination.utf8))
    else { return nil }
    return SourceSpan(file: link.file, start: found.lowerBound, end: found.upperBound)
  }

  private mutating func fact(_ kind: String, _ id: String, _ span: SourceSpan) -> Guidance.Inline {
    if let doubled = doubledBraces(around: span) {
      let fact = MisspeltFact(written: "{{\(kind):\(id)}}", meant: "{\(kind):\(id)}")
      findings.append(UnknownFactRule.misspelt(fact, at: doubled))
    }
    let entity = EntityID(id)
    let reference: Guidance.FactReference?
    switch kind {
    case "fee": reference = .fee(id)
    case "figure": reference = .figure(id)
    case "time": reference = Channel.Kind(rawValue: id).map { .time($0) }
    case "document": reference = entity.map { .document($0) }
    case "act": reference = entity.map { .act($0) }
    case "organisation": reference = entity.map { .organisation($0) }
    default:
      findings.append(UnknownFactRule.unknownKind(kind, id, at: span))
      return .text("{\(kind):\(id)}")
    }
    guard let reference else {
      let known = kind == "time" ? Channel.Kind.allCases.map(\.rawValue) : []
      findings.append(UnknownFactRule.finding(kind, id, at: span, among: known))
      return .text("{\(kind):\(id)}")
    }
    switch reference {
    case .act(let id): references.append(FoundReference(kind: .act, id: id, span: span, origin: .fact))
    case .organisation(let id):
      references.append(FoundReference(kind: .organisation, id: id, span: span, origin: .fact))
    case .fee, .time, .document, .figure: break
    }
    facts.append(FoundFact(reference: reference, kind: kind, id: id, span: span))
    return .fact(reference)
  }

  /// A fact with a second pair of braces, as templates have them; nil where there is one pair.
  private func doubledBraces(around span: SourceSpan) -> SourceSpan? {
    let (start, end) = (Int(span.start), Int(span.end))
    guard start > 0, end < source.count, source[start - 1] == UInt8(ascii: "{"),
      source[end] == UInt8(ascii: "}")
    else { return nil }
    return SourceSpan(file: span.file, start: start - 1, end: end + 1)
  }

  private mutating func image(_ source: String, _ alternative: String, _ span: SourceSpan) -> Guidance.Inline
  {
    let path = "\(folder)/\(source)"
    guard attachments.contains(path) else {
      findings.append(DeadLinkRule.picture(source, at: span))
      return .text(alternative)
    }
    return .image(source: path, alternative: alternative)
  }

  private mutating func target(_ destination: String, in link: SourceSpan) -> Guidance.Target? {
    let exact = place(of: destination, in: link)
    let span = exact ?? link
    if destination.hasPrefix("#") {
      let name = String(destination.dropFirst())
      fragments.append((name, span))
      return .fragment(name)
    }
    let parts = destination.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = EntityKind(rawValue: String(parts[0])) else {
      return address(destination, span)
    }
    let place = parts[1].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(place.first ?? "")
    let idSpan = exact?.part(at: kind.rawValue.utf8.count + 1, length: name.utf8.count) ?? link
    let origin = FoundReference.Origin.link(isExact: exact != nil)
    guard Self.linkable.contains(kind), let id = EntityID(name) else {
      refuse(destination, at: span, as: FoundReference(illFormed: name, to: kind, at: idSpan, origin: origin))
      return nil
    }
    references.append(FoundReference(kind: kind, id: id, span: idSpan, origin: origin))
    guard place.count == 2 else { return .entity(kind, id, fragment: nil) }
    let fragment = String(place[1])
    let start = destination.utf8.count - fragment.utf8.count - 1
    foreignFragments.append(
      FoundFragment(
        kind: kind, id: id, name: fragment,
        span: exact?.part(at: start, length: fragment.utf8.count + 1) ?? link, isExact: exact != nil))
    return .entity(kind, id, fragment: fragment)
  }

  /// A link that leads nowhere. Which id is meant by a name that cannot be one is known when all files are read.
  private mutating func refuse(_ destination: String, at span: SourceSpan, as reference: FoundReference?) {
    if let reference, Self.linkable.contains(reference.kind) {
      references.append(reference)
    } else {
      findings.append(DeadLinkRule.target(destination, at: span))
    }
  }

  /// Addresses outside the catalogue; a relative one leads nowhere, because pages do not lie where files do.
  private mutating func address(_ destination: String, _ span: SourceSpan) -> Guidance.Target? {
    let schemes = ["http://", "https://", "mailto:", "tel:", "/"]
    if destination.hasPrefix("/") { pathLinks.append(PathLink(path: destination, span: span)) }
    if schemes.contains(where: { destination.lowercased().hasPrefix($0) }) { return .address(destination) }
    findings.append(DeadLinkRule.target(destination, at: span))
    return nil
  }

  /// The kinds of entity that have pages to link to.
  private static let linkable: Set<EntityKind> = [
    .procedure, .organisation, .evidence, .act, .topic, .lifeEvent, .page,
  ]

  private static func alignment(_ alignment: MarkdownAlignment) -> Guidance.Alignment {
    switch alignment {
    case .natural: .natural
    case .left: .start
    case .center: .center
    case .right: .end
    }
  }
}

extension ArraySlice<UInt8> {
  func firstRange(of part: [UInt8]) -> Range<Int>? {
    guard part.count <= count else { return nil }
    for start in startIndex...(endIndex - part.count)
    where self[start..<start + part.count].elementsEqual(part) {
      return start..<start + part.count
    }
    return nil
  }

  fileprivate func lastRange(of part: [UInt8]) -> Range<Int>? {
    guard part.count <= count else { return nil }
    for start in (startIndex...(endIndex - part.count)).reversed()
    where self[start..<start + part.count].elementsEqual(part) {
      return start..<start + part.count
    }
    return nil
  }
}
