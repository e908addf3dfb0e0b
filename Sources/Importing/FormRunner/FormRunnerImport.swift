package import CatalogueModel
package import Diagnostics
import Syntax

/// Turns the files of form runners into forms of Balie.
package enum FormRunnerImport {
  /// A file to import.
  package struct Source: Sendable {
    /// The name of the file without folder and ending.
    package let name: String
    package let file: FileID
    package let bytes: [UInt8]
    /// The language of its texts where the command line states it.
    package let language: LanguageTag?

    package init(name: String, file: FileID, bytes: [UInt8], language: LanguageTag? = nil) {
      (self.name, self.file, self.bytes, self.language) = (name, file, bytes, language)
    }
  }

  /// Reads all files, joins language versions of one form, and makes a catalogue of what can be carried over. Never
  /// stops at the first fault; every fault and loss is a finding.
  ///
  /// - Parameters:
  ///   - sources: the files; with equal input in equal order the result is the same to the byte.
  ///   - procedure: the procedure to which all forms belong; without it, one is made for each name that the files give.
  ///   - language: of files that state none.
  package static func run(
    _ sources: [Source], procedure: EntityID?, language: LanguageTag
  ) -> Checked<[ImportedFile]> {
    var findings: [Diagnostic] = []
    var forms: [(form: RunnerForm, isNamedTwin: Bool)] = []
    for source in sources {
      let tree = JSON.read(source.bytes, file: source.file)
      findings += tree.findings
      guard let root = tree.value else { continue }
      let form = RunnerForm.read(
        root, fileName: source.name, language: (source.language ?? language).tag,
        isStated: source.language != nil)
      findings += form.findings
      if let form = form.value { forms.append((form, source.language != nil)) }
    }
    let (joined, differences) = joined(forms, first: language.tag)
    findings += differences
    var taken: Set<String> = []
    let documents = joined.map { form in
      let id = RunnerNames.unique(EntityName.form(form), &taken)
      return (
        procedure: procedure?.text ?? EntityName.procedure(form), document: FormDocument.make(form, id: id)
      )
    }
    findings += documents.flatMap(\.document.findings)
    return Checked(CatalogueFiles(documents: documents).files(), findings: findings.sorted().uniqued)
  }

  /// Forms with their versions in other languages: those in the first language take the others in.
  ///
  /// What the command line names as a twin is held against the form most like it, however little that is.
  private static func joined(
    _ forms: [(form: RunnerForm, isNamedTwin: Bool)], first: String
  ) -> ([RunnerForm], [Diagnostic]) {
    var findings: [Diagnostic] = []
    var joined = forms.map(\.form).filter { $0.language == first }
    var alone: [RunnerForm] = []
    for (form, isNamedTwin) in forms where form.language != first {
      let candidates = joined.indices.filter { isNamedTwin || form.isLikelyTwin(of: joined[$0]) }
      let names = Set(form.componentNames)
      func shared(_ index: Int) -> Int { names.intersection(joined[index].componentNames).count }
      guard let best = candidates.max(by: { shared($0) < shared($1) }) else {
        alone.append(form)
        continue
      }
      if let difference = joined[best].merge(form) {
        findings.append(difference)
        alone.append(form)
      }
    }
    return (joined + alone, findings)
  }
}

/// The names of forms and procedures in a catalogue.
enum EntityName {
  static func form(_ form: RunnerForm) -> String {
    RunnerNames.cut(Slug.make(from: form.fileName) ?? "form", to: 72)
  }

  static func procedure(_ form: RunnerForm) -> String {
    let name = form.name.map { HTMLText.plain(from: $0.first.text).text } ?? ""
    return RunnerNames.cut(Slug.make(from: name) ?? "imported-forms", to: 72)
  }
}
