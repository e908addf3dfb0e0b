package import CatalogueModel

/// A row of the table of ways to apply.
package struct ChannelRow: Sendable, Hashable {
  package let kind: Channel.Kind
  package let range: Range<Int>
  package let time: TimeCell?
  package var fees: [FeeCell]
  /// The description behind the fee.
  package let description: Range<Int>?
  /// What the description names instead of the time: the time is read as it stands, and this contradicts it.
  package var timeContradiction: String?
}

/// Reads the table of ways to apply: kind, time, fee and description, printed without anything between them.
struct ChannelTable {
  private let text: Stretch
  private(set) var rows: [ChannelRow] = []
  private(set) var list = PieceList()

  private static let kinds: [(word: StaticString, kind: Channel.Kind)] = [
    ("Trực tuyến", .online), ("Trực tiếp", .counter), ("Dịch vụ bưu chính", .post),
  ]

  static func read(_ text: Stretch) -> (rows: [ChannelRow], pieces: [PortalPiece]) {
    var table = ChannelTable(text: text)
    table.read()
    return (table.rows, table.list.pieces)
  }

  private init(text: Stretch) { self.text = text }

  private mutating func read() {
    var place = text.startIndex
    if text.trimmed.elementsEqual(Stretch.nothing) {
      return list.add(.channel, .dropped(.empty), text.range)
    }
    if text.isAt(place, PortalSections.channelTable) {
      let end = place + PortalSections.channelTable.utf8CodeUnitCount
      list.add(.layout, .dropped(.heading), place..<end)
      place = end
    }
    var starts = self.starts(from: place)
    guard let first = starts.first else {
      return list.add(.channel, .quoted(.unknownHeading), place..<text.endIndex)
    }
    list.add(.channel, .quoted(.unknownHeading), place..<first.place)
    starts.append(Start(place: text.endIndex, kind: .phone, cell: text.endIndex))
    for (start, next) in zip(starts, starts.dropFirst()) { row(start, until: next.place) }
  }

  /// Where a row begins: its kind, and directly behind it the cells of time and fee.
  private struct Start {
    let place: Int
    let kind: Channel.Kind
    /// Where the fee begins.
    let cell: Int
    var time: TimeCell?
    /// Whether its cells have a known form.
    var isReadable = true
  }

  private func starts(from first: Int) -> [Start] {
    var starts: [Start] = []
    var place = first
    while place < text.endIndex {
      if let start = start(at: place) ?? unreadableRow(at: place) {
        starts.append(start)
        place = start.cell
      } else {
        place += 1
      }
    }
    return starts
  }

  private func start(at place: Int) -> Start? {
    guard let (word, kind) = Self.kinds.first(where: { text.isAt(place, $0.word) }) else { return nil }
    let cell = place + word.utf8CodeUnitCount
    func isFee(_ place: Int) -> Bool { FeeCell.stated(in: text, at: place) != nil }
    func start(_ time: TimeCell?, _ end: Int) -> Start {
      Start(place: place, kind: kind, cell: end, time: time)
    }
    let nothing = PortalSections.nothing
    if text.isAt(cell, nothing), isFee(cell + nothing.utf8CodeUnitCount) {
      let end = cell + nothing.utf8CodeUnitCount
      return start(TimeCell(range: cell..<end, duration: nil, doubt: nil), end)
    }
    if let (time, end) = TimeCell.stated(in: text, at: cell), isFee(end) { return start(time, end) }
    let digits = text.digits(from: cell)
    if digits > cell {
      // A number without unit: in front of an amount, where it ends cannot be told.
      if isFee(digits), !text.isAt(digits, ",") { return start(glued(cell, digits), digits) }
      return isFee(cell) ? start(glued(cell, cell), cell) : nil
    }
    return words(at: cell).map { start(TimeCell(range: cell..<$0, duration: nil, doubt: .noDuration), $0) }
  }

