import CatalogueModel

extension ProseWords {
  static let vietnamese = ProseWords(
    numbers: WordTable(vietnameseNumbers),
    hundreds: WordTable(vietnameseUnits.enumerated().map { ("\($1) trăm", ($0 + 1) * 100) }),
    hundredJoiners: WordTable(["linh", "lẻ"]), oneIsArticle: true,
    numberParts: WordTable(["trăm", "linh", "lẻ", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "mươi", "mười"]),
    labels: WordTable([
      "ngày", "tháng", "thứ", "số", "điều", "khoản", "điểm", "mục", "phụ lục", "mẫu", "mẫu số", "chương",
      "bước", "quý",
      "cấp", "nhóm", "hạng", "loại", "lần", "mùng", "khóa",
    ]),
    multipliers: WordTable([
      ("nghìn", ExactDecimal(1000)), ("ngàn", ExactDecimal(1000)), ("triệu", ExactDecimal(1_000_000)),
      ("tỷ", ExactDecimal(1_000_000_000)), ("tỉ", ExactDecimal(1_000_000_000)),
    ]),
    units: WordTable([
      ("ngày làm việc", .workingDay), ("ngày công", .workingDay), ("ngày", .day), ("giờ làm việc", .hour),
      ("giờ", .hour), ("tiếng", .hour), ("tháng", .month), ("năm", .year), ("tuần", .week), ("phút", .minute),
    ]),
    clockUnit: WordTable(["giờ"]),
    beforeDuration: WordTable([
      "trong", "trong vòng", "trong thời hạn", "thời hạn", "không quá", "quá", "tối đa", "ít nhất", "mất",
      "sau khi",
      "thời gian", "chậm nhất", "khoảng", "trước ít nhất", "là", "vòng",
    ]),
    beforeClock: WordTable(["sau", "trước", "lúc", "từ", "đến", "vào", "khung", "và"]),
    halves: WordTable([("nửa ngày", .day), ("nửa tháng", .month), ("nửa năm", .year), ("nửa giờ", .hour)]),
    currencies: money([
      ("việt nam đồng", "VND"), ("đồng việt nam", "VND"), ("đồng", "VND"), ("đ", "VND"), ("vnđ", "VND"),
      ("vnd", "VND"), ("đô la mỹ", "USD"), ("đô la", "USD"), ("đô-la mỹ", "USD"), ("đô-la", "USD"),
      ("usd", "USD"),
      ("euro", "EUR"), ("ơ-rô", "EUR"),
    ]),
    counts: WordTable([
      ("bản sao có chứng thực", .certifiedCopy), ("bản sao chứng thực", .certifiedCopy),
      ("bản sao được chứng thực", .certifiedCopy), ("bản sao", .copy), ("bản photo", .copy),
      ("bản chụp", .copy),
      ("bản phô tô", .copy), ("bản chính", .original), ("bản gốc", .original), ("ảnh", .photo),
      ("tấm ảnh", .photo),
      ("bộ hồ sơ", .set), ("bộ", .set),
    ]),
    joiners: WordTable(["đến", "tới", "hoặc", "hay"]), months: .nothing, monthFirst: false,
    decimal: UInt8(ascii: ","),
    before: WordTable([
      ("ví dụ", .example), ("thí dụ", .example), ("chẳng hạn", .example), ("mức ví dụ", .example),
      ("phạt", .fine), ("phạt tiền", .fine),
      ("thu nhập", .threshold), ("doanh thu", .threshold), ("vốn", .threshold), ("diện tích", .threshold),
      ("trị giá", .threshold), ("giá trị", .threshold), ("hạn mức", .threshold), ("mức lương", .threshold),
      ("lương", .threshold), ("trợ cấp", .threshold), ("mức hỗ trợ", .threshold), ("ký quỹ", .threshold),
      ("bảo lãnh", .threshold), ("tài sản", .threshold), ("số tiền", .threshold), ("vay", .threshold),
      ("kinh nghiệm", .threshold), ("mức đóng", .threshold), ("được hưởng", .threshold),
      ("bồi thường", .threshold),
      ("tuổi", .age), ("độ tuổi", .age),
      ("thời hạn sử dụng", .validity), ("hạn sử dụng", .validity), ("có giá trị", .validity),
      ("giá trị sử dụng", .validity), ("còn giá trị", .validity), ("còn hiệu lực", .validity),
      ("có hiệu lực trong", .validity), ("hiệu lực của", .validity), ("còn hạn", .validity),
      ("chụp", .validity),
      ("cấp không quá", .validity), ("cách ngày", .validity), ("còn thời hạn", .validity),
      ("luật", .actDate), ("nghị định", .actDate), ("thông tư", .actDate), ("quyết định số", .actDate),
      ("nghị quyết", .actDate), ("pháp lệnh", .actDate), ("công văn", .actDate), ("bộ luật", .actDate),
      ("hiệp định", .actDate), ("công ước", .actDate), ("chỉ thị", .actDate), ("văn bản hợp nhất", .actDate),
      ("giờ hành chính", .clock), ("sáng từ", .clock), ("chiều từ", .clock),
    ]),
    after: WordTable([
      ("tuổi", .age), ("kể từ ngày cấp", .validity), ("trở lên", .threshold), ("một lần", .threshold),
      ("liền kề", .threshold), ("liên tục", .threshold), ("gần nhất", .validity), ("gần đây", .validity),
      ("kinh nghiệm", .threshold),
    ]),
    processing: WordTable([
      "thời hạn giải quyết", "thời gian giải quyết",
      "thời hạn xử lý", "thời gian xử lý", "thời hạn thực hiện", "thời gian thực hiện", "tổng thời gian",
    ]),
    sinceReceipt: WordTable([
      "kể từ ngày nhận", "kể từ khi nhận", "tính từ ngày nhận", "kể từ ngày tiếp nhận", "tính từ khi nhận",
      "kể từ ngày cơ quan", "sau khi nhận", "kể từ thời điểm nhận", "kể từ ngày hồ sơ", "từ ngày nhận",
    ]),
    complete: WordTable([
      "đủ hồ sơ", "đầy đủ hồ sơ", "hồ sơ đầy đủ", "hồ sơ hợp lệ", "hồ sơ đề nghị hợp lệ",
      "hồ sơ theo quy định",
    ]), cases: WordTable(["trường hợp", "đối với", "nếu", "khi"]),
    since: WordTable(["kể từ", "tính từ", "từ ngày"]),
    otherTerm: WordTable(["trước", "ít nhất", "tối thiểu", "tăng thêm", "kéo dài", "thêm", "niêm yết"]),
    early: WordTable(["trước", "trước khi"]),
    until: WordTable(["đến ngày", "đến"]),
    rates: WordTable(["phí", "lệ phí", "miễn", "mức thu", "giảm"]))

  private static let vietnameseUnits = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  /// One to ninety-nine: `mười lăm`, `hai mươi mốt`.
  private static let vietnameseNumbers: [(String, Int)] = {
    let ones = vietnameseUnits.enumerated().map { ($1, $0 + 1) }
    let later = ones + [("mốt", 1), ("lăm", 5), ("tư", 4), ("bẩy", 7)]
    let teens = [("mười", 10)] + later.map { ("mười \($0.0)", 10 + $0.1) }
    let tens = ones.dropFirst().flatMap { word, ten in
      [("\(word) mươi", ten * 10)] + later.map { ("\(word) mươi \($0.0)", ten * 10 + $0.1) }
    }
    return ones + [("bẩy", 7)] + teens + tens
  }()
}
