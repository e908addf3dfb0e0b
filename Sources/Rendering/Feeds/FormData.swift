internal import BuildGraph
internal import CatalogueModel
internal import Forms

/// The files about forms that back offices and browsers read, below `data/forms/<procedure>/<form>/`. Each is made when
/// it is written; a catalogue without forms has none.
package struct FormData: Sendable {
  /// One file.
  package struct File: Hashable, Sendable {
    enum Kind: Hashable {
      case schema, rules, valid, invalid
      case messages(LanguageIndex)
    }

    let procedure: EntityID
    let form: EntityID
    let kind: Kind
  }

  /// Every file, in one order.
  package let files: [File]
  private let catalogue: Catalogue
  private let wordings: [Wording]
  private let addresses: Addresses
  private let digests: Digests

  init(_ catalogue: Catalogue, wordings: [Wording], addresses: Addresses, digests: Digests) {
    (self.catalogue, self.wordings, self.addresses, self.digests) = (catalogue, wordings, addresses, digests)
    files = catalogue.procedures.flatMap { procedure in
      procedure.forms.flatMap { form in
        let kinds: [File.Kind] = [.schema, .rules, .valid, .invalid] + wordings.map { .messages($0.index) }
        return kinds.map { File(procedure: procedure.id, form: form.id, kind: $0) }
      }
    }
  }

  private init(_ other: FormData, _ catalogue: Catalogue, _ wordings: [Wording], _ addresses: Addresses) {
    (files, digests) = (other.files, other.digests)
    (self.catalogue, self.wordings, self.addresses) = (catalogue, wordings, addresses)
  }

  /// Where a file stands, from the root of the output.
  func path(of file: File) -> String {
    let name =
      switch file.kind {
      case .schema: "schema"
      case .rules: "rules"
      case .valid: "valid"
      case .invalid: "invalid"
      case .messages(let language): "messages.\(wordings[language.rawValue].language.tag)"
      }
    return "\(Self.folder(file.procedure, file.form))\(name).json"
  }

  /// The folder of a form’s files, from the root of the output.
  static func folder(_ procedure: EntityID, _ form: EntityID) -> String { "data/forms/\(procedure)/\(form)/" }

  /// The same files of a catalogue whose forms have changed within.
  func following(_ catalogue: Catalogue) -> FormData { FormData(self, catalogue, wordings, addresses) }

  /// The same files, of which is noted what they are made from.
  private func noting(in log: ReadLog) -> FormData {
    FormData(self, catalogue.noting(in: log), wordings.map { $0.noting(in: log) }, addresses.noting(in: log))
  }

  func write(_ file: File, noting log: ReadLog?, into output: inout [UInt8]) {
    if let log { return noting(in: log).write(file, noting: nil, into: &output) }
    guard let procedure = catalogue.procedures[file.procedure],
      let form = procedure.forms.first(where: { $0.id == file.form })
    else { return }
    let name = "\(file.procedure)/\(file.form)"
    json(file, form, procedure, name).write(into: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private func json(_ file: File, _ form: Form, _ procedure: Procedure, _ name: String) -> FormJSON {
    if case .messages(let language) = file.kind {
      return MessagesDocument(form, name: name, wordings[language.rawValue]).json
    }
    let logic = FormLogic(form, of: procedure)
    switch file.kind {
    case .schema:
      let address = addresses.absolute(path: addresses.path(ofFile: path(of: file)))
      return SchemaDocument(logic).json(address: address, title: name)
    case .rules, .messages:
      let document = RulesDocument(logic)
      return document.json(name: name, version: document.version(sha256Hex: digests.sha256Hex))
    case .valid: return GoldenInstances(logic).valid
    case .invalid: return GoldenInstances(logic).invalid
    }
  }
}
