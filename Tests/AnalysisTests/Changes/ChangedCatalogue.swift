import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Forms
import Testing

/// A catalogue in three languages with everything that can change, and what an edit of one of its files changes.
struct ChangedCatalogue {
  static let files: [String: String] = [
    "portal.yaml": MarkedCatalogue.portal,
    "organisations/ward.yaml": """
    name: { vi: Phường, en: Ward, nl: Wijk }
    kind: commune
    phone: "1022"
    """,
    "organisations/city.yaml": """
    name: { vi: Thành phố, en: City, nl: Stad }
    kind: province
    """,
    "evidence/card.yaml": "name: { vi: Thẻ, en: Card, nl: Kaart }\n",
    "evidence/paper.yaml": "name: { vi: Giấy, en: Paper, nl: Papier }\n",
    "registers/people.yaml": "name: { vi: Dân cư, en: People, nl: Bevolking }\n",
    "law/1-2020-tt.yaml": """
    number: 1/2020/TT
    kind: circular
    title: { vi: Thông tư một, en: Circular one, nl: Circulaire één }
    from: 2020-01-01
    """,
    "law/2-2020-tt.yaml": """
    number: 2/2020/TT
    kind: circular
    title: { vi: Thông tư hai, en: Circular two, nl: Circulaire twee }
    from: 2020-01-01
    """,
    "procedures/copy/procedure.yaml": """
    title: { vi: Sao y, en: Certified copy, nl: Kopie }
    summary: { vi: Tóm tắt, en: Summary, nl: Samenvatting }
    authority: ward
    questions:
      abroad: { ask: { vi: Ở nước ngoài?, en: Abroad?, nl: In het buitenland? }, type: yes-no }
    conditions:
      from-abroad: { when: abroad, label: { vi: ở nước ngoài, en: you are abroad, nl: u in het buitenland bent } }
    requirements:
      - { text: { vi: Đủ mười tám tuổi, en: You are eighteen or older, nl: U bent achttien of ouder } }
    channels:
      counter: { at: ward, time: 5 working-days }
      online: { url: "https://example.org/apply", completeness: partial, sign-in: [account], time: 3 working-days }
    fees:
      - { id: copy, name: { vi: Bản sao, en: Copy, nl: Kopie }, amount: 10000 VND, channels: [counter], basis: 1-2020-tt }
    exemptions:
      - { name: { vi: Hộ nghèo, en: Poor households, nl: Arme huishoudens }, effect: free }
    documents:
      - { evidence: card, originals: 1, when: from-abroad }
      - { evidence: paper, copies: 2, note: { vi: Rõ, en: Legible, nl: Leesbaar } }
    steps:
      - { by: applicant, title: { vi: Nộp hồ sơ, en: Hand it in, nl: Inleveren } }
      - { by: ward, title: { vi: Xem xét hồ sơ, en: Check the file, nl: Controleren }, time: 2 hours }
    citizen-deadlines:
      - { within: 60 days, after: { vi: ngày sinh, en: the birth, nl: de geboorte } }
    results:
      - { evidence: paper, paper: true }
    figures: { limit: 200000 VND per copy, photos: 2 }
    legal-basis: [1-2020-tt]
    redress: { within: 90 days, to: ward }
    silence: none
    """,
    "procedures/copy/vi.md": "Mở đầu.\n\n## Cách làm\n\nLàm như sau.\n\n## Lưu ý\n\nCẩn thận.\n",
    "procedures/copy/en.md": "Start.\n\n## How\n\nDo this.\n\n## Mind\n\nTake care.\n",
    "procedures/copy/nl.md": "Begin.\n\n## Hoe\n\nDoe dit.\n\n## Let op\n\nPas op.\n",
  ]

  static let procedure = "procedures/copy/procedure.yaml"

  static func sheets(_ files: [String: String]) throws -> FactSheets {
    var map = SourceMap()
    let content = files.sorted { $0.key < $1.key }.map { path, text in
      ContentFile(path: path, file: map.add(SourceFile(path: path, bytes: Array(text.utf8))))
    }
    let loaded = CatalogueLoader.load(
      content, map: &map, root: "content", asOf: { _ in MarkedCatalogue.day }, jobs: 1)
    for finding in loaded.findings where finding.severity == .error {
      Issue.record("\(map[finding.span.file].path): \(finding.message)")
    }
    let catalogue = try #require(loaded.value)
    return FactSheets(catalogue) { expression, _ in Localized([expression.json, nil, nil]) }
  }

  /// The changes that replacing text of a file makes, each in short.
  static func changes(_ path: String, _ old: String, _ new: String) throws -> [String] {
    var files = files
    let text = try #require(files[path])
    try #require(text.contains(old), "\(old)")
    files[path] = text.replacing(old, with: new, maxReplacements: 1)
    return try changes(to: files)
  }

  static func changes(to files: [String: String]) throws -> [String] {
    try SheetsComparison.changes(from: sheets(Self.files), to: sheets(files)).map(short)
  }

  /// `procedure/copy fee copy 10000>7000 from 2027-07-01`
  static func short(_ change: Change) -> String {
    let days = [change.from.map { " from \($0)" }, change.until.map { " until \($0)" }].compactMap { $0 }
      .joined()
    return "\(change.subject) \(short(change.what))\(days)"
  }

  private static func short(_ what: Change.What) -> String {
    switch what {
    case .added: "added"
    case .removed: "removed"
    case .begins: "begins"
    case .ends: "ends"
    case .renamed(let old, let new): "renamed \(old.values[0] ?? "")>\(new.values[0] ?? "")"
    case .fact(let old, let new):
      "\((new ?? old)?.aspect.rawValue ?? "") \((new ?? old)?.key ?? "") \(short(old?.value))>\(short(new?.value))"
    case .detail(let detail, let old, let new, let fact):
      "\(fact.aspect.rawValue) \(fact.key) \(detail.rawValue) \(short(old))>\(short(new))"
    case .wording(let place, let language, _, _): "wording \(short(place)) \(language)"
    case .guidance(let heading, let language, let edit): "guidance \(edit) \(heading) \(language)"
    case .translation(let place, let language, let kind): "\(kind) \(short(place)) \(language)"
    }
  }

  private static func short(_ place: Change.Place) -> String {
    switch place {
    case .text(let role): role
    case .factText(let role, let fact): "\(fact.aspect.rawValue).\(role)"
    case .guidance(let heading): "guidance \(heading)"
    }
  }

  private static func short(_ value: FactValue?) -> String {
    switch value {
    case nil: "-"
    case .present: "there"
    case .amount(.fixed(let money)): money.amount.description
    case .amount(let amount): "\(amount)"
    case .duration(let duration): "\(duration.most) \(duration.unit.rawValue)"
    case .counts(let originals, let copies, let certified): "\(originals)/\(copies)/\(certified)"
    case .word(let word), .plain(let word): word
    case .words(let words): words.joined(separator: "+")
    case .names(let names): names.map(\.id).joined(separator: "+")
    case .date(let date): date.description
    case .text(let text): text.values[0] ?? ""
    case .effect(let effect): "\(effect)"
    }
  }
}
