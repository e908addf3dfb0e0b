import Analysis
import TestSupport
import Testing

/// Faults of translations are found where they stand, in each language.
@Suite struct TranslationRuleTests {
  private static func procedure(_ labels: String, _ guidance: [String: String] = [:]) -> MarkedCatalogue {
    var files = ["procedures/one/procedure.yaml": labels]
    for (language, text) in guidance { files["procedures/one/\(language).md"] = text }
    return MarkedCatalogue(files)
  }

  private static let title = "title: { vi: Một, en: One, nl: Eén }\n"

  @Test(
    arguments: [
      #"summary: { vi: "Lệ phí 8.000 đồng", en: "The fee is «80,000» dong", nl: "Het kost 8.000 dong" }"#,
      #"summary: { vi: "Lệ phí 8.000 đồng", en: "The fee is 8,000 dong", nl: "Het kost «800» dong" }"#,
      #"summary: { vi: "Trong 5 ngày làm việc", en: "Within five working days", nl: "Binnen «6» werkdagen" }"#,
      #"summary: { vi: "Nộp 2 bản, mất 3 ngày", en: «"Hand it in; 3 days"», nl: "Twee stuks, 3 dagen" }"#,
      #"summary: { vi: "Từ ngày 1/7/2026", en: "From 1 July 2026", nl: "Vanaf 1 juli «2025»" }"#,
      #"summary: { vi: "Giảm 1,5 %", en: "«15» % less", nl: "1,5 % minder" }"#,
      #"summary: { vi: "Phí 5 triệu đồng", en: "A fee of 5 million dong", nl: "«5 miljard» dong" }"#,
      #"summary: { vi: "Phí 8.000 đồng", en: "8,000 dong", nl: "«8,000» dong" }"#,
    ])
  func numbersThatDiffer(_ summary: String) throws {
    try Self.procedure(Self.title + summary + "\n").expect("translation-number")
  }

  @Test(
    arguments: [
      #"{ vi: "Từ 7 giờ 30 đến 21 giờ", en: "From 7:30 a.m. to 9 p.m.", nl: "Van 7.30 tot 21.00 uur" }"#,
      #"{ vi: "Từ thứ 2 đến thứ 6", en: "Monday to Friday", nl: "Maandag tot en met vrijdag" }"#,
      #"{ vi: "Ngày 01/07/2026", en: "1 July 2026", nl: "1 juli 2026" }"#,
      #"{ vi: "Hai bản, 1 lần", en: "2 copies, once", nl: "Twee exemplaren, eenmaal" }"#,
      #"{ vi: "1.250.000,5 đồng", en: "1,250,000.5 dong", nl: "1.250.000,50 dong" }"#,
      #"{ vi: "Nghị định 123/2015/NĐ-CP", en: "Decree 123/2015/ND-CP", nl: "Besluit 123/2015/ND-CP" }"#,
      #"{ vi: "5 triệu đồng", en: "5 million dong", nl: "5.000.000 dong" }"#,
      #"{ vi: "WCAG 2.2, mức AA", en: "WCAG 2.2, level AA", nl: "WCAG 2.2, niveau AA" }"#,
    ])
  func numbersThatAreTheSame(_ summary: String) throws {
    try Self.procedure(Self.title + "summary: \(summary)\n").expect("translation-number")
  }

  /// The digits of Arabic, and its signs for decimals and thousands.
  @Test(
    arguments: [
      #"{ vi: "Phí 57,85 EUR", ar: "تدفع ٥٧٫٨٥ يورو" }"#,
      #"{ vi: "Phí 8.000 đồng", ar: "الرسم ٨٬٠٠٠ دونغ" }"#,
      #"{ vi: "Phí 8.000 đồng", ar: "الرسم «٨٬٥٠٠» دونغ" }"#,
    ])
  func digitsOfArabic(_ summary: String) throws {
    let portal = MarkedCatalogue.portal.replacing("[vi, en, nl]", with: "[vi, ar]")
      .replacing("en: Portal, nl: Portaal", with: "ar: بوابة")
    try MarkedCatalogue([
      "portal.yaml": portal,
      "procedures/one/procedure.yaml": "title: { vi: Một, ar: واحد }\nsummary: \(summary)\n",
    ]).expect("translation-number")
  }

