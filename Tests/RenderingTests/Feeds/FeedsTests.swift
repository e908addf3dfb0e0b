import CatalogueModel
import Foundation
import Templates
import TestSupport
import Testing

@testable import Rendering

@Suite struct StructuredDataTests {
  static let asOf = Sample.date("2026-11-22")

  static func data(_ catalogue: Catalogue) -> StructuredData {
    let wordings = Sample.wordings(catalogue)
    return StructuredData(
      catalogue, addresses: Addresses(catalogue, wordings: wordings), wordings: wordings, asOf: asOf)
  }

  static func parsed(_ text: JSONText) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.bytes)) as? [String: Any])
  }

  static func fee(_ id: String, _ amount: Amount, from: String? = nil, until: String? = nil) -> Fee {
    Fee(
      id: id, name: Sample.label("Phí \(id)", "Fee \(id)", nil), amount: amount, channels: [], note: nil,
      basis: FactBasis(
        span: Sample.span, validity: Validity(from: from.map(Sample.date), until: until.map(Sample.date))))
  }

  static func procedure(_ fees: FeeSchedule) -> Procedure {
    Sample.procedure(
      title: Sample.label("Đăng ký", "Say \"</script>\" & <b>\u{7}\u{2028}", nil),
      channels: [
        Channel(
          kind: .counter, span: Sample.span, address: nil, completeness: nil, signIn: [],
          offices: [Sample.reference("city")],
          times: [ProcessingTime(duration: StatedDuration(5, .workingDay), basis: Sample.basis)], note: nil,
          condition: nil)
      ], fees: fees, verified: Verification(on: Sample.date("2026-11-01"), by: Sample.reference("city")))
  }

  static func service(_ fees: FeeSchedule) throws -> [String: Any] {
    let procedure = procedure(fees)
    let text = data(Sample.catalogue(procedures: [procedure])).procedure(
      procedure, crumbs: [.init("Home", .home), .init("Here", .procedure(procedure.id))], in: LanguageIndex(1)
    )
    #expect(!text.string.contains("</") && !text.string.contains("<b"))
    return try parsed(text)
  }

  @Test func proceduresAreServices() throws {
    let page = try Self.service(.fees([Self.fee("a", .fixed(Sample.money("8000")))]))
    #expect(page["@type"] as? String == "WebPage")
    #expect(page["inLanguage"] as? String == "en")
    #expect(page["dateModified"] as? String == "2026-11-01")
    #expect(page["url"] as? String == "https://host.example/en/procedures/say-script-b/")
    let crumbs = try #require((page["breadcrumb"] as? [String: Any])?["itemListElement"] as? [[String: Any]])
    #expect(crumbs.map { $0["position"] as? Int } == [1, 2])
    let service = try #require(page["mainEntity"] as? [String: Any])
    #expect(service["@type"] as? String == "GovernmentService")
    #expect(service["name"] as? String == "Say \"</script>\" & <b>\u{7}\u{2028}")
    #expect(service["identifier"] as? String == "1.001193")
    #expect((service["provider"] as? [String: Any])?["name"] as? String == "Committee")
    let channel = try #require((service["availableChannel"] as? [[String: Any]])?.first)
    #expect(channel["processingTime"] as? String == "P7D")
    #expect((channel["serviceLocation"] as? [[String: Any]])?.first?["address"] as? String == "Số 3")
    let offer = try #require((service["offers"] as? [[String: Any]])?.first)
    #expect(offer["price"] as? String == "8000")
    #expect(offer["priceCurrency"] as? String == "VND")
  }

  /// Unknown is not zero: no fee stated and fee unknown have no price, free has the price 0.
  @Test(
    arguments: [
      (FeeSchedule.notStated, []), (.none, ["0"]), (.fees([fee("a", .unknown)]), []),
      (.fees([fee("a", .free), fee("b", .unknown)]), ["0"]),
      (
        .fees([
          fee("a", .fixed(Sample.money("5")), until: "2026-11-21"),
          fee("a", .fixed(Sample.money("6")), from: "2026-11-22"),
        ]), ["6"]
      ),
      (.fees([fee("a", .range(Sample.money("5"), Sample.money("7.5", "VND")))]), ["5–7.5"]),
      (.fees([fee("a", .per(.copy, .fixed(Sample.money("5"))))]), ["5 per copy"]),
    ] as [(FeeSchedule, [String])])
  func prices(of fees: FeeSchedule, are prices: [String]) throws {
    let service = try #require(try Self.service(fees)["mainEntity"] as? [String: Any])
    let offers = service["offers"] as? [[String: Any]] ?? []
    let found = offers.map { offer -> String in
      if let price = offer["price"] as? String { return price }
      let specification = offer["priceSpecification"] as? [String: Any] ?? [:]
      if let unit = specification["unitText"] as? String {
        return "\(specification["price"] ?? "") per \(unit)"
      }
      return "\(specification["minPrice"] ?? "")–\(specification["maxPrice"] ?? "")"
    }
    #expect(found == prices)
  }

  @Test func lifeEventsAreListsInOrder() throws {
    let event = LifeEvent(
      id: Sample.id("child"), span: Sample.span, title: Sample.label("Có con", "A child", nil), summary: nil,
      keywords: nil, slug: nil, formerly: nil,
      stations: ["register-birth", "gone"].map { .init(procedure: Sample.reference($0), why: nil, when: nil) }
    )
    let page = try Self.parsed(
      Self.data(Sample.catalogue(lifeEvents: [event])).lifeEvent(event, crumbs: [], in: LanguageIndex(1)))
    let list = try #require(page["mainEntity"] as? [String: Any])
    #expect(list["numberOfItems"] as? Int == 1)
    let items = try #require(list["itemListElement"] as? [[String: Any]])
    #expect(items[0]["url"] as? String == "https://host.example/en/procedures/register-a-birth/")
  }

  @Test func organisationsTellTheirHours() throws {
    let page = try Self.parsed(
      Self.data(Sample.catalogue()).organisation(Sample.organisation(), crumbs: [], in: .source))
    let organisation = try #require(page["mainEntity"] as? [String: Any])
    #expect(organisation["@type"] as? String == "GovernmentOrganization")
    let place = try #require(organisation["location"] as? [String: Any])
    let hours = try #require((place["openingHoursSpecification"] as? [[String: Any]])?.first)
    #expect(hours["dayOfWeek"] as? String == "https://schema.org/Monday")
    #expect(hours["opens"] as? String == "07:30")
    #expect(hours["closes"] as? String == "11:30")
  }

  @Test(arguments: [
    (StatedDuration.immediately, "PT0S"), (StatedDuration(45, .minute), "PT45M"),
    (StatedDuration(4, .hour), "PT4H"),
    (StatedDuration(1, .workingDay), "P3D"), (StatedDuration(5, to: 7, .workingDay), "P11D"),
    (StatedDuration(10, .workingDay), "P14D"), (StatedDuration(30, .day), "P30D"),
    (StatedDuration(2, .week), "P2W"),
    (StatedDuration(2, .month), "P2M"), (StatedDuration(1, .year), "P1Y"),
  ])
  func iso8601(_ duration: StatedDuration, is text: String) { #expect(duration.iso8601(weekend: 2) == text) }

  @Test func homeAndPlainPages() throws {
    let data = Self.data(Sample.catalogue())
    #expect(
      (try Self.parsed(data.home(in: .source))["mainEntity"] as? [String: Any])?["@type"] as? String
        == "WebSite")
    let page = data.page(.acts, title: "Laws", crumbs: [.init("Home", .home)], in: LanguageIndex(1))
    #expect(try Self.parsed(page)["mainEntity"] == nil)
  }
}

