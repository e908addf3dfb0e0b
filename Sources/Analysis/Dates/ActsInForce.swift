import CatalogueModel
import Diagnostics

/// Which acts may be cited on which day.
struct ActsInForce: Sendable {
  private let acts: EntityTable<Act>
  /// Those that may not be cited on some days: the others need no looking at.
  private let dated: Set<EntityID>

  init(_ acts: EntityTable<Act>) {
    self.acts = acts
    dated = Set(acts.filter { $0.validity != .always || $0.replacedBy != nil }.map(\.id))
  }

  // MARK: Procedures

  /// - Parameter day: the first day on which the procedure is in force, today or later.
  func findings(in procedure: Procedure, from day: CivilDate) -> [Diagnostic] {
    guard !dated.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    var seen: Set<SourceSpan> = []
    func check(_ citations: [Citation], on day: CivilDate) {
      for citation in citations where dated.contains(citation.act.id) {
        guard let finding = finding(citation.act, on: day), seen.insert(finding.span).inserted else {
          continue
        }
        findings.append(finding)
      }
    }
    check(procedure.legalBasis, on: day)
    for basis in procedure.bases where basis.isReadable && !basis.validity.isPast(on: day) {
      check(basis.citations, on: max(day, basis.validity.from ?? day))
    }
    check(procedure.redress.value?.citations ?? [], on: day)
    return findings
  }

  // MARK: Guidance

  /// Acts that guidance names with `{act:…}`. What it quotes of others is theirs.
  func findings(inGuidanceOf catalogue: Catalogue, _ day: CivilDate, _ map: SourceMap) -> [Diagnostic] {
    guard dated.contains(where: { id in acts[id].map { state(of: $0, on: day) != .inForce } ?? false }) else {
      return []
    }
    return catalogue.guidance.values.flatMap { texts in
      texts.values.compactMap { $0 }.flatMap { guidance in
        Set(guidance.actsNamed).flatMap { id in findings(naming: id, in: guidance, day, map) }
      }
    }
  }

  private func findings(naming id: EntityID, in guidance: Guidance, _ day: CivilDate, _ map: SourceMap)
    -> [Diagnostic]
  {
    guard dated.contains(id), let act = acts[id], state(of: act, on: day) != .inForce else { return [] }
    let bytes = map[guidance.file].bytes
    return bytes.ranges(of: Array("{act:\(id)}".utf8)).compactMap { range in
      // A reference within a block quote is that of somebody else.
      let line = map.line(around: Int32(range.lowerBound), in: guidance.file).text
      guard line.first(where: { $0 != 0x20 }) != UInt8(ascii: ">") else { return nil }
      let span = SourceSpan(file: guidance.file, start: range.lowerBound + 5, end: range.upperBound - 1)
      return finding(Reference(id, at: span), on: day)
    }
  }

  // MARK: One act

  private enum State { case inForce, ended, replaced, future }

  private func state(of act: Act, on day: CivilDate) -> State {
    if act.validity.isPast(on: day) { return .ended }
    if act.validity.isFuture(on: day) { return .future }
    // An act that names its last day itself is in force until then, whoever will take its place.
    guard act.validity.until == nil, let next = act.replacedBy.flatMap({ acts[$0.id] }), next.id != act.id
    else {
      return .inForce
    }
    return next.validity.isFuture(on: day) ? .inForce : .replaced
  }

  private func finding(_ reference: Reference, on day: CivilDate) -> Diagnostic? {
    guard let act = acts[reference.id] else { return nil }
    switch state(of: act, on: day) {
    case .inForce: return nil
    case .future: return FutureActRule.finding(act, cited: reference.span, on: day)
    case .ended, .replaced:
      return RepealedActRule.finding(
        act, cited: reference.span, on: day, successor: successor(of: act, on: day))
    }
  }

  /// The act that stands in the place of another on a day, however many came between.
  private func successor(of act: Act, on day: CivilDate) -> EntityID? {
    var current = act
    // Rules keep content from going in circles; counting keeps this from doing so all the same.
    for _ in 0..<acts.count {
      guard let next = current.replacedBy.flatMap({ acts[$0.id] }), next.id != act.id else { return nil }
      if state(of: next, on: day) == .inForce { return next.id }
      current = next
    }
    return nil
  }
}

extension Guidance {
  /// The acts that it names outside block quotes.
  var actsNamed: [EntityID] {
    var found: [EntityID] = []
    Self.collect(blocks, &found)
    return found
  }

  private static func collect(_ blocks: [Block], _ found: inout [EntityID]) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): collect(inlines, &found)
      case .list(_, _, _, let items): for item in items { collect(item, &found) }
      case .table(let header, _, let rows):
        for cell in header { collect(cell, &found) }
        for row in rows { for cell in row { collect(cell, &found) } }
      case .quote, .code, .divider: break
      }
    }
  }

  private static func collect(_ inlines: [Inline], _ found: inout [EntityID]) {
    for inline in inlines {
      switch inline {
      case .fact(.act(let id)): found.append(id)
      case .emphasis(let inner), .strong(let inner), .struckOut(let inner), .link(_, let inner):
        collect(inner, &found)
      case .text, .code, .image, .lineBreak, .fact: break
      }
    }
  }
}
