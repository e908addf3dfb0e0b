@testable import Search

/// Small catalogues to search in: a line for each document, its fields divided by bars.
enum IndexSamples {
  static let all: [String: String] = [
    "vi": vietnamese, "nl": dutch, "en": english, "de": german, "ar": arabic, "ja": japanese,
  ]

  static let words: [String: SearchWords] = [
    "nl": SearchWords(
      synonyms: [["rijbewijs", "roze kaartje"], ["geboorteakte", "geboortebewijs"]],
      compounds: ["kinderdagverblijf": ["kinderdagverblijf"]]),
    "en": SearchWords(synonyms: [["driving licence", "driver’s license"]]),
    "vi": SearchWords(synonyms: [["giấy phép lái xe", "bằng lái"]]),
  ]

  static func documents(_ language: String) -> [SearchDocument] {
    (all[language] ?? "").split(separator: "\n").enumerated().map { number, line in
      document(String(line), number)
    }
  }

  /// `kind|title|code|keywords|results|related|text`, lists divided by semicolons.
  static func document(_ line: String, _ number: Int = 0) -> SearchDocument {
    var fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    while fields.count < 7 { fields.append("") }
    func list(_ text: String) -> [String] { text.split(separator: ";").map(String.init) }
    let kind = SearchDocument.Kind(rawValue: Int(fields[0]) ?? 0) ?? .procedure
    let isOdd = number % 3 == 1
    var document = SearchDocument(
      kind: kind, title: fields[1],
      path: isOdd ? "other/number-\(number)/" : Addresses.path(of: fields[1], in: "kind-\(kind)"))
    document.code = fields[2].isEmpty ? nil : fields[2]
    (document.keywords, document.results) = (list(fields[3]), list(fields[4]))
    (document.related, document.text) = (list(fields[5]), list(fields[6]))
    document.language = number % 7 == 6 ? "fr" : nil
    document.summary = fields[6].isEmpty ? "" : "In short: \(list(fields[6])[0])"
    document.facets.topic = number % 4 == 0 ? nil : number % 4
    document.facets.audience = number % 8
    document.facets.lifeEvents = Array(0..<number % 3)
    (document.facets.isOnline, document.facets.isFree) = (number % 2 == 0, number % 5 == 0)
    return document
  }