@Suite struct JSONWriterTests {
  @Test func nestingAndCommas() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a", [1, 2]) { $0.number($1) }
      writer.member("none", [Int]()) { $0.number($1) }
      writer.member("b") { $0.member("c", "d") }
      writer.member("e", "")
      writer.name("f")
      writer.array {
        $0.flag(true); $0.object { _ in }; $0.flag(false)
      }
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,2],"b":{"c":"d"},"f":[true,{},false]}"#)
  }

  @Test func anyStringSurvives() throws {
    let seed = SeededNumbers.freshSeed()
    var random = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let scalars = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x10FFFF), using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var writer = JSONWriter()
      writer.array { $0.string(text) }
      let back = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
      #expect(back == [text], "seed \(seed)")
    }
  }

  /// Every offset in a word of eight bytes, after Latin and Vietnamese letters and before a dash, which begins as U+2028.
  @Test(arguments: 0..<17)
  func escapesWhereverItIs(offset: Int) {
    for (character, escaped) in [
      ("<", #"\u003C"#), (">", #"\u003E"#), ("&", #"\u0026"#), ("\u{2028}", #"\u2028"#),
      ("\u{2029}", #"\u2029"#),
      ("\u{1F}", #"\u001F"#), ("\n", #"\n"#), ("\"", #"\""#), ("\\", #"\\"#),
    ] {
      for letter in ["a", "ế"] {
        let (before, after) = (String(repeating: letter, count: offset), "–#'ậ=[]bc")
        var writer = JSONWriter()
        writer.string(before + character + after)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\(before)\(escaped)\(after)\"")
      }
    }
  }
}

@Suite struct SitemapTests {
  static let asOf = Sample.date("2026-11-22")

  static func files(_ catalogue: Catalogue, limits: Sitemap.Limits = .init()) -> [(String, String)] {
    let addresses = Addresses(catalogue, wordings: Sample.wordings(catalogue))
    return Sitemap.files(catalogue, addresses: addresses, asOf: asOf, limits: limits).map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  @Test func pagesNameTheirTranslations() {
    let verified = Verification(on: Sample.date("2026-11-01"), by: Sample.reference("city"))
    let files = Self.files(Sample.catalogue(procedures: [Sample.procedure(verified: verified)]))
    #expect(files.map(\.0) == ["sitemap.xml"])
    let text = files[0].1
    // Not translated into Dutch: neither listed nor linked.
    #expect(
      text.contains(
        """
        <url><loc>https://host.example/en/procedures/register-a-birth/</loc><lastmod>2026-11-01</lastmod>\
        <xhtml:link rel="alternate" hreflang="vi" href="https://host.example/vi/thu-tuc/dang-ky-khai-sinh/"/>\
        <xhtml:link rel="alternate" hreflang="en" href="https://host.example/en/procedures/register-a-birth/"/>\
        <xhtml:link rel="alternate" hreflang="x-default" href="https://host.example/vi/thu-tuc/dang-ky-khai-sinh/"/></url>
        """))
    #expect(!text.contains("/nl/procedures/register"))
    #expect(text.contains("hreflang=\"x-default\" href=\"https://host.example/\"/>"))
    #expect(!text.contains("404"))
    let document = XMLDocumentProbe(text)
    #expect(document.isBalanced)
  }

  @Test func largeSitesAreSplit() {
    var limits = Sitemap.Limits()
    limits.addresses = 10
    let whole = Self.files(Sample.catalogue())
    let count = whole[0].1.components(separatedBy: "<url>").count - 1
    let files = Self.files(Sample.catalogue(), limits: limits)
    #expect(files.count == 1 + (count + 9) / 10)
    #expect(files[0].1.contains("<loc>https://host.example/sitemap-1.xml</loc>"))
    #expect(files.dropFirst().allSatisfy { $0.1.components(separatedBy: "<url>").count - 1 <= 10 })
    limits = Sitemap.Limits()
    limits.bytes = 4000
    #expect(Self.files(Sample.catalogue(), limits: limits).dropFirst().allSatisfy { $0.1.utf8.count <= 4000 })
  }
}

/// Whether tags of an XML text open and close in pairs.
private struct XMLDocumentProbe {
  let isBalanced: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isBalanced = true
    for part in text.split(separator: "<").dropFirst(0) {
      guard let end = part.firstIndex(of: ">") else { continue }
      let tag = part[..<end]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        isBalanced = isBalanced && open.popLast() == tag.dropFirst()
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    self.isBalanced = isBalanced && open.isEmpty
  }
}

@Suite struct HostFilesTests {
  static func file(_ name: String, _ catalogue: Catalogue, css: String = "") -> String {
    let addresses = Addresses(catalogue, wordings: Sample.wordings(catalogue))
    let assets = Assets(
      [Sample.themeFile("css/a.css", css)], colors: ThemeColors(), basePath: addresses.basePath,
      digests: Sample.digests)
    let files = HostFiles.files(catalogue, addresses: addresses, assets: assets)
    return files.first { $0.path == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test func policyAdmitsTheHostsOfForms() {
    let procedure = Sample.procedure(forms: [
      Sample.form("a", action: "https://forms.example/send?x"),
      Sample.form("b", action: "https://forms.example:444"),
      Sample.form("c"),
    ])
    let headers = Self.file("_headers", Sample.catalogue(procedures: [procedure]))
    #expect(
      headers.contains(
        """
        Content-Security-Policy: default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
        form-action 'self' https://forms.example https://forms.example:444

        """))
    #expect(headers.hasPrefix("/*\n"))
    #expect(!headers.contains("unsafe"))
  }

  @Test func dataImagesAreAdmittedOnlyWhereUsed() {
    #expect(
      Self.file("_headers", Sample.catalogue(), css: "a{b:url(data:,x)}").contains("img-src 'self' data:"))
    #expect(!Self.file("_headers", Sample.catalogue()).contains("data:"))
  }

  /// The root of an index keeps its name and is asked for again; all else of it is kept for ever. No path matches two
  /// of the lines about keeping, because hosts join what they say.
  @Test func browsersAskOnlyForTheRootOfAnIndexAgain() throws {
    let lines = Self.file("_headers", Sample.catalogue()).split(separator: "\n").map(String.init)
    var kept: [(path: String, value: String)] = []
    for (line, next) in zip(lines, lines.dropFirst()) where next.hasPrefix("  Cache-Control: ") {
      kept.append((line, String(next.dropFirst("  Cache-Control: ".count))))
    }
    func value(_ path: String) -> [String] {
      kept.filter { entry in
        let pattern = entry.path.replacing(":language", with: "[^/]+").replacing("*", with: ".*")
        return path.wholeMatch(of: try! Regex(pattern)) != nil
      }.map(\.value)
    }
    #expect(value("/search/vi/index.json") == ["no-cache"])
    for name in [
      "terms-12", "common-1", "texts-0", "spellings-3", "titles-95", "summaries-0", "facets-0", "tails-2",
      "everywhere-0",
    ] {
      #expect(value("/search/zh-Hant/\(name).k3x9ab.json") == ["public, max-age=31536000, immutable"])
    }
  }

  @Test func hostsLearnThePathsOfThePortal() {
    let catalogue = Sample.catalogue(Sample.portal(address: "https://host.example/portal"))
    #expect(Self.file("robots.txt", catalogue).contains("Sitemap: https://host.example/portal/sitemap.xml\n"))
    #expect(
      Self.file("_headers", catalogue).contains("/portal/assets/*\n  Cache-Control: public, max-age=31536000")
    )
    let nginx = Self.file("headers.nginx.conf", catalogue)
    #expect(nginx.contains("location /portal/vi/ { error_page 403 404 =404 /portal/vi/404.html; }"))
    // Every block that sends a header of its own repeats all others: the choice of languages, assets, indexes, the root
    // of each index.
    #expect(nginx.components(separatedBy: "nosniff").count == 1 + 1 + 3 + catalogue.portal.languages.count)
    #expect(nginx.contains("location = /portal/search/vi/index.json {"))
  }
}
