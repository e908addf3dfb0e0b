/// How much of procedures was read, kept, quoted and left out, by what it is about.
package struct PortalTally: Sendable, Hashable {
  package struct Count: Sendable, Hashable {
    package var parsed = 0
    package var kept = 0
    package var quoted = 0
    package var dropped = 0

    /// Of the values that the source states, the share that became facts; nil where it states none.
    package var share: Double? {
      let stated = parsed + quoted
      return stated == 0 ? nil : Double(parsed) / Double(stated)
    }
  }

  package private(set) var counts: [PortalField: Count] = [:]
  /// Why values are quoted, and how often.
  package private(set) var doubts: [Doubt: Int] = [:]
  /// Rows of the table of ways to apply: all, and those of which every cell that states something was read.
  package private(set) var rows = 0
  package private(set) var wholeRows = 0
  package private(set) var contradicted = 0

  package init(_ procedures: some Sequence<PortalProcedure>) {
    for procedure in procedures { add(procedure) }
  }

  private mutating func add(_ procedure: PortalProcedure) {
    countValues(procedure)
    for part in procedure.parts.values {
      for piece in part.pieces where !Self.tabled.contains(piece.field) { add(piece) }
      for piece in part.pieces {
        if case .quoted(let doubt) = piece.outcome { doubts[doubt, default: 0] += 1 }
      }
    }
  }

  /// Fields that are counted by rows and cells, not by pieces of text.
  private static let tabled: Set<PortalField> = [.channel, .time, .fee, .document, .act, .result, .layout]

  private mutating func add(_ piece: PortalPiece) {
    switch piece.outcome {
    case .parsed: counts[piece.field, default: Count()].parsed += 1
    case .kept: counts[piece.field, default: Count()].kept += 1
    case .quoted: counts[piece.field, default: Count()].quoted += 1
    case .dropped(.bullet): break
    case .dropped: counts[piece.field, default: Count()].dropped += 1
    }
  }

  private mutating func countValues(_ procedure: PortalProcedure) {
    for row in procedure.channels {
      let isWhole =
        row.time?.doubt == nil && row.fees.allSatisfy { $0.written != nil || $0.value == .unstated }
      rows += 1
      wholeRows += isWhole ? 1 : 0
      count(.channel, isParsed: true)
      if let time = row.time {
        if time.duration != nil {
          count(.time, isParsed: true)
        } else if time.doubt != nil {
          count(.time, isParsed: false)
        } else {
          counts[.time, default: Count()].dropped += 1
        }
      }
      for fee in row.fees {
        if fee.contradiction != nil { contradicted += 1 }
        if fee.value == .unstated {
          counts[.fee, default: Count()].dropped += 1
        } else {
          count(.fee, isParsed: fee.written != nil)
        }
        if fee.note != nil, fee.written != nil { counts[.fee, default: Count()].kept += 1 }
      }
      if row.timeContradiction != nil { contradicted += 1 }
    }
    for row in procedure.documents.flatMap(\.rows) {
      if row.isNote {
        counts[.document, default: Count()].kept += 1
      } else {
        count(.document, isParsed: row.doubt == nil)
      }
    }
    for row in procedure.acts {
      count(.act, isParsed: row.doubt == nil || row.doubt == .gluedTitle || row.doubt == .yearsDiffer)
    }
    for _ in procedure.results { count(.result, isParsed: true) }
    for section in [PortalSection.channels, .documents, .acts, .results] {
      for piece in procedure.parts[section]?.pieces ?? [] {
        guard case .quoted(let doubt) = piece.outcome,
          [.unknownHeading, .noPlace, .unknownCode].contains(doubt)
            || doubt == .damagedNumber && !procedure.acts.contains(where: { $0.range.overlaps(piece.range) })
        else { continue }
        count(piece.field, isParsed: false)
      }
    }
  }

  private mutating func count(_ field: PortalField, isParsed: Bool) {
    if isParsed {
      counts[field, default: Count()].parsed += 1
    } else {
      counts[field, default: Count()].quoted += 1
    }
  }
}
