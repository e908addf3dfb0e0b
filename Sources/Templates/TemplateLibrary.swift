package import Diagnostics

/// All templates of a site by name, read but not yet compiled.
package struct TemplateLibrary: Sendable {
  let templates: [ParsedTemplate]
  /// The number of each template by its name.
  let numbers: [String: Int]

  /// Reads templates. Of two with the same name the later one counts: so a site replaces a built-in template.
  package static func load(_ sources: [TemplateSource]) -> Checked<TemplateLibrary> {
    var last: [String: Int] = [:]
    for (index, source) in sources.enumerated() { last[source.name] = index }
    let used = sources.indices.filter { last[sources[$0].name] == $0 }
    let parsed = used.map { TemplateParser.parse(sources[$0]) }
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { (sources[$1].name, $0) })
    return Checked(
      TemplateLibrary(templates: parsed.map(\.value), numbers: numbers), findings: parsed.flatMap(\.findings))
  }

  /// The text of a template; empty where there is none of that name.
  package func text(of name: String) -> [UInt8] { numbers[name].map { templates[$0].source.text } ?? [] }

  /// The names of all templates, sorted.
  package var names: [String] { numbers.keys.sorted() }

  /// Compiles a template for records of the given shapes, outermost first: a name is looked for in the last shape,
  /// then in the one before it.
  ///
  /// The value is nil only where there is no template of that name. Where there are findings it still renders, with
  /// nothing in the places that are wrong.
  package func compile(
    _ name: String, for shapes: [RecordShape], dialect: TemplateDialect = .html
  ) -> Checked<CompiledTemplate?> {
    guard let number = numbers[name] else {
      let finding = templates.first.map {
        TemplateMissingPartialRule.root(name, span: .beginning(of: $0.source.file))
      }
      return Checked(nil, findings: finding.map { [$0] } ?? [])
    }
    var compiler = TemplateCompiler(self, dialect: dialect, template: number)
    let compiled = compiler.compile(for: shapes)
    return Checked(compiled, findings: compiler.findings.sorted())
  }
}

/// How strict compiling is.
package enum TemplateDialect: Sendable {
  /// Places are tracked and kinds are held to: what every page uses.
  case html
  /// As the Mustache specification has it: text may be written raw, and all escaping is the same.
  case mustache
}
