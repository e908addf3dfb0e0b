package import Diagnostics

/// All templates of a site by name, read but not yet compiled.
package struct TemplateLibrary: Sendable {
  /// Reads templates. Of two with the same name the later one counts: so a site replaces a built-in template.
  package static func load(_ sources: [TemplateSource]) -> Checked<TemplateLibrary> {
    Checked(TemplateLibrary())
  }

  /// The names of all templates, sorted.
  package var names: [String] { [] }

  /// Compiles a template for records of the given shapes, outermost first: a name is looked for in the last shape,
  /// then in the one before it.
  ///
  /// The value is nil only where there is no template of that name. Where there are findings it still renders, with
  /// nothing in the places that are wrong.
  package func compile(
    _ name: String, for shapes: RecordShape..., dialect: TemplateDialect = .html
  ) -> Checked<CompiledTemplate?> {
    Checked(nil)
  }
}

/// How strict compiling is.
package enum TemplateDialect: Sendable {
  /// Places are tracked and kinds are held to: what every page uses.
  case html
  /// As the Mustache specification has it: text may be written raw, and all escaping is the same.
  case mustache
}
