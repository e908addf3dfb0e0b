import Diagnostics
import Syntax

extension RunnerForm {
  /// Pages and components that one form may have.
  static let mostPages = 1_000
  static let mostComponents = 5_000

  /// Keys of a form that Balie leaves out on purpose: it has its own way, or the form runner’s server needs them.
  private static let leftOut: Set<String> = [
    "version", "skipSummary", "markAsComplete", "feedback", "phaseBanner", "backLinkText", "metadata",
    "outputs",
    "analytics", "payApiKey", "outputEmail", "webhookUrl", "callbackUrl", "serviceName", "serviceStartPage",
    "feeOptions",
    "toggle", "toggleRedirect", "authentication", "$schema", "phase", "paymentReferenceFormat", "footer",
    "jwtKey", "isWelsh", "showBackLink",
  ]
  private static let read: Set<String> = [
    "name", "startPage", "pages", "lists", "sections", "conditions", "declaration", "fees", "specialPages",
  ]

  /// The form that a tree describes, or nil with at least one finding.
  static func read(
    _ root: JSONNode, fileName: String, language: String, isStated: Bool
  ) -> Checked<RunnerForm?> {
    var language = language
    if !isStated, case .record(let record) = root, case .record(let metadata)? = record["metadata"],
      case .flag(true, _)? = metadata["isWelsh"]
    {
      language = "cy"
    }
    var reading = RunnerReading(language: language)
    let form = read(root, fileName: fileName, &reading)
    return Checked(form, findings: reading.findings)
  }

  private static func read(_ root: JSONNode, fileName: String, _ reading: inout RunnerReading) -> RunnerForm?
  {
    guard let record = reading.record(root, "The file") else { return nil }
    guard record["pages"] != nil else {
      reading.report(ImportShapeRule.missing("pages", of: "a form runner’s file", at: record.span))
      return nil
    }
    let pages = reading.records(record, "pages", each: "A page").compactMap { RunnerPage.read($0, &reading) }
    let components = pages.reduce(0) { $0 + $1.components.count }
    guard !pages.isEmpty, pages.count <= mostPages, components <= mostComponents else {
      if !pages.isEmpty || reading.findings.isEmpty {
        reading.report(ImportShapeRule.size(pages: pages.count, components: components, at: record.span))
      }
      return nil
    }
    reportLosses(record, &reading)
    return RunnerForm(
      fileName: fileName, span: record.span, language: reading.language, name: reading.text(record, "name"),
      startPage: reading.value(record, "startPage"), pages: pages,
      lists: reading.records(record, "lists", each: "A list").compactMap { RunnerList.read($0, &reading) },
      sections: reading.records(record, "sections", each: "A section").compactMap {
        RunnerSection.read($0, &reading)
      },
      conditions: reading.records(record, "conditions", each: "A condition").compactMap {
        RunnerCondition.read($0, &reading)
      },
      declaration: reading.text(record, "declaration"))
  }

  private static func reportLosses(_ record: JSONRecord, _ reading: inout RunnerReading) {
    reading.reportUnknownKeys(record, known: leftOut.union(read), in: "a form")
    for fee in reading.list(record, "fees") {
      reading.report(ImportLossRule.payment(at: fee.span))
    }
    if let special = reading.inner(record, "specialPages") {
      for entry in special.entries {
        reading.report(ImportLossRule.specialPage(entry.key.text, at: entry.key.span))
      }
    }
  }
}

extension RunnerSection {
  static func read(_ record: JSONRecord, _ reading: inout RunnerReading) -> RunnerSection? {
    guard let name = reading.needed(record, "name", of: "a section") else { return nil }
    let title =
      reading.text(record, "title") ?? RunnerText(name.text, language: reading.language, at: name.span)
    return RunnerSection(name: name, title: title)
  }
}

extension RunnerList {
  static func read(_ record: JSONRecord, _ reading: inout RunnerReading) -> RunnerList? {
    guard let name = reading.needed(record, "name", of: "a list") else { return nil }
    let items = reading.records(record, "items", each: "An item").compactMap { item -> Item? in
      let value = reading.value(item, "value") ?? reading.value(item, "text")
      guard let value else {
        reading.report(ImportShapeRule.missing("value", of: "an item of a list", at: item.span))
        return nil
      }
      let text =
        reading.text(item, "text") ?? RunnerText(value.text, language: reading.language, at: value.span)
      reading.reportUnknownKeys(
        item, known: ["text", "value", "description", "hint", "condition", "id"], in: "an item of a list")
      return Item(
        text: text, value: value, hint: reading.text(item, "description") ?? reading.text(item, "hint"),
        condition: reading.value(item, "condition"))
    }
    return RunnerList(name: name, items: items)
  }
}

extension RunnerPage {
  private static let known: Set<String> = [
    "path", "title", "controller", "components", "next", "section", "options", "repeatField", "condition",
    "sidebarContent",
    "backLinkText", "id", "repeat",
  ]

  static func read(_ record: JSONRecord, _ reading: inout RunnerReading) -> RunnerPage? {
    guard let path = reading.needed(record, "path", of: "a page") else { return nil }
    let title =
      reading.text(record, "title") ?? RunnerText(path.text, language: reading.language, at: path.span)
    let components = reading.records(record, "components", each: "A component").compactMap {
      RunnerComponent.read($0, depth: 1, &reading)
    }
    reading.reportUnknownKeys(record, known: known, in: "a page")
    for key in ["repeatField", "condition", "sidebarContent"] {
      if let value = record[key] { reading.report(ImportLossRule.pageKey(key, at: value.span)) }
    }
    let role = role(reading.value(record, "controller"), &reading)
    let next = reading.records(record, "next", each: "A link to the next page").compactMap { link -> Link? in
      reading.needed(link, "path", of: "a link to the next page").map {
        Link(path: $0, condition: reading.value(link, "condition"))
      }
    }
    return RunnerPage(
      path: path, title: title, role: role, repetition: repetition(record, &reading),
      section: reading.value(record, "section"), components: components, next: next, span: record.span)
  }

  private static func repetition(_ page: JSONRecord, _ reading: inout RunnerReading) -> Repetition? {
    guard let record = reading.inner(page, "repeat") else { return nil }
    let schema = reading.inner(record, "schema")
    let least = schema.flatMap { reading.count($0, "min") } ?? 1
    let most = schema.flatMap { reading.count($0, "max") } ?? 25
    let title = reading.inner(record, "options").flatMap { reading.text($0, "title") }
    return Repetition(title: title, least: min(least, most, 100), most: min(max(most, 1), 100))
  }

  private static func role(_ controller: JSONValueText?, _ reading: inout RunnerReading) -> Role {
    guard let controller else { return .ordinary }
    switch controller.text {
    case "./pages/start.js", "StartPageController": return .start
    case "./pages/summary.js", "SummaryPageController", "./pages/confirm.js", "ConfirmPageController":
      return .summary
    case "RepeatingFieldPageController", "./pages/repeating.js": return .repeating
    case "./pages/continue.js", "ContinuePageController", "PageController", "./pages/page.js",
      "HomePageController",
      "./pages/home.js", "RepeatPageController":
      return .ordinary
    default:
      reading.report(ImportLossRule.controller(controller.text, at: controller.span))
      return .ordinary
    }
  }
}
