import Diagnostics
import Syntax

extension RunnerComponent {
  private static let known: Set<String> = [
    "name", "type", "subType", "title", "hint", "content", "list", "options", "schema", "children", "values",
    "nameHasError",
    "id", "isImported",
  ]

  /// The component, or nil with a finding.
  static func read(_ record: JSONRecord, depth: Int, _ reading: inout RunnerReading) -> RunnerComponent? {
    guard let type = reading.needed(record, "type", of: "a component") else { return nil }
    guard let kind = Kind(rawValue: type.text) else {
      reading.report(ImportLossRule.component(type.text, at: type.span))
      return nil
    }
    let name = reading.value(record, "name") ?? JSONValueText(text: "", span: record.span)
    reading.reportUnknownKeys(record, known: known, in: "a component")
    var children: [RunnerComponent] = []
    for child in reading.records(record, "children", each: "A component") {
      if depth > 1 {
        reading.report(ImportLossRule.nestedRepeat(at: child.span))
      } else if let component = RunnerComponent.read(child, depth: depth + 1, &reading) {
        children.append(component)
      }
    }
    return RunnerComponent(
      kind: kind, name: name, title: reading.text(record, "title"), hint: reading.text(record, "hint"),
      content: reading.text(record, "content"), list: reading.value(record, "list"),
      options: RunnerOptions.read(record, &reading), children: children, span: record.span)
  }
}

extension RunnerOptions {
  /// Options that say how something looks, or that Balie does in its own way.
  private static let leftOut: Set<String> = [
    "classes", "hideTitle", "optionalText", "showNoScriptWarning", "noReturnUrlOnSummaryPage", "bold",
    "exposeToContext",
    "disableChangingFromSummary", "textFieldTitle", "numberFieldTitle", "disableLookup", "type",
    "totalOverallFilesize",
    "allow", "summaryTitle",
  ]
  private static let read: Set<String> = [
    "required", "maxWords", "rows", "prefix", "suffix", "autocomplete", "customValidationMessage",
    "condition",
    "columnTitles", "minimumRequiredFiles", "dropzoneConfig", "maxDaysInFuture", "maxDaysInPast", "multiple",
  ]

  static func read(_ component: JSONRecord, _ reading: inout RunnerReading) -> RunnerOptions {
    var result = RunnerOptions()
    if let record = reading.inner(component, "options") {
      result.readOptions(record, &reading)
      reading.reportUnknownKeys(record, known: leftOut.union(read), in: "the options of a component")
    }
    if let record = reading.inner(component, "schema") {
      result.readSchema(record, &reading)
      reading.reportUnknownKeys(
        record,
        known: ["min", "max", "length", "regex", "precision", "integer", "error", "allow", "trim", "unsafe"],
        in: "the schema of a component")
    }
    return result
  }

  private mutating func readOptions(_ record: JSONRecord, _ reading: inout RunnerReading) {
    isRequired = reading.flag(record, "required") ?? true
    mostWords = reading.count(record, "maxWords")
    rows = reading.count(record, "rows")
    prefix = reading.value(record, "prefix")?.text
    suffix = reading.value(record, "suffix")?.text
    autocomplete = reading.value(record, "autocomplete")?.text
    message = reading.text(record, "customValidationMessage")
    condition = reading.value(record, "condition")
    for node in reading.list(record, "columnTitles") {
      if case .text(let text) = node {
        columnTitles.append(RunnerText(text.text, language: reading.language, at: text.span))
      }
    }
    mostDaysAhead = reading.value(record, "maxDaysInFuture")
    mostDaysBack = reading.value(record, "maxDaysInPast")
    leastFiles = reading.count(record, "minimumRequiredFiles")
    if let files = reading.inner(record, "dropzoneConfig") { readFiles(files, &reading) }
    if reading.flag(record, "multiple") == true { mostFiles = mostFiles ?? 10 }
  }

  private mutating func readFiles(_ record: JSONRecord, _ reading: inout RunnerReading) {
    mostFiles = reading.count(record, "maxFiles")
    mostFileSize = reading.count(record, "maxFilesize")
    guard let types = reading.value(record, "acceptedFiles") else { return }
    mediaTypes = types.text.split(separator: ",").map {
      JSONValueText(text: $0.trimmed.lowercased(), span: types.span)
    }.filter { !$0.text.isEmpty }
  }

  private mutating func readSchema(_ record: JSONRecord, _ reading: inout RunnerReading) {
    least = reading.value(record, "min")
    most = reading.value(record, "max")
    length = reading.count(record, "length")
    pattern = reading.value(record, "regex")
    decimals = reading.flag(record, "integer") == true ? 0 : reading.count(record, "precision")
  }
}
