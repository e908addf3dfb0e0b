import CatalogueModel
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// Lists that are too long for one page.
@Suite struct DividedListTests {
  @Test(arguments: [
    (0, []), (1, [1]), (120, [120]), (121, [60, 61]), (360, [120, 120, 120]), (10_000, nil),
  ])
  func partsAreOfNearlyTheSameLength(_ length: Int, _ lengths: [Int]?) {
    let parts = Division.parts(of: length, upTo: 120)
    if let lengths { #expect(parts.map(\.count) == lengths) }
    #expect(parts.flatMap { Array($0) } == Array(0..<length))
    #expect(parts.allSatisfy { $0.count <= 120 })
  }

  @Test(arguments: [
    ("Đăng ký kết hôn", "Đăng ký khai sinh", "Đăng ký kết…"), ("Đăng ký kết hôn", nil, "Đăng…"),
    ("Đăng ký", "Cấp lại", "Đăng…"), ("Cấp", "Đăng ký", "Cấp"), ("Cấp lại", "Cấp lại", "Cấp lại"),
    ("Cấp", "Cấp lại", "Cấp"), ("Cấp lại", "Cấp", "Cấp lại"), ("", nil, ""),
    ("婚姻登记和其他所有的事务都在这里可以办理", "婚姻证明", "婚姻登…"),
  ])
  func beginningsTellTitlesApart(_ title: String, _ neighbour: String?, _ beginning: String) {
    #expect(Division.beginning(of: title, apartFrom: neighbour.map { [$0] } ?? []) == beginning)
  }

  @Test(arguments: [("C", "c"), ("Đ", "d-110"), ("D", "d"), ("Â", "a-c2"), ("#", "0-9"), ("ه", "h-647")])
  func lettersHaveAddressesOfTheirOwn(_ letter: String, _ slug: String) {
    #expect(Alphabet.slug(of: letter) == slug)
  }

  @Test(arguments: ["ه", "ح", "س", "ص", "ت", "ط", "Ж", "中"])
  func lettersOfOtherScriptsStayApart(_ letter: String) {
    let others = ["ه", "ح", "س", "ص", "ت", "ط", "Ж", "中"].filter { $0 != letter }.map(Alphabet.slug)
    #expect(!others.contains(Alphabet.slug(of: letter)))
    #expect(Alphabet.slug(of: letter).wholeMatch(of: /[a-z0-9-]+/) != nil)
  }

  // MARK: A portal whose lists are divided

  static let titles = [
    "Cấp giấy phép", "Cấp lại giấy phép", "Cấp thẻ", "Đăng ký cư trú", "Đăng ký kết hôn", "Đổi tên",
    "3 bản sao",
  ]

  static let small: RenderedSite = {
    var limits = ListLimits()
    (limits.alphabet, limits.letter, limits.all, limits.group) = (6, 2, 6, 3)
    let procedures = titles.enumerated().map { number, title in
      Full.procedure.with(
        id: "p-\(number)", title: Sample.label(title, "Title \(number)", "Akte \(number)"),
        topic: number < 5 ? "civil-status" : nil)
    }
    return try! RenderedSite(Full.catalogue(procedures: procedures), limits: limits)
  }()

  static func files() -> [String] { small.renderer.artifacts.map(small.renderer.path) }

  @Test func everyLanguageHasItsOwnLetters() {
    let files = Self.files().filter { $0.contains("/a-z/") }
    let parts = (1...4).flatMap { ["en/a-z/t/\($0)/index.html", "nl/a-z/a/\($0)/index.html"] }
    let others = [
      "vi/a-z/index.html", "vi/a-z/c/index.html", "vi/a-z/c/1/index.html", "vi/a-z/c/2/index.html",
      "vi/a-z/d-110/index.html", "vi/a-z/d-110/1/index.html", "vi/a-z/d-110/2/index.html",
      "vi/a-z/0-9/index.html",
      "en/a-z/index.html", "en/a-z/t/index.html", "nl/a-z/index.html", "nl/a-z/a/index.html",
    ]
    #expect(Set(files) == Set(parts + others))
    #expect(files.count == Set(files).count)
  }

  @Test func thePageFromAToZCountsTheTitlesOfEachLetter() {
    let page = Self.small.text(.alphabet, 0)
    #expect(page.contains("<a href=\"/vi/a-z/d-110/\">Đ <small>3 thủ tục</small></a>"))
    #expect(!page.contains("Đăng ký"))
  }

  @Test func aLongLetterNamesItsPagesByTheirTitles() throws {
    let letter = Self.small.text(.letter(LanguageIndex(0), try number("vi/a-z/c/index.html")), 0)
    #expect(letter.contains("<a href=\"/vi/a-z/c/1/\">Cấp giấy…</a><small>1 thủ tục</small>"))
    #expect(letter.contains("<a href=\"/vi/a-z/c/2/\">Cấp lại… – Cấp thẻ</a><small>2 thủ tục</small>"))
    let part = Self.small.text(.letter(LanguageIndex(0), try number("vi/a-z/c/2/index.html")), 0)
    #expect(part.contains(">Cấp lại giấy phép</a>") && part.contains(">Cấp thẻ</a>"))
    #expect(!part.contains(">Cấp giấy phép</a>"))
    #expect(part.contains("<a rel=\"prev\" href=\"/vi/a-z/c/1/\">"))
    #expect(part.contains("<title>C: Cấp lại… – Cấp thẻ – trang 2 trên 2 – Cổng</title>"))
  }

  /// Letters differ between languages, so a page of one is no translation of any other.
  @Test func lettersHaveNoTranslations() throws {
    let page = Self.small.text(.letter(LanguageIndex(0), try number("vi/a-z/0-9/index.html")), 0)
    #expect(page.contains("<link rel=\"canonical\" href=\"https://host.example/vi/a-z/0-9/\">"))
    #expect(!page.contains("rel=\"alternate\" hreflang"))
    #expect(page.contains("hreflang=\"nl\" href=\"/nl/a-z/\""))
    let map = Self.feed("sitemap.xml")
    #expect(map.contains("<url><loc>https://host.example/vi/a-z/0-9/</loc></url>"))
    #expect(!map.contains("/en/a-z/0-9/"))
    #expect(map.contains("<url><loc>https://host.example/en/topics/civil-status/2/</loc></url>"))
    #expect(!map.contains("/search/"))
  }

  @Test func aLongTopicGoesOverSeveralPages() {
    let topic = Self.small.text(.topic(Sample.id("civil-status")), 0)
    #expect(topic.contains("<a href=\"/vi/linh-vuc/ho-tich/2/\">Cấp thẻ – Đăng…</a>"))
    #expect(!topic.contains(">Cấp thẻ</a>"))
    let part = Self.small.text(.topicPart(Sample.id("civil-status"), 1), 0)
    #expect(part.contains(">Cấp giấy phép</a>"))
    #expect(part.contains("hreflang=\"en\" href=\"/en/topics/civil-status/\""))
    #expect(!part.contains("rel=\"alternate\" hreflang"))
  }

  @Test func tooManyProceduresAreListedByTopicOnly() {
    let page = Self.small.text(.allProcedures, 1)
    #expect(page.contains("<a href=\"/en/topics/civil-status/\">Civil status</a><small>5 procedures</small>"))
    #expect(page.contains("<a href=\"/en/a-z/\">Other procedures</a><small>2 procedures</small>"))
    #expect(!page.contains("Title 1"))
  }

  private func number(_ file: String) throws -> Int {
    let pages = Self.small.renderer.artifacts.filter { Self.small.renderer.path(of: $0) == file }
    guard case .page(.letter(_, let number), _) = try #require(pages.first) else { return -1 }
    return number
  }

  private static func feed(_ path: String) -> String {
    small.renderer.artifacts.first { small.renderer.path(of: $0) == path }.map { small.text($0) } ?? ""
  }

  // MARK: A national portal

  /// Titles as a State has them: most begin with one of a few words.
  static let national: Catalogue = {
    let words = CollationTests.words["vi"]!
    let beginnings = ["Đăng ký", "Đăng ký", "Đăng ký", "Cấp", "Cấp", "Thủ tục", "Gia hạn"]
    var random = SeededNumbers(seed: 645)
    let procedures = (0..<10_000).map { number in
      let rest = (0..<6).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
      return Sample.procedure(
        "p-\(number)",
        title: Sample.label("\(beginnings[number % beginnings.count]) \(rest) \(number)", nil, nil))
    }
    return Full.catalogue(Full.portal(languages: ["vi"]), procedures: procedures)
  }()

  @Test func anyProcedureIsFourClicksFromHome() throws {
    let site = try RenderedSite(Self.national)
    var artifacts: [String: ArtifactID] = [:]
    for artifact in site.renderer.artifacts {
      let file = site.renderer.path(of: artifact)
      artifacts["/" + (file.hasSuffix("/index.html") ? String(file.dropLast(10)) : file)] = artifact
    }
    var (reached, waiting) = (Set(["/vi/"]), ["/vi/"])
    var procedures = 0
    for _ in 1...4 {
      var next: [String] = []
      for path in waiting {
        guard case .page(let page, _) = artifacts[path] else { continue }
        if case .procedure = page { continue }
        for link in Self.links(in: site.text(page, 0)) where reached.insert(link).inserted {
          next.append(link)
          if case .page(.procedure, _) = artifacts[link] { procedures += 1 }
        }
      }
      waiting = next
    }
    #expect(procedures == 10_000)
  }

  private static func links(in page: String) -> [String] {
    page.components(separatedBy: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" && $0 != "#" }) }
  }
}
