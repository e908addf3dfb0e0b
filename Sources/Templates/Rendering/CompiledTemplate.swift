/// A template with every name resolved and every place checked: what is left is to copy bytes.
package struct CompiledTemplate: Sendable {
  /// The name of the template.
  package let name: String
  /// The names of all templates that take part in it, its own included.
  package let templates: Set<String>
  /// The shapes it was compiled for, outermost first.
  let shapes: [RecordShape]

  /// Appends the template, filled in, as UTF-8.
  ///
  /// - Precondition: the records are of the shapes that the template was compiled for, in that order.
  package func render(_ records: Record..., into output: inout [UInt8]) {
    render(records, into: &output)
  }

  package func render(_ records: [Record], into output: inout [UInt8]) {
  }
}
