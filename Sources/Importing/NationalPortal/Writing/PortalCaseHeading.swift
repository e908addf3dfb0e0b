/// Headings among documents, of which most tell a case.
enum PortalCaseHeading {
  /// What tables of documents are called where they are for everybody.
  private static let general = [
    "thành phần hồ sơ", "thành phần, số lượng hồ sơ", "hồ sơ gồm", "hồ sơ bao gồm", "hồ sơ theo quy định",
    "giấy tờ phải", "hồ sơ đề nghị gồm", "hồ sơ, tài liệu", "số lượng hồ sơ", "hồ sơ phải nộp", "hồ sơ chung",
  ]
  private static let notes = ["lưu ý", "ghi chú", "chú ý"]
  private static let extra = [
    "ủy quyền", "uỷ quyền", "kèm theo một trong", "ngoài ra", "ngoài các giấy tờ", "ngoài thành phần",
    "bổ sung thêm",
  ]
  private static let endings = [
    "thành phần hồ sơ bao gồm", "thành phần hồ sơ gồm", "hồ sơ bao gồm", "hồ sơ gồm có", "hồ sơ gồm",
    "bao gồm",
    "gồm có", "gồm", "thành phần hồ sơ", "thì hồ sơ",
  ]

  static func isCase(_ heading: String) -> Bool {
    let words = withoutNumber(heading).lowercased()
    if notes.contains(where: words.hasPrefix) || words.count < 12 { return false }
    if ["trường hợp", "đối với"].contains(where: words.contains) { return true }
    return !(general.contains(where: words.hasPrefix) && words.count <= 60)
  }

  /// Whether the case comes on top of others: somebody else applies, or more documents are asked for.
  static func isExtra(_ heading: String) -> Bool {
    let words = heading.lowercased()
    return extra.contains(where: words.contains)
  }

  /// What the case is called: the heading without number and without “consists of”.
  static func name(_ heading: String) -> String {
    var name = withoutNumber(heading)
    var isChanged = true
    while isChanged {
      isChanged = false
      while let last = name.last, ":,.; ".contains(last) { name.removeLast() }
      for ending in endings where name.count > ending.count + 8 && name.lowercased().hasSuffix(ending) {
        name.removeLast(ending.count)
        isChanged = true
        break
      }
    }
    return name
  }

  /// Without bullets, and without `1.`, `a)`, `(1)`, `II.` in front.
  private static func withoutNumber(_ heading: String) -> String {
    let words = PortalProse.withoutMarks(heading)
    guard let first = words.split(separator: " ", maxSplits: 1).first, first.count <= 6,
      words.count > first.count
    else {
      return words
    }
    let isNumber = first.hasSuffix(".") || first.hasSuffix(")") || first.hasSuffix("/")
    let body = first.dropLast().drop { $0 == "(" }
    let isShort =
      body.count <= 4 && body.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    return isNumber && isShort ? PortalProse.withoutMarks(String(words.dropFirst(first.count))) : words
  }
}
