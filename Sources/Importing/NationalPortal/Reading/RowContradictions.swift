import CatalogueModel

/// Finds rows whose own note says something else than their time or fee.
///
/// The values stay as they were read; whoever reads them is told.
enum RowContradictions {
  static func marked(_ row: ChannelRow, in text: Stretch) -> ChannelRow {
    var row = row
    row.fees = row.fees.map { fee in
      var fee = fee
      if let note = fee.note { fee.contradiction = contradiction(of: fee, text[fee.range], in: text[note]) }
      if fee.contradiction == nil, fee.written != nil, let description = row.description {
        fee.contradiction = contradiction(of: fee, text[fee.range], in: text[description])
      }
      return fee
    }
    if let time = row.time?.duration, let description = row.description {
      row.timeContradiction = contradiction(of: time, in: text[description])
    }
    return row
  }

  /// The amount that a note names, where none that it names in that currency is the fee.
  private static func contradiction(of fee: FeeCell, _ cell: Stretch, in note: Stretch) -> String? {
    if case .doubtful(let doubt) = fee.value {
      if doubt == .forATime { return nil }
      let amount = AmountText.all(in: note).first
      // `1` + `20,000`: the note may confirm what runs into the time.
      let digits = String(decoding: cell.filter { (48...57).contains($0) }, as: UTF8.self)
      let isConfirmed = amount?.split(separator: " ").first.map { digits.hasSuffix($0) } ?? false
      return isConfirmed ? nil : amount
    }
    guard case .amount(_, let currency) = fee.value, let written = fee.written else { return nil }
    let amounts = AmountText.all(in: note).filter { $0.hasSuffix(currency) }
    if amounts.contains(written) { return nil }
    return amounts.first
  }

  /// The duration that a description names as the only one, where it is another, or the same number of other days.
  private static func contradiction(of time: StatedDuration, in description: Stretch) -> String? {
    var found: [StatedDuration] = []
    var place = description.startIndex
    while place < description.endIndex {
      guard description.isDigit(place) else {
        place += 1
        continue
      }
      let end = description.digits(from: place)
      let before = description.character(before: place)
      if before.map({ !$0.isDigit && $0 != "/" && $0 != "," && $0 != "." }) ?? true,
        let (cell, next) = TimeCell.stated(in: description, at: place), let duration = cell.duration,
        !isDate(duration.unit, in: description, behind: next)
      {
        found.append(duration)
      }
      place = max(end, place + 1)
    }
    if found.isEmpty || found.contains(time) || adds(found, up: time) { return nil }
    if let twin = found.first(where: { $0.least == time.least && $0.most == time.most }) {
      return twin.written
    }
    return Set(found).count == 1 ? found[0].written : nil
  }

  /// `15 tháng 5`, `5 năm 2025`: parts of a date.
  private static func isDate(_ unit: StatedDuration.Unit, in text: Stretch, behind place: Int) -> Bool {
    (unit == .month || unit == .year) && text.isAt(place, " ") && text.isDigit(place + 1)
  }

  /// Whether the times of several steps make the whole.
  private static func adds(_ steps: [StatedDuration], up time: StatedDuration) -> Bool {
    let own = steps.filter { $0.unit == time.unit && !$0.isRange }
    return own.count > 1 && own.reduce(0) { $0 + $1.most } == time.most
  }
}
