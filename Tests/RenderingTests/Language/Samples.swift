import CatalogueModel
import Diagnostics
import Foundation
import Rendering
import TestSupport

/// Small catalogues and themes for the tests of language, addresses and feeds.
enum Sample {
  static let file = FileID(index: 0)
  static let span = SourceSpan(file: file, start: 3, end: 9)

  static func id(_ text: String) -> EntityID { EntityID(text)! }
  static func reference(_ text: String) -> Reference { Reference(id(text), at: span) }
  static func date(_ text: String) -> CivilDate { CivilDate(text)! }
  static func tag(_ text: String) -> LanguageTag { LanguageTag(text)! }
  static func money(_ amount: String, _ currency: String = "VND") -> Money {
    Money(ExactDecimal(amount)!, Currency(currency)!)
  }
  static func label(_ texts: String?...) -> LocalizedText { LocalizedText(texts) }
  static var basis: FactBasis { FactBasis(span: span) }

  static func portal(
    languages: [String] = ["vi", "en", "nl"], address: String = "https://host.example",
    colors: ThemeColors = ThemeColors()
  ) -> Portal {
    Portal(
      span: span, name: label("Cổng", "Portal", "Portaal"), tagline: nil, summary: nil,
      baseAddress: WebAddress(address)!, languages: languages.map(tag), currency: Currency("VND")!,
      timeZone: "Asia/Ho_Chi_Minh", calendar: nil, operator: nil, demonstration: nil, mostUsed: [],
      contacts: [],
      colors: colors, completeness: [])
  }

  static func procedure(
    _ name: String = "register-birth",
    title: LocalizedText = label("Đăng ký khai sinh", "Register a birth", nil),
    slug: LocalizedText? = nil, formerly: Localized<[String]>? = nil, questions: [Question] = [],
    conditions: [NamedCondition] = [], channels: [Channel] = [], fees: FeeSchedule = .notStated,
    related: [Reference] = [], verified: Verification? = nil, forms: [Form] = []
  ) -> Procedure {
    Procedure(
      id: id(name), span: span, code: "1.001193", title: title, summary: label("Tóm tắt", "Every child", nil),
      applicants: nil, topic: nil, lifeEvents: [], audience: [.citizen], authority: reference("city"),
      alsoInvolved: [], keywords: nil, slug: slug, formerly: formerly, validity: .always,
      questions: questions,
      conditions: conditions, requirements: [], channels: channels, fees: fees, exemptions: [],
      documents: .notStated, steps: [], deadlines: [], results: [], legalBasis: [], redress: .notStated,
      silence: nil, languages: [tag("vi")], related: related, verified: verified, forms: forms)
  }

  static func organisation(_ name: String = "city") -> Organisation {
    Organisation(
      id: id(name), span: span, name: label("Ủy ban", "Committee", "Comité"), kind: .commune, parent: nil,
      summary: nil, address: label("Số 3", nil, nil), phone: "1022", email: nil, website: nil,
      openingHours: [.monday: [Organisation.OpenPeriod(opens: 450, closes: 690)]], openingNote: nil,
      slug: nil, formerly: nil, validity: .always, replacedBy: nil)
  }

  static func form(_ name: String, action: String? = nil) -> Form {
    Form(
      id: id(name), span: span, title: label("Tờ khai", "Declaration", nil), intro: nil,
      action: action.flatMap { FormAction($0, at: span) }, method: .post, pages: [], calculations: [])
  }

  static func catalogue(
    _ portal: Portal = portal(), procedures: [Procedure] = [procedure()], pages: [PortalPage] = [],
    lifeEvents: [LifeEvent] = []
  ) -> Catalogue {
    Catalogue(
      portal: portal, calendars: EntityTable(), organisations: EntityTable([organisation()]),
      evidence: EntityTable([
        Evidence(
          id: id("birth-certificate"), span: span, name: label("Giấy khai sinh", "Birth certificate", nil),
          summary: nil, issuedBy: nil, issuer: nil, heldBy: nil, slug: nil,
          formerly: nil)
      ]), registers: EntityTable(),
      acts: EntityTable([
        Act(
          id: id("60-2014-qh13"), span: span, number: "60/2014/QH13", kind: .law,
          title: label("Luật Hộ tịch", "Law on Civil Status", nil), issued: nil, validity: .always,
          replacedBy: nil, link: nil, slug: nil, formerly: nil)
      ]), topics: EntityTable(), lifeEvents: EntityTable(lifeEvents), pages: EntityTable(pages),
      procedures: EntityTable(procedures), guidance: [:])
  }

  /// The theme as it is in the repository.
  static let theme: [ThemeFile] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../templates")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.sorted().enumerated().compactMap { index, path in
      let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
      return bytes.map { ThemeFile(path: path, file: FileID(index: index), bytes: Array($0)) }
    }
  }()

  static func themeFile(_ path: String, _ text: String, number: Int = 0) -> ThemeFile {
    ThemeFile(path: path, file: FileID(index: number), bytes: Array(text.utf8))
  }

  /// One wording per language of the usual portal (vi, en, nl), worded by the theme.
  static func wordings(_ catalogue: Catalogue) -> [Wording] { usualWordings }

  private static let usualWordings = Wording.prepare(catalogue(), theme: theme).value

  /// The wording of a portal of one language only.
  static func wording(_ language: String) -> Wording {
    soleWordings[language] ?? Wording.prepare(catalogue(portal(languages: [language])), theme: theme).value[0]
  }

  private static let soleWordings: [String: Wording] = Dictionary(
    uniqueKeysWithValues: ["vi", "en", "nl", "ar"].map { language in
      (language, Wording.prepare(catalogue(portal(languages: [language])), theme: theme).value[0])
    })

  static let digests = Digests(
    sha256Hex: { bytes in
      let sum = bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
      let hex = String(sum, radix: 16)
      return String(repeating: "0", count: 16 - hex.count) + hex + String(repeating: "a", count: 48)
    }, sha384Integrity: { "sha384-\($0.count)" })
}

extension SeededNumbers {
  /// A new seed, printed by the test that uses it, so that a failure can be repeated.
  static func freshSeed() -> UInt64 { UInt64.random(in: 1...UInt64.max) }
}
