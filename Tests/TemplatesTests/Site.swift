import Diagnostics
import Templates
import Testing

/// A few templates in memory.
struct Site {
  let library: TemplateLibrary
  /// What was found while reading.
  let findings: [Diagnostic]

  init(_ templates: [(name: String, text: String)]) {
    let sources = templates.enumerated().map { index, template in
      TemplateSource(name: template.name, file: FileID(index: index), text: Array(template.text.utf8))
    }
    let checked = TemplateLibrary.load(sources)
    library = checked.value
    findings = checked.findings
  }

  struct Result {
    let output: String
    /// Of reading and of compiling.
    let findings: [Diagnostic]

    var codes: [String] { findings.map(\.rule.code) }
  }

  func render(_ name: String, _ records: Record..., dialect: TemplateDialect = .html) throws -> Result {
    let checked = library.compile(name, for: records.map(\.shape), dialect: dialect)
    let template = try #require(checked.value)
    var output: [UInt8] = []
    template.render(records, into: &output)
    return Result(
      output: String(decoding: output, as: UTF8.self), findings: findings + checked.findings)
  }
}
