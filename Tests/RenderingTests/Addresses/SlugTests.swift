import CatalogueModel
import Testing

@Suite struct SlugTests {
  static let slugs: [(String, String?)] = [
    ("Đăng ký khai sinh", "dang-ky-khai-sinh"),
    ("Cấp lại thẻ căn cước (đổi địa chỉ)", "cap-lai-the-can-cuoc-doi-dia-chi"),
    ("Cấp lại", "cap-lai"),  // decomposed below
    ("Ca\u{302}\u{301}p la\u{323}i", "cap-lai"),
    ("Straße für Übergröße", "strasse-fur-ubergrosse"), ("Œuvre & Æther", "oeuvre-aether"),
    ("Łódź, þing, Ħamrun", "lodz-thing-hamrun"), ("the child’s passport", "the-childs-passport"),
    ("the child's passport", "the-childs-passport"), ("  A--B__C  ", "a-b-c"),
    ("100 % – gratis", "100-gratis"),
    ("", nil), ("—", nil), ("!?", nil), ("Привет мир", "privet-mir"), ("東京", "dong-jing"),
    ("Ελλάδα 2", "ellada-2"), ("İstanbul", "istanbul"), ("a\u{200B}b", "a-b"),
  ]

  @Test(arguments: slugs)
  func slug(of text: String, is slug: String?) { #expect(Slug.make(from: text) == slug) }

  @Test func longSlugsEndAtAWord() throws {
    let text = String(repeating: "thủ tục ", count: 20)
    let slug = try #require(Slug.make(from: text))
    #expect(slug.utf8.count <= Slug.longest)
    #expect(slug.hasSuffix("-thu") || slug.hasSuffix("-tuc"))
    #expect(Slug.make(from: String(repeating: "x", count: 200))?.utf8.count == Slug.longest)
    #expect(Slug.make(from: String(repeating: "x", count: 80) + " y") == String(repeating: "x", count: 80))
  }

  @Test func idsStandInForMissingTitles() throws {
    let id = try #require(EntityID("register-birth"))
    let title = LocalizedText(["Đăng ký", nil, "***"])
    let stated = LocalizedText([nil, nil, nil])
    let slugs = (0..<3).map { Slug.of(id, stated: stated, title: title, in: LanguageIndex($0)) }
    #expect(slugs == ["dang-ky", "register-birth", "register-birth"])
  }
}
