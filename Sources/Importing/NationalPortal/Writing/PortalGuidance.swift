import CatalogueModel

/// The Vietnamese guidance of a procedure: what the portal says in sentences, and what could not be read as facts.
struct PortalGuidance {
  let procedure: PortalProcedure
  let channels: PortalChannels
  let documents: PortalDocuments

  func text() -> String {
    var sections: [(heading: String, lines: [String])] = []
    func add(_ heading: String, _ lines: [String]) {
      if !lines.isEmpty { sections.append((heading, lines)) }
    }
    add("Trình tự thực hiện", prose(.steps))
    add("Cách thức thực hiện", ways())
    add("Lưu ý về giấy tờ", MarkdownProse.blocks(documents.notes.map { "- \($0)" }))
    add("Yêu cầu, điều kiện", prose(.conditions))
    add("Nguyên văn chưa xác định được", quotations())
    add("Thông tin trên Cổng Dịch vụ công quốc gia", source())
    return sections.map { "## \($0.heading)\n\n" + $0.lines.joined(separator: "\n") + "\n" }.joined(
      separator: "\n")
  }

  private func prose(_ section: PortalSection) -> [String] {
    guard let part = procedure.parts[section], procedure.line(section) != nil else { return [] }
    return MarkdownProse.blocks(PortalProse.lines(part.text))
  }

  private func ways() -> [String] {
    var lines: [String] = []
    for description in channels.descriptions {
      let words = PortalChannels.words(description.kinds)
      if !lines.isEmpty { lines.append("") }
      lines += ["**\(words.prefix(1).uppercased() + words.dropFirst())**", ""]
      lines += MarkdownProse.blocks(description.text)
    }
    return lines
  }

  /// Every text that is quoted, under the part of the page that it is from, each once.
  private func quotations() -> [String] {
    var lines: [String] = []
    for section in PortalSection.allCases {
      guard let part = procedure.parts[section] else { continue }
      var texts: [[String]] = []
      for piece in part.pieces {
        guard case .quoted(let doubt) = piece.outcome, doubt != .noName else { continue }
        let text = PortalProse.lines(part.text[piece.range])
        let way = way(of: piece, section)
        let entry = (way.map { [$0] } ?? []) + text
        if !text.isEmpty, !texts.contains(entry) { texts.append(entry) }
      }
      if section == .channels { texts += severalTimes() }
      if section == .documents { texts += repeated() }
      if texts.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append("\(Self.title(section)):")
      for text in texts { lines += [""] + MarkdownProse.quote(text) }
    }
    return lines
  }

  /// The way of applying that a cell of the table belongs to.
  private func way(of piece: PortalPiece, _ section: PortalSection) -> String? {
    guard section == .channels else { return nil }
    let row = procedure.channels.first { $0.range.contains(piece.range.lowerBound) }
    return row.map { "(\(PortalChannels.words([$0.kind])))" }
  }

  private func severalTimes() -> [[String]] {
    procedure.channels.filter { channels.ambiguous.contains($0.kind) }.compactMap { row in
      guard let time = row.time, time.duration != nil, let part = procedure.parts[.channels] else {
        return nil
      }
      let description = row.description.map { PortalProse.lines(part.text[$0]) } ?? []
      return ["(\(PortalChannels.words([row.kind]))) \(part.line(time.range))"] + description
    }.uniqued
  }

  private func repeated() -> [[String]] {
    documents.repeated.map { [procedure.text(.documents, $0.range)] }.uniqued
  }

  private static func title(_ section: PortalSection) -> String {
    "\(section.heading)".lowercased().prefix(1).uppercased() + "\(section.heading)".lowercased().dropFirst()
  }

  /// What the format has no key for, as a quotation of the portal.
  private func source() -> [String] {
    var lines = ["Mã thủ tục: \(procedure.code)"]
    for section in [
      PortalSection.decision, .level, .kind, .audience, .competent, .executing, .delegated, .coordinating,
      .address, .related,
    ] {
      if let words = procedure.line(section) { lines.append("\(section.heading): \(words)") }
    }
    for heading in documents.headings { lines.append("Thành phần hồ sơ: \(heading)") }
    lines += footer()
    var quote = MarkdownProse.quote(lines)
    if let address = procedure.address { quote += ["", "[Xem trên Cổng Dịch vụ công quốc gia](\(address))"] }
    return quote
  }

  private func footer() -> [String] {
    guard let part = procedure.parts[.keywords] else { return [] }
    return part.pieces.filter { $0.outcome == .kept }.map { piece in
      "\(piece.field == .keyword ? "Từ khóa" : "Mô tả"): \(part.line(piece.range))"
    }
  }
}
