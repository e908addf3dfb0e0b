import CatalogueModel
import Diagnostics
import Forms
import Parallelism

/// Proves that the forms of a catalogue and its procedures agree, and that forms can be filled in.
enum FormProofs {
  /// - Parameter faulty: files with errors. What they leave out may be there, but could not be read.
  static func findings(in catalogue: Catalogue, asOf day: CivilDate, faulty: Set<FileID>, jobs: Int)
    -> [Diagnostic]
  {
    let procedures = catalogue.procedures.filter { !$0.forms.isEmpty && !faulty.contains($0.span.file) }
    guard !procedures.isEmpty else { return [] }
    return Concurrent.map(procedures, jobs: jobs) { procedure in
      findings(of: procedure, catalogue, day, faulty)
    }.flatMap { $0 }
  }

  private static func findings(
    of procedure: Procedure, _ catalogue: Catalogue, _ day: CivilDate, _ faulty: Set<FileID>
  ) -> [Diagnostic] {
    let forms = procedure.forms.filter { !faulty.contains($0.span.file) }
    var findings = forms.count == procedure.forms.count ? uploads(procedure, catalogue) : []
    for form in forms {
      let logic = FormLogic(form, of: procedure)
      findings += unlinked(form, procedure) + unasked(form, procedure) + askedAgain(form, procedure)
      findings += FormCaseProofs(form, logic, day).findings + ValueProofs(form, logic).findings
    }
    return findings
  }

  // MARK: Documents

  /// Required documents that cannot be handed in where everything else can: online.
  private static func uploads(_ procedure: Procedure, _ catalogue: Catalogue) -> [Diagnostic] {
    let sent = procedure.forms.filter { $0.action != nil }
    guard procedure.channel(.online) != nil, let form = sent.first, let documents = procedure.documents.value
    else {
      return []
    }
    let uploaded = Set(sent.flatMap { fields($0).compactMap(\.evidence?.id) + $0.unasked.map(\.evidence.id) })
    var reported: Set<EntityID> = []
    return documents.filter { document in
      let isHeld = document.heldBy != nil || catalogue.evidence[document.evidence.id]?.heldBy != nil
      let isOnline = document.channels.isEmpty || document.channels.contains(.online)
      let isUploaded = ([document.evidence] + document.alternatives).contains { uploaded.contains($0.id) }
      return document.form == nil && !isHeld && isOnline && !document.isShown && !isUploaded
        && reported.insert(document.evidence.id).inserted
    }.map { UploadMissingRule.finding($0, form: form) }
  }

  /// Uploads of what the procedure does not ask for.
  private static func unasked(_ form: Form, _ procedure: Procedure) -> [Diagnostic] {
    guard procedure.documents.isStated else { return [] }
    let wanted = Set(
      (procedure.documents.value ?? []).flatMap { [$0.evidence.id] + $0.alternatives.map(\.id) })
    return fields(form).compactMap(\.evidence).filter { !wanted.contains($0.id) }
      .map(UploadWithoutDocumentRule.finding)
  }

  private static func unlinked(_ form: Form, _ procedure: Procedure) -> [Diagnostic] {
    let isLinked = (procedure.documents.value ?? []).contains { $0.form?.id == form.id }
    return isLinked ? [] : [FormUnlinkedRule.finding(form)]
  }

  private static func askedAgain(_ form: Form, _ procedure: Procedure) -> [Diagnostic] {
    fields(form).compactMap { field in
      guard field.filling.answerOf == nil else { return nil }
      let label = field.label.text(in: .source).lowercased()
      let question = procedure.questions.first {
        $0.id == field.id || $0.ask.text(in: .source).lowercased() == label
      }
      return question.map { QuestionAskedAgainRule.finding(field, question: $0) }
    }
  }

  /// Every field, those within groups too.
  static func fields(_ form: Form) -> [FormField] {
    func all(_ fields: [FormField]) -> [FormField] { fields.flatMap { [$0] + all($0.fields) } }
    return form.pages.flatMap { all($0.fields) }
  }
}