  /// A stand-in for SHA-256: the tests of this target know no other library.
  static func hash(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash &* 0x9E37_79B9_7F4A_7C15, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func files(
    _ documents: [SearchDocument], _ language: String, _ layout: IndexLayout = IndexLayout(),
    words: SearchWords = SearchWords(), weights: SearchWeights = SearchWeights()
  ) -> [IndexFile] {
    var builder = IndexBuilder(language: language, words: words, weights: weights, layout: layout)
    for document in documents { builder.add(document) }
    return builder.files(folder: "search/\(language)", sha256Hex: hash)
  }

  static func index(
    _ language: String, _ lines: [String], words: SearchWords = SearchWords(),
    weights: SearchWeights = SearchWeights()
  ) throws -> SearchIndex {
    let documents = lines.enumerated().map { document($1, $0) }
    return try SearchIndex(files: files(documents, language, words: words, weights: weights))
  }

  /// As small as chunks get, with common terms already in small catalogues.
  static let small: IndexLayout = {
    var layout = IndexLayout()
    (layout.chunkBytes, layout.documentsPerChunk, layout.commonFrom, layout.head) = (900, 8, 9, 5)
    return layout
  }()

  static let vietnamese = """
    0|Đăng ký kết hôn|1.000894|cưới;lấy vợ;lấy chồng|Giấy chứng nhận kết hôn|Hộ tịch|Nam nữ đến Ủy ban nhân dân xã để kết hôn
    0|Đăng ký kết hôn có yếu tố nước ngoài|2.000806|cưới người nước ngoài|Giấy chứng nhận kết hôn|Hộ tịch|Một bên là người nước ngoài
    0|Đăng ký khai sinh|1.001193|làm giấy khai sinh;sinh con|Giấy khai sinh|Hộ tịch|Cha mẹ đăng ký cho con trong sáu mươi ngày
    0|Đăng ký lại khai sinh|1.004884|mất giấy khai sinh|Giấy khai sinh|Hộ tịch|Bản chính bị mất
    0|Đăng ký khai tử|1.000656|người chết|Trích lục khai tử|Hộ tịch|Người thân của người chết
    0|Đăng ký khai tử có yếu tố nước ngoài|1.001766||Trích lục khai tử|Hộ tịch|Người nước ngoài cư trú tại Việt Nam
    0|Đăng ký nhận cha, mẹ, con|1.001022||Quyết định|Hộ tịch|Quan hệ cha mẹ con
    0|Đăng ký giám hộ|1.004837||Trích lục|Hộ tịch|Người giám hộ
    0|Đăng ký thường trú|1.004222|hộ khẩu;chuyển hộ khẩu|Thông báo|Cư trú|Chuyển đến chỗ ở mới
    0|Đăng ký tạm trú|1.004194|ở trọ|Thông báo|Cư trú|Sinh viên thuê nhà
    0|Đăng ký xe|1.000377|biển số|Giấy chứng nhận đăng ký xe|Giao thông|Xe mô tô, ô tô mới mua
    0|Đăng ký doanh nghiệp|2.001610|mở công ty|Giấy chứng nhận đăng ký doanh nghiệp|Kinh doanh|Thành lập công ty
    0|Cấp, đổi giấy phép lái xe|1.002809||Giấy phép lái xe|Giao thông|Giấy phép hết hạn
    0|Cấp lại giấy phép lái xe|1.002796|mất giấy phép|Giấy phép lái xe|Giao thông|Giấy phép bị mất
    0|Cấp hộ chiếu phổ thông|1.001456|passport|Hộ chiếu|Xuất nhập cảnh|Người từ đủ 14 tuổi
    0|Cấp thẻ căn cước|1.000111|chứng minh nhân dân;căn cước công dân|Thẻ căn cước|Cư trú|Công dân từ 14 tuổi
    0|Cấp giấy phép xây dựng|1.009994|xây nhà|Giấy phép xây dựng|Xây dựng|Nhà ở riêng lẻ
    0|Cấp giấy xác nhận tình trạng hôn nhân|1.004873|độc thân|Giấy xác nhận|Hộ tịch|Để kết hôn
    0|Hòa giải tranh chấp đất đai|1.003554||Biên bản|Đất đai|Ủy ban nhân dân xã hoà giải
    1|Kết hôn|||||Khi bạn kết hôn
    1|Sinh con|||||Khi bạn có con
    2|Giấy khai sinh|||||Chứng minh việc sinh
    2|Giấy chứng nhận kết hôn
    3|Ủy ban nhân dân xã
    5|Luật Hộ tịch|60/2014/QH13
    5|Nghị định quy định chi tiết Luật Hộ tịch|123/2015/NĐ-CP
    6|Trợ giúp
    """

  static let dutch = """
    0|Geboorte aangeven|1.000001|baby;kind krijgen|Geboorteakte|Burgerlijke stand|Binnen vijftien dagen na de bevalling
    0|Afschrift van een geboorteakte aanvragen|1.000002|uittreksel geboorteregister;kopie van een akte|Afschrift|Burgerlijke stand|Bij de gemeente waar u geboren bent
    0|Huwelijk aangeven|1.000003|trouwen;trouwboekje|Huwelijksakte|Burgerlijke stand|Zes maanden voor de dag van uw huwelijk
    0|Huwelijksakte aanvragen|1.000004||Afschrift|Burgerlijke stand|
    0|Rijbewijs aanvragen|1.000005|auto;foto's|Rijbewijs|Verkeer|Breng een pasfoto mee
    0|Rijbewijs vernieuwen|1.000006||Rijbewijs|Verkeer|Tien jaar geldig
    0|Paspoort aanvragen|1.000007|reispas|Paspoort|Reizen|
    0|Verlies van een paspoort melden|1.000008|paspoort kwijt;gestolen|Attest|Reizen|
    0|Verhuizing doorgeven|1.000009|adreswijziging;verhuizen|Bewijs|Wonen|Binnen acht dagen
    0|Bouwvergunning aanvragen|1.000010|omgevingsvergunning|Vergunning|Wonen|Voor een verbouwing
    0|Parkeervergunning voor bewoners|1.000011|bewonerskaart|Parkeerkaart|Verkeer|
    0|Kinderdagverblijf zoeken|1.000012|opvang||Kinderen|
    0|Uittreksel uit het bevolkingsregister|1.000013|bewijs van woonst|Uittreksel|Burgerlijke stand|
    0|Overlijden aangeven|1.000014||Overlijdensakte|Burgerlijke stand|
    0|Naturalisatie aanvragen|1.000015|Belg worden||Burgerlijke stand|Coöperatie met de politie
    1|Een kind krijgen|||||
    2|Geboorteakte
    3|Burgerlijke stand
    4|Verkeer
    6|Over deze site
    """

  static let english = """
    0|Register a birth|1.000001|baby;newborn|Birth certificate|Civil status|Within sixty days
    0|Get a copy of a birth certificate|1.000002||Copy|Civil status|
    0|Register a marriage|1.000003|wedding|Marriage certificate|Civil status|
    0|Get a driving licence|1.000004|learn to drive|Driving licence|Traffic|You need a medical certificate
    0|Renew a driving licence|1.000005||Driving licence|Traffic|
    0|Report a lost passport|1.000006|stolen passport|Statement|Travel|
    0|Apply for a passport|1.000007||Passport|Travel|Children need the consent of their parents
    0|Register a change of address|1.000008|moving house|Confirmation|Housing|
    0|Building permit|1.000009|extension|Permit|Housing|
    0|Start a business|1.000010|company;shop||Business|Registering takes three days
    0|Certify a signature|1.000011|notary||Justice|Certified copies
    0|Dying and funerals|1.000012|death||Civil status|
    0|Form 2015|2015|constructor;__proto__||Justice|toString
    1|Having a child
    2|Birth certificate
    3|Civil registry
    """

  static let german = """
    0|Führerschein beantragen||Fahrerlaubnis|Führerschein||Für Kraftfahrzeuge
    0|Geburtsurkunde beantragen||Abschrift|Geburtsurkunde||
    0|Eheschließung anmelden||heiraten|Heiratsurkunde||Beide Verlobte
    0|Straßenausweis verlängern||||
    0|Wohnung anmelden||Ummeldung;Müll|Meldebestätigung||
    """

  static let arabic = """
    0|تسجيل عقد الزواج|1.000001|زواج|عقد الزواج||
    0|استخراج شهادة الميلاد|1.000002|مولود جديد|شهادة الميلاد||
    0|تجديد رخصة القيادة|1.000003|سيارة|رخصة||
    0|طلب جواز السفر|1.000004||جواز سفر||والمدرسة
    """

  static let japanese = """
    0|婚姻届の提出|1.000001|結婚|||
    0|出生届の提出|1.000002|赤ちゃん|||
    0|運転免許証の更新|1.000003|ドライバー|||
    0|東京都のパスポート申請|1.000004||||
    """
}
