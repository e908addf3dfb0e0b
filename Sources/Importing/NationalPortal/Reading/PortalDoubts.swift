import Diagnostics
import Syntax

/// The findings about a procedure: one for each text that is quoted or contradicted, however often it stands there.
enum PortalDoubts {
  static func findings(of procedure: PortalProcedure, in bytes: [UInt8]) -> [Diagnostic] {
    quotations(procedure, bytes) + contradictions(procedure, bytes)
  }

  private struct Key: Hashable {
    let section: PortalSection
    let field: PortalField
    let doubt: String
    let words: String
  }

  private static func quotations(_ procedure: PortalProcedure, _ bytes: [UInt8]) -> [Diagnostic] {
    var places: [(key: Key, doubt: Doubt, spans: [SourceSpan])] = []
    var index: [Key: Int] = [:]
    for section in PortalSection.allCases {
      guard let part = procedure.parts[section] else { continue }
      for piece in part.pieces {
        guard case .quoted(let doubt) = piece.outcome, !isContradicted(piece, procedure) else { continue }
        let key = Key(
          section: section, field: piece.field, doubt: doubt.rawValue, words: part.line(piece.range))
        let span = part.origin.span(of: piece.range, in: bytes)
        if let known = index[key] {
          places[known].spans.append(span)
        } else {
          index[key] = places.count
          places.append((key, doubt, [span]))
        }
      }
    }
    return places.map { place in
      ImportQuotedRule.finding(
        word(place.key.field), place.key.words, because: place.doubt, at: place.spans[0],
        others: Array(place.spans.dropFirst()))
    }
  }

  /// Whether the finding about a contradiction tells of a quoted fee as well.
  private static func isContradicted(_ piece: PortalPiece, _ procedure: PortalProcedure) -> Bool {
    piece.field == .fee
      && procedure.channels.contains { row in
        row.fees.contains { $0.contradiction != nil && $0.range.lowerBound == piece.range.lowerBound }
      }
  }

  private struct Contradiction {
    let what: String
    let words: String
    let other: String
    let factor: Int?
    let isQuoted: Bool
    var spans: [SourceSpan]
  }

  private static func contradictions(_ procedure: PortalProcedure, _ bytes: [UInt8]) -> [Diagnostic] {
    guard let part = procedure.parts[.channels] else { return [] }
    var found: [Contradiction] = []
    func add(_ what: String, _ range: Range<Int>, _ other: String, factor: Int? = nil, isQuoted: Bool = false)
    {
      let words = part.line(range)
      let span = part.origin.span(of: range, in: bytes)
      if let known = found.firstIndex(where: { $0.what == what && $0.words == words && $0.other == other }) {
        found[known].spans.append(span)
      } else {
        found.append(
          Contradiction(
            what: what, words: words, other: other, factor: factor, isQuoted: isQuoted, spans: [span]))
      }
    }
    for row in procedure.channels {
      if let time = row.time, let other = row.timeContradiction { add("time", time.range, other) }
      for fee in row.fees {
        guard let other = fee.contradiction else { continue }
        add("fee", fee.range, other, factor: fee.factor(in: part.text), isQuoted: fee.written == nil)
      }
    }
    return found.map {
      ImportContradictionRule.finding(
        $0.what, $0.words, isBut: $0.other, factor: $0.factor, isQuoted: $0.isQuoted, at: $0.spans[0],
        others: Array($0.spans.dropFirst()))
    }
  }

  static func word(_ field: PortalField) -> String {
    switch field {
    case .channel: "way of applying"
    case .authority: "competent body"
    case .body: "list of bodies"
    case .condition: "requirement"
    default: field.rawValue
    }
  }
}
