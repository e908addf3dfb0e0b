import CatalogueModel

/// Finds rows whose own note says something else than their time or fee.
///
/// The values stay as they were read; whoever reads them is told.
enum RowContradictions {
  static func marked(_ row: ChannelRow, in text: Stretch) -> ChannelRow {
    var row = row
    row.fees = row.fees.map { fee in
      var fee = fee
      if let note = fee.note { fee.contradiction = contradiction(of: fee, in: text[note]) }
      return fee
    }
    if let time = row.time?.duration, let description = row.description {
      row.timeContradiction = contradiction(of: time, in: text[description])
    }
    return row
  }

  /// The amount that a note names, where none that it names in that currency is the fee.
  private static func contradiction(of fee: FeeCell, in note: Stretch) -> String? {
    guard case .amount(_, let currency) = fee.value, let written = fee.written else { return nil }
    let amounts = AmountText.all(in: note).filter { $0.hasSuffix(currency) }
    if amounts.contains(written) {
      // The note confirms the fee, yet says that something else is charged for a time.
      let isForATime = note.contains("từ ngày") || note.contains("đến hết ngày") || note.contains("kể từ")
      return isForATime ? amounts.first { $0 != written } : nil
    }
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
        let (cell, _) = TimeCell.stated(in: description, at: place), let duration = cell.duration
      {
        found.append(duration)
      }
      place = max(end, place + 1)
    }
    if found.isEmpty || found.contains(time) { return nil }
    if let twin = found.first(where: { $0.least == time.least && $0.most == time.most }) { return twin.written }
    return Set(found).count == 1 ? found[0].written : nil
  }
}
