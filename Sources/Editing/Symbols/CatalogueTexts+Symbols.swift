import CatalogueLoading
package import CatalogueModel
package import Diagnostics
package import Syntax

extension CatalogueTexts {
  /// The tree of a YAML file, or of the front matter of a Markdown file, as far as it can be read.
  package func tree(of file: FileID) -> YAMLNode? {
    let bytes = map[file].bytes
    guard isMarkdown(file) else { return ReadableTree.read(bytes, of: file) }
    return FrontMatter.range(in: bytes).flatMap { ReadableTree.read(bytes, $0, of: file) }
  }

  /// What the procedure of a file names; nothing for other files.
  package func names(around file: FileID) -> ProcedureNames {
    guard let entity = place(of: file)?.entity, entity.kind == .procedure else {
      return ProcedureNames(of: nil)
    }
    return names(of: entity.id, unit: drafts.unit(of: file))
  }

  package func names(of procedure: EntityID, unit: [FileID]) -> ProcedureNames {
    var names = ProcedureNames(of: procedure)
    for file in unit where !isMarkdown(file) {
      guard let tree = tree(of: file), let place = place(of: file) else { continue }
      if let form = place.form { names.read(form: tree, of: form) } else { names.read(procedure: tree) }
    }
    return names
  }

  /// All names in a file.
  package func occurrences(in file: FileID, _ names: ProcedureNames? = nil) -> [Occurrence] {
    guard let place = place(of: file) else { return [] }
    let bytes = map[file].bytes
    if isMarkdown(file) {
      let procedure = place.entity.flatMap { $0.kind == .procedure ? $0.id : nil }
      return TextReferences.occurrences(in: bytes, 0..<bytes.count, of: file, procedure: procedure)
    }
    guard let schema = place.schema, let tree = tree(of: file) else { return [] }
    var walk = SymbolWalk(bytes, of: file, place, names ?? self.names(around: file))
    walk.visit(tree, as: schema.record)
    return walk.occurrences
  }

  /// The name at a place of a file. At the title of an entity’s own file, it is the entity.
  package func occurrence(at offset: Int, in file: FileID) -> Occurrence? {
    let found = occurrences(in: file).filter { $0.span.start <= offset && offset <= $0.span.end }
    return found.min { $0.span.end - $0.span.start < $1.span.end - $1.span.start }
      ?? entity(at: offset, in: file)
  }

  private func entity(at offset: Int, in file: FileID) -> Occurrence? {
    guard let place = place(of: file), let entity = place.entity, place.schema != nil, place.form == nil,
      let mapping = tree(of: file)?.mapping
    else { return nil }
    for entry in mapping.entries where titleKeys.contains(entry.key.text) {
      let span = entry.key.span
      if span.start <= offset, offset <= span.end {
        return Occurrence(.entity(entity.kind, entity.id), at: span, isDefinition: true)
      }
    }
    return nil
  }

  /// All places where a symbol’s name stands, in the order of the files.
  package func occurrences(of symbol: Symbol) -> [Occurrence] {
    let files: [FileID]
    switch symbol {
    case .entity(let kind, let id): files = drafts.files(referringTo: kind, id)
    case .local(_, _, let procedure), .inForm(_, _, _, let procedure):
      files = drafts.files(of: .procedure, procedure)
    }
    var found: [Occurrence] = []
    var names: [EntityID: ProcedureNames] = [:]
    for file in files {
      var known: ProcedureNames?
      if let entity = place(of: file)?.entity, entity.kind == .procedure {
        if names[entity.id] == nil {
          names[entity.id] = self.names(of: entity.id, unit: drafts.unit(of: file))
        }
        known = names[entity.id]
      }
      found += occurrences(in: file, known).filter { $0.symbol == symbol }
    }
    var seen: Set<SourceSpan> = []
    return found.filter { seen.insert($0.span).inserted }
  }

  /// Where a symbol is defined.
  package func definitions(of symbol: Symbol) -> [SourceSpan] {
    switch symbol {
    case .entity(let kind, let id):
      return drafts.files(of: kind, id).first.map { [titlePlace(in: $0)] } ?? []
    case .local(.form, let name, let procedure):
      return drafts.files(of: .procedure, procedure)
        .filter { place(of: $0)?.form?.text == name }.map { titlePlace(in: $0) }
    case .local, .inForm: return occurrences(of: symbol).filter(\.isDefinition).map(\.span)
    }
  }

  /// The key that states what a file is about, or its beginning.
  private func titlePlace(in file: FileID) -> SourceSpan {
    let key = tree(of: file)?.mapping?.entries.first { titleKeys.contains($0.key.text) }?.key.span
    return key ?? .beginning(of: file)
  }
}

/// The keys that state what a file is about.
private let titleKeys: Set<String> = ["title", "name", "number"]
