/// The names of public bodies in a list that the portal prints with commas, which names have as well.
enum PortalBodies {
  /// What names of bodies begin with; only in front of these a comma divides.
  private static let beginnings = [
    "Bộ ", "Sở ", "Cục ", "Tổng cục ", "Chi cục ", "Vụ ", "Ủy ban ", "Uỷ ban ", "UBND ", "Chủ tịch ",
    "Công an ",
    "Cảng vụ ", "Văn phòng ", "Phòng ", "Ban ", "Trung tâm ", "Thuế ", "Ngân hàng ", "Bảo hiểm ", "Tòa án ",
    "Toà án ", "Viện ", "Cơ quan ", "Thủ tướng ", "Bộ trưởng ", "Giám đốc ", "Chi nhánh ", "Kho bạc ",
    "Thanh tra ",
    "Trường ", "Bệnh viện ", "Hội đồng ", "Đồn ", "Các ", "Hạt ", "Thống đốc ", "Quỹ ", "Tổng ", "Trạm ",
    "Đại sứ quán ",
    "Cơ sở ", "Đơn vị ", "Sàn ", "Công ty ", "Quốc hội", "Chính phủ", "Tổ chức ", "Thành phố ", "Học viện ",
    "Kiểm toán ",
    "Bộ phận ", "Hiệp hội ", "Liên đoàn ", "Bảo tàng ", "Nhà ", "Đội ", "Đoàn ", "Doanh nghiệp ", "Cổng ",
    "Hải quan ",
  ]

  /// The bodies in a list, and whether it is certain where each ends.
  static func read(_ text: Stretch) -> (names: [String], isCertain: Bool) {
    let line = PortalProse.line(text)
    if line.isEmpty || line == "Không có thông tin" { return ([], true) }
    var names: [String] = []
    var isCertain = true
    for part in line.split(separator: ", ") {
      if names.isEmpty || beginnings.contains(where: { part.hasPrefix($0) }) {
        names.append(String(part))
      } else if part.unicodeScalars.first?.isLower ?? false {
        names[names.count - 1] += ", " + part
      } else {
        names[names.count - 1] += ", " + part
        isCertain = false
      }
    }
    names = names.map { PortalProse.withoutMarks($0) }.filter { !$0.isEmpty }
    return (names.uniqued, isCertain)
  }

  /// What a body is, by the words that its name begins with (`kind` of the content format).
  static func kind(of name: String) -> String {
    let kinds: [(String, String)] = [
      ("Bộ trưởng", "officer"), ("Bộ phận", "office"), ("Bộ ", "ministry"), ("Sở ", "department"),
      ("Chủ tịch", "officer"), ("Thủ tướng", "officer"), ("Giám đốc", "officer"), ("Thống đốc", "officer"),
      ("Tòa án", "court"), ("Toà án", "court"), ("Bệnh viện", "hospital"), ("Trường ", "school"),
      ("Phòng ", "office"), ("Văn phòng", "office"), ("Trung tâm", "office"), ("Chi cục", "office"),
      ("Chi nhánh", "office"), ("Trạm ", "office"), ("Hạt ", "office"), ("Đồn ", "office"),
      ("Đội ", "office"),
    ]
    if let kind = kinds.first(where: { name.hasPrefix($0.0) }) { return kind.1 }
    let lower = name.lowercased()
    if ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"].contains(where: lower.hasPrefix) {
      if ["tỉnh", "thành phố trực thuộc"].contains(where: lower.contains) { return "province" }
      if ["xã", "phường", "thị trấn"].contains(where: lower.contains) { return "commune" }
    }
    return "agency"
  }
}
