import CatalogueModel

/// The ways to apply and the fees of a procedure as entries of its file.
struct PortalChannels {
  private struct Fee {
    let amount: String
    let source: String
    let note: String?
    var kinds: [Channel.Kind]
  }

  private let procedure: PortalProcedure
  private let kinds: [Channel.Kind]
  private var fees: [Fee] = []
  /// Ways of applying whose rows have several times, which the format can only tell apart by conditions.
  let ambiguous: [Channel.Kind]
  /// Longer texts about ways of applying, for the guidance.
  private(set) var descriptions: [(kinds: [Channel.Kind], text: [String])] = []
  private var notes: [Channel.Kind: String] = [:]

  init(_ procedure: PortalProcedure) {
    self.procedure = procedure
    let rows = procedure.channels
    kinds = [Channel.Kind.online, .counter, .post].filter { kind in rows.contains { $0.kind == kind } }
    ambiguous = kinds.filter { kind in
      Set(rows.filter { $0.kind == kind }.compactMap { $0.time?.duration }).count > 1
    }
    for row in rows { for fee in row.fees { add(fee, row.kind) } }
    describe()
  }

  private mutating func add(_ cell: FeeCell, _ kind: Channel.Kind) {
    guard let amount = cell.written, let part = procedure.parts[.channels] else { return }
    let words = cell.note.flatMap { FeeCell.isEmptyNote(part.text[$0]) ? nil : part.line($0) }
    let source = part.line(cell.range)
    if let known = fees.firstIndex(where: { $0.amount == amount && $0.note == words }) {
      if !fees[known].kinds.contains(kind) { fees[known].kinds.append(kind) }
    } else {
      fees.append(Fee(amount: amount, source: source, note: words, kinds: [kind]))
    }
  }

  /// Short descriptions become notes; longer ones stand in the guidance, each once.
  private mutating func describe() {
    guard let part = procedure.parts[.channels] else { return }
    for kind in kinds {
      let ranges = procedure.channels.filter { $0.kind == kind }.compactMap(\.description)
      let texts = ranges.map { PortalProse.lines(part.text[$0]) }.uniqued
      if texts.isEmpty { continue }
      if texts.count == 1, texts[0].count == 1, texts[0][0].count <= 240 {
        notes[kind] = texts[0][0]
        continue
      }
      for text in texts {
        if let known = descriptions.firstIndex(where: { $0.text == text }) {
          descriptions[known].kinds.append(kind)
        } else {
          descriptions.append(([kind], text))
        }
      }
    }
  }

  func channels() -> YAMLOutput? {
    kinds.isEmpty ? nil : .map(kinds.map { YAMLEntry($0.rawValue, channel($0)) })
  }

  private func channel(_ kind: Channel.Kind) -> YAMLOutput {
    var keys: [YAMLEntry] = []
    let row = procedure.channels.first { $0.kind == kind && $0.time?.duration != nil }
    if !ambiguous.contains(kind), let time = row?.time, let duration = time.duration {
      keys.append(
        YAMLEntry("time", .noted(.word(duration.written), procedure.text(.channels, time.range))))
    }
    if let note = notes[kind] { keys.append(YAMLEntry("note", PortalLabel.of(note))) }
    return .map(keys)
  }

  /// `none` where every row says so and no note says more; nil where nothing is stated.
  func feeList() -> YAMLOutput? {
    let isStatedEverywhere = procedure.channels.allSatisfy { row in
      !row.fees.isEmpty && row.fees.allSatisfy { $0.written != nil }
    }
    if fees.isEmpty { return nil }
    if isStatedEverywhere, fees.allSatisfy({ $0.amount == "free" && $0.note == nil }) {
      return .noted(.word("none"), fees[0].source)
    }
    let names = names()
    return .list(fees.enumerated().map { .map(yaml($0.element, $0.offset, names[$0.offset])) })
  }

  private func yaml(_ fee: Fee, _ index: Int, _ name: String) -> [YAMLEntry] {
    var keys = [
      YAMLEntry("id", .word("fee-\(index + 1)")), YAMLEntry("name", PortalLabel.of(name)),
      YAMLEntry("amount", .noted(.word(fee.amount), fee.source)),
    ]
    if fee.kinds.count < kinds.count {
      let words = kinds.filter(fee.kinds.contains).map { YAMLOutput.word($0.rawValue) }
      keys.append(YAMLEntry("channels", .inline(.list(words))))
    }
    if let note = fee.note { keys.append(YAMLEntry("note", PortalLabel.of(note))) }
    return keys
  }

  /// A name for each fee: the table’s heading, with the way of applying or a number where there are several.
  private func names() -> [String] {
    guard fees.count > 1 else { return ["Phí, lệ phí"] }
    var names: [String] = []
    for fee in fees {
      let way = fee.kinds.count < kinds.count ? " (\(Self.words(fee.kinds)))" : ""
      let name = "Phí, lệ phí" + way
      let count = names.filter {
        $0 == name || $0.hasPrefix(name + " ") && $0.dropFirst(name.count + 1).allSatisfy(\.isNumber)
      }.count
      names.append(count == 0 ? name : "\(name) \(count + 1)")
    }
    return names
  }

  static func words(_ kinds: [Channel.Kind]) -> String {
    kinds.map { kind in
      switch kind {
      case .online: "trực tuyến"
      case .counter: "trực tiếp"
      case .post: "bưu chính"
      case .phone: "điện thoại"
      }
    }.joined(separator: ", ")
  }
}
