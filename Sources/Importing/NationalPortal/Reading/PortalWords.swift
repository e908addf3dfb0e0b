/// Who procedures are for, in the words of the portal.
enum PortalAudience {
  private static let words: [(word: StaticString, audience: String?)] = [
    ("Công dân Việt Nam", "citizen"), ("Người Việt Nam định cư ở nước ngoài", "overseas-citizen"),
    ("Người nước ngoài cư trú tại Việt Nam", "foreign-national"), ("Người nước ngoài", "foreign-national"),
    ("Doanh nghiệp có vốn đầu tư nước ngoài", "business"), ("Doanh nghiệp Việt Nam", "business"),
    ("Doanh nghiệp", "business"), ("Hợp tác xã", "business"), ("Hộ kinh doanh", "business"),
    ("Tổ chức (không bao gồm doanh nghiệp, HTX)", "organisation"), ("Tổ chức nước ngoài", "organisation"),
    ("Tổ chức Đảng", "organisation"), ("Tổ chức", "organisation"), ("Đảng viên", "citizen"),
    ("Cán bộ, công chức, viên chức", nil), ("Cơ quan nhà nước", nil), ("Cá nhân", "citizen"),
  ]

  /// The audiences in the order of the content format, and whether the whole list was understood.
  static func read(_ text: Stretch) -> (audiences: [String], isWhole: Bool) {
    var found: Set<String> = []
    var place = text.trimmed.startIndex
    let end = text.trimmed.endIndex
    while place < end {
      guard let (word, audience) = words.first(where: { text.isAt(place, $0.word) }) else {
        return (sorted(found), false)
      }
      // A party member is a citizen who is told apart for other reasons.
      if let audience { found.insert(audience) }
      place += word.utf8CodeUnitCount
      while place < end, text[place] == UInt8(ascii: ",") || text[place] == 0x20 { place += 1 }
    }
    return (sorted(found), true)
  }

  private static func sorted(_ found: Set<String>) -> [String] {
    ["citizen", "overseas-citizen", "foreign-national", "business", "organisation"].filter(found.contains)
  }
}

/// The levels of government on which a procedure is carried out.
package enum PortalLevel: String, Sendable, CaseIterable {
  case ministry, province, commune, other

  var word: StaticString {
    switch self {
    case .ministry: "Cấp bộ"
    case .province: "Cấp tỉnh"
    case .commune: "Cấp xã"
    case .other: "Cơ quan khác"
    }
  }

  static func read(_ text: Stretch) -> (levels: [PortalLevel], isWhole: Bool) {
    let parts = text.trimmed.split(separator: UInt8(ascii: ",")).map(\.trimmed)
    let levels = parts.compactMap { part in
      allCases.first { part.count == $0.word.utf8CodeUnitCount && part.isAt(part.startIndex, $0.word) }
    }
    return (levels, levels.count == parts.count)
  }
}
