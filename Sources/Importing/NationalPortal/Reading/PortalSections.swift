/// The parts of a procedure’s page, in the order in which the page prints them.
package enum PortalSection: Int, Sendable, CaseIterable, Hashable {
  case name, code, decision, level, kind, topic, audience, competent, address, delegated, coordinating,
    related
  case steps, channels, documents, acts, executing, conditions, results, keywords

  /// The heading as the page prints it.
  var heading: StaticString {
    switch self {
    case .name: "Tên thủ tục"
    case .code: "Mã thủ tục"
    case .decision: "Số quyết định"
    case .level: "Cấp thực hiện"
    case .kind: "Loại thủ tục"
    case .topic: "Lĩnh vực"
    case .audience: "Đối tượng thực hiện"
    case .competent: "Cơ quan có thẩm quyền"
    case .address: "Địa chỉ tiếp nhận HS"
    case .delegated: "Cơ quan được ủy quyền"
    case .coordinating: "Cơ quan phối hợp"
    case .related: "Thủ tục hành chính liên quan"
    case .steps: "Trình Tự Thực Hiện"
    case .channels: "Cách Thức Thực Hiện"
    case .documents: "Thành phần hồ sơ"
    case .acts: "Căn cứ pháp lý"
    case .executing: "Cơ quan thực hiện"
    case .conditions: "Yêu cầu, điều kiện thực hiện"
    case .results: "Kết quả xử lý"
    case .keywords: "Từ khóa"
    }
  }

  /// The key under which the portal’s file has the part once more, often cut short; nil where it has none.
  var key: String? {
    switch self {
    case .name: "ten_thu_tuc"
    case .code: "ma_thu_tuc"
    case .decision: "so_quyet_dinh"
    case .level: "cap_thuc_hien"
    case .kind: "loai_thu_tuc"
    case .topic: "linh_vuc"
    case .audience: "doi_tuong_thuc_hien"
    case .competent: "co_quan_co_tham_quyen"
    case .address: "dia_chi_tiep_nhan"
    case .delegated: "co_quan_duoc_uy_quyen"
    case .coordinating: "co_quan_phoi_hop"
    case .related: "thu_tuc_lien_quan"
    case .steps: "trinh_tu_thuc_hien"
    case .channels: "cach_thuc_thuc_hien"
    case .documents: "thanh_phan_ho_so"
    case .acts: "can_cu_phap_ly"
    case .executing: "co_quan_thuc_hien"
    case .conditions: "yeu_cau_dieu_kien"
    case .results: "ket_qua_xu_ly"
    case .keywords: nil
    }
  }
}

/// Finds the parts of a page in its text by their headings, in order.
///
/// The page’s text runs headings and values together, so that a heading is known by its place: after the one before it,
/// and followed by what only its table begins with. The same words within a sentence cut nothing.
enum PortalSections {
  static let channelTable: StaticString = "Hình thức nộpThời gianPhí, lệ phíMô tả"
  static let documentTable: StaticString = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
  static let actTable: StaticString = "Tên văn bản pháp lýMã văn bản"
  static let nothing: StaticString = "Không có thông tin"

  /// The parts by the ranges of their headings and of what follows them; nil where the text is no such page.
  static func find(in text: Stretch) -> [PortalSection: (heading: Range<Int>, body: Range<Int>)]? {
    var places: [(section: PortalSection, start: Int)] = []
    var next = text.startIndex
    for section in PortalSection.allCases {
      guard let place = place(of: section, in: text, from: next) else { continue }
      places.append((section, place))
      next = place + section.heading.utf8CodeUnitCount
    }
    guard places.count > 1, places[0].section == .name, places[1].section == .code else { return nil }
    var found: [PortalSection: (heading: Range<Int>, body: Range<Int>)] = [:]
    for (index, place) in places.enumerated() {
      let body = place.start + place.section.heading.utf8CodeUnitCount
      let end = index + 1 < places.count ? places[index + 1].start : text.endIndex
      found[place.section] = (place.start..<body, body..<end)
    }
    return found
  }

  private static func place(of section: PortalSection, in text: Stretch, from start: Int) -> Int? {
    let length = section.heading.utf8CodeUnitCount
    let candidates = text.all(section.heading, from: start)
    func followed(_ place: Int, by words: StaticString...) -> Bool {
      words.contains { text.isAt(place + length, $0) }
    }
    switch section {
    case .name:
      return candidates.first { text[text.startIndex..<$0].trimmed.elementsEqual(name(after: $0, in: text)) }
        ?? candidates.first
    case .channels: return candidates.first { followed($0, by: channelTable, nothing) } ?? candidates.first
    case .acts: return candidates.first { followed($0, by: actTable, nothing) } ?? candidates.first
    case .documents:
      let end = place(of: .acts, in: text, from: start) ?? text.endIndex
      let table = text.first(documentTable, from: start) ?? end
      let early = candidates.filter { $0 < min(table, end) }
      return early.first { isGlued($0, length, in: text) } ?? early.first
    case .executing:
      let end = text.first(PortalSection.conditions.heading, from: start) ?? text.endIndex
      return candidates.last { $0 < end }
    case .results:
      // The conditions before it may end with a blank.
      return candidates.first { isGlued($0, length, in: text) }
        ?? candidates.last { text.character(at: $0 + length).map(\.isUpper) ?? false }
    case .keywords: return candidates.last { text.first("Mô tả", from: $0) != nil }
    default: return candidates.first
    }
  }

  /// A part without keywords, description and footer, which trail it in the file’s keys.
  static func withoutFooter(_ text: Stretch) -> Stretch {
    guard let end = text.last("Chọn cơ quan thực hiện") ?? text.last("Nộp hồ sơ"),
      let keywords = text[..<end].last(PortalSection.keywords.heading),
      text[keywords..<end].contains("Mô tả")
    else { return text }
    return text[..<keywords]
  }

  /// What follows the first heading: the title once more.
  private static func name(after place: Int, in text: Stretch) -> Stretch {
    let start = place + PortalSection.name.heading.utf8CodeUnitCount
    return text[start..<(text.first(PortalSection.code.heading, from: start) ?? text.endIndex)].trimmed
  }

  /// Whether no blank or bracket stands around the words, as around a heading, but not within a sentence.
  private static func isGlued(_ place: Int, _ length: Int, in text: Stretch) -> Bool {
    let before = text.character(before: place)
    let after = text.character(at: place + length)
    let isOpen = before == " " || before == "(" || before == "\u{A0}"
    return !isOpen && after.map { !$0.isBlank && $0 != ")" && $0 != "," && $0 != ";" } ?? true
  }
}