  /// A row whose cells have a form that is not known: its way of applying stands directly between the cell before it and
  /// its own, where a sentence would have blanks.
  private func unreadableRow(at place: Int) -> Start? {
    guard let (word, kind) = Self.kinds.first(where: { text.isAt(place, $0.word) }) else { return nil }
    let cell = place + word.utf8CodeUnitCount
    let next = text.character(at: cell)
    let isBehindBlank = text.character(before: place).map { $0.isBlank && $0 != "\n" } ?? false
    let isRow = next.map { $0.isDigit || !isBehindBlank && ($0.isUpper || $0 == "$") } ?? !isBehindBlank
    return isRow ? Start(place: place, kind: kind, cell: cell, isReadable: false) : nil
  }

  private func glued(_ start: Int, _ end: Int) -> TimeCell {
    TimeCell(range: start..<end, duration: nil, doubt: start == end ? .gluedNumbers : .noUnit)
  }

  /// Where words in the place of a time end: at the cell of the fee, in the same sentence.
  private func words(at cell: Int) -> Int? {
    guard text.character(at: cell)?.isUpper ?? false else { return nil }
    for end in cell..<Swift.min(text.endIndex, cell + 120) {
      if text.isAt(end, "\n") || text.isAt(end, ".") || text.isAt(end, ":") || text.isAt(end, ";") {
        return nil
      }
      if text.isAt(end, FeeCell.free) || text.isAt(end, PortalSections.nothing) {
        return end > cell ? end : nil
      }
    }
    return nil
  }

  private mutating func row(_ start: Start, until end: Int) {
    let part = text[..<end]
    list.add(.channel, .parsed, start.place..<(start.time?.range.lowerBound ?? start.cell))
    guard start.isReadable else { return unreadable(start, part[start.cell..<end].trimmed, until: end) }
    let isGlued = start.time?.doubt == .gluedNumbers
    if let time = start.time, !time.range.isEmpty {
      list.add(
        .time, time.doubt.map { .quoted($0) } ?? (time.duration == nil ? .dropped(.empty) : .parsed),
        time.range)
    }
    var fees: [FeeCell] = []
    var place = start.cell
    while let (cell, next) = FeeCell.stated(in: part, at: place) {
      let fee =
        isGlued && fees.isEmpty
        ? FeeCell(range: cell.range, value: .doubtful(.gluedNumbers), note: cell.note) : cell
      record(fee, until: next)
      fees.append(fee)
      place = next
    }
    let description = part[place..<end].trimmed
    list.skip(.channel, place..<(description.isEmpty ? end : description.startIndex))
    if !description.isEmpty {
      list.add(.channel, .kept, description.range)
      list.skip(.channel, description.endIndex..<end)
    }
    let row = ChannelRow(
      kind: start.kind, range: start.place..<end, time: start.time, fees: fees,
      description: description.isEmpty ? nil : description.range)
    rows.append(RowContradictions.marked(row, in: text))
  }

  private mutating func unreadable(_ start: Start, _ cells: Stretch, until end: Int) {
    list.skip(.channel, start.cell..<cells.startIndex)
    list.add(.channel, .quoted(.unknownCell), cells.range)
    list.skip(.channel, cells.endIndex..<end)
    rows.append(
      ChannelRow(kind: start.kind, range: start.place..<end, time: nil, fees: [], description: nil))
  }

  private mutating func record(_ fee: FeeCell, until next: Int) {
    switch fee.value {
    case .unstated: list.add(.fee, .dropped(.empty), fee.range)
    case .doubtful(let doubt): list.add(.fee, .quoted(doubt), fee.range.lowerBound..<next)
    case .free, .amount: list.add(.fee, .parsed, fee.range)
    }
    guard let note = fee.note else { return }
    if case .doubtful = fee.value { return }
    list.skip(.fee, fee.range.upperBound..<note.lowerBound)
    list.add(.fee, FeeCell.isEmptyNote(text[note]) ? .dropped(.empty) : .kept, note)
    list.skip(.fee, note.upperBound..<next)
  }
}

extension ArraySlice<UInt8> {
  /// What the portal prints where it has nothing to say.
  static let nothing = Stretch("Không có thông tin".utf8)
}