  @Test func factsThatDiffer() throws {
    let facts = "fees: [ { id: copy, name: { vi: A, en: B, nl: C }, amount: free } ]\n"
    try Self.procedure(
      Self.title + facts,
      [
        "vi": "Giá {fee:copy}.\n\nXong.\n", "en": "«It costs nothing much.»\n\nDone.\n",
        "nl": "Prijs {fee:copy}.\n\n«Klaar, {fee:copy}.»\n",
      ]
    ).expect("translation-placeholder")
  }

  @Test func linksThatDiffer() throws {
    try Self.procedure(
      Self.title,
      [
        "vi": "Xem [đây](https://example.org/vi/a) và [kia](#muc).\n\n## Mục\n",
        "en": "«See [this](https://example.org/en/b) and [that](#part).»\n\n## Part\n",
        "nl": "Zie [dit](https://example.org/nl/a) en [dat](#deel).\n\n## Deel\n",
      ]
    ).expect("translation-link", says: "https://example.org/*/a")
  }

  @Test func partsThatAreMissing() throws {
    try Self.procedure(
      Self.title,
      [
        "vi": "## Một\n\nĐoạn đầu có 5 bản.\n\nĐoạn thứ hai.\n\n- Mục 7\n- Mục 8\n",
        "en": "## One\n\n«The first has 5 copies.»\n\n- Item 7\n- Item 8\n",
        "nl": "## Een\n\nHet eerste heeft 5 stuks.\n\nHet tweede.\n\n- «Punt 7»\n",
      ]
    ).expect("translation-incomplete")
  }

  @Test func textsThatAreCopied() throws {
    try Self.procedure(
      """
      title: { vi: Cấp bản sao, en: «Cấp bản sao», nl: Een kopie krijgen }
      summary: { vi: Nguyễn Văn An, en: Nguyễn Văn An, nl: Nguyễn Văn An }
      applicants: { vi: Người dân cả nước, en: "All people in the country", nl: «"All people in the country"» }
      """,
      ["vi": "Mang hộ chiếu theo.\n", "en": "Bring your passport.\n", "nl": "«Mang hộ chiếu theo.»\n"]
    ).expect("translation-copied")
  }

  @Test func whatIsTheSameInBothLanguagesIsNoCopy() throws {
    try MarkedCatalogue([
      "procedures/one/procedure.yaml":
        "title: { vi: ứng dụng VNeID của bạn, en: One, nl: ứng dụng VNeID của bạn }\n",
      "terms/nl.yaml": "same: [ứng dụng VNeID của bạn]\n",
    ]).expect("translation-copied")
  }

  @Test func termsThatAreTranslatedOtherwise() throws {
    try MarkedCatalogue([
      "terms/en.yaml":
        "terms:\n  hộ tịch: civil status\n  giấy khai sinh: { use: birth certificate, not: birth paper }\n",
      "terms/nl.yaml": "terms:\n  hộ tịch: { use: burgerlijke stand, also: sổ bộ }\n",
      "procedures/one/procedure.yaml": """
      title: { vi: Sổ hộ tịch, en: «Population register», nl: Register van de burgerlijke stand }
      summary: { vi: Hộ tịch, en: Civil status data, nl: «Gegevens» }
      applicants: { vi: Sổ bộ, en: Book, nl: «Boek» }
      """,
      "procedures/one/vi.md": "Mang **giấy khai sinh** theo.\n",
      "procedures/one/en.md": "Bring the **«birth paper»** with you, the birth certificate.\n",
      "procedures/one/nl.md": "Breng de akte mee.\n",
    ]).expect("translation-term")
  }
}
