import CatalogueModel
import Diagnostics
import Syntax

enum FeeFields {
  static let id = Field.required(
    "id", .name, "The fee’s name within the procedure; entries of one id are its history.")
  static let name = Field.required("name", .label, "What the fee is for.")
  static let amount = Field.required(
    "amount", .amount, "How much: `8000 VND`, a range, an amount per unit, `free` or `unknown`.")
  static let channels = Field.optional(
    "channels", .offeredChannels,
    "The ways of applying it is charged for; without it, all.")
  static let note = Field.optional("note", .label, "What else to know about it.")
  static let record = RecordDescription(
    "a fee", "What has to be paid.", fields: [id, name, amount, channels, note] + FactFields.all)
}

extension FieldType where Value == Fee {
  static let fee = FieldType.record(FeeFields.record) { record, reading in
    let (id, name) = (record(FeeFields.id, &reading), record(FeeFields.name, &reading))
    let (amount, channels) = (record(FeeFields.amount, &reading), record.list(FeeFields.channels, &reading))
    let (note, basis) = (record(FeeFields.note, &reading), FactFields.read(record, &reading))
    guard let id else { return nil }
    return Fee(
      id: id, name: name ?? unreadLabel, amount: amount ?? .unknown, channels: channels, note: note,
      basis: basis)
  }
}

enum ExemptionFields {
  static let name = Field.required("name", .label, "Who is exempt.")
  static let effect = Field.required(
    "effect", .effect, "What they pay: `free`, a reduction such as `50 %`, or an amount.")
  static let fees = Field.optional(
    "fees", FieldType<[ScopedName]>.list(of: .scopedName), "The ids of the fees it concerns; without it, all."
  )
  static let record = RecordDescription(
    "an exemption", "Who pays less, and how much less.", fields: [name, effect, fees] + FactFields.all)
}

extension FieldType where Value == Exemption {
  static let exemption = FieldType.record(ExemptionFields.record) { record, reading in
    let (name, effect) = (record(ExemptionFields.name, &reading), record(ExemptionFields.effect, &reading))
    let fees = record.list(ExemptionFields.fees, &reading).map { FeeReference($0.text, at: $0.span) }
    let basis = FactFields.read(record, &reading)
    guard let effect else { return nil }
    return Exemption(name: name ?? unreadLabel, effect: effect, fees: fees, basis: basis)
  }
}

/// A name declared in the same file, with its place.
struct ScopedName: Sendable {
  let text: String
  let span: SourceSpan
}

extension FieldType where Value == ScopedName {
  static let scopedName = FieldType(FieldType<String>.name.description) { node, reading in
    FieldType<String>.name.read(node, &reading).map { ScopedName(text: $0, span: node.span) }
  }
}

enum DocumentFields {
  static let evidence = Field.required("evidence", .reference(.evidence), "The kind of document.")
  static let form = Field.optional("form", .scopedName, "The form of this procedure with which it is made.")
  static let originals = Field.optional("originals", .integer(0...100), "How many originals are handed in.")
  static let copies = Field.optional("copies", .integer(0...100), "How many plain copies are handed in.")
  static let certified = Field.optional(
    "certified-copies", .integer(0...100), "How many certified copies are handed in.")
  static let show = Field.optional("show", .flag, "`true` where it is shown and given back.")
  static let otherwise = Field.optional(
    "otherwise", FieldType<[Reference]>.list(of: .reference(.evidence)),
    "Kinds of document of which one will do instead.")
  static let heldBy = Field.optional(
    "held-by", .reference(.register),
    "The register in which the State already holds it, so that nobody need bring it.")
  static let askedBecause = Field.optional(
    "asked-because", FieldType<EvidenceRequirement.Reason>.word,
    "Why it is asked for, although the State issued or holds it: `taken-in` (the paper itself is taken in, "
      + "cancelled or changed), `identification` (it shows who somebody is, or which thing it is about), "
      + "`not-in-register` (no register that the office can consult holds it). A `basis` with a `clause` says "
      + "that the law demands it.")
  static let channels = Field.optional(
    "channels", .offeredChannels,
    "The ways of applying it is asked for; without it, all.")
  static let note = Field.optional("note", .label, "What else to know about it.")
  static let record = RecordDescription(
    "a document", "A document that is asked for.",
    fields: [
      evidence, form, originals, copies, certified, show, otherwise, heldBy, askedBecause, channels, note,
    ] + FactFields.all)
}

extension FieldType where Value == EvidenceRequirement {
  static let document = FieldType.record(DocumentFields.record) { record, reading in
    typealias Fields = DocumentFields
    let evidence = record(Fields.evidence, &reading)
    let form = record(Fields.form, &reading).flatMap { name in
      EntityID(name.text).map { Reference($0, at: name.span) }
    }
    let (originals, copies) = (record(Fields.originals, &reading), record(Fields.copies, &reading))
    let (certified, show) = (record(Fields.certified, &reading), record(Fields.show, &reading))
    let (otherwise, heldBy) = (record.list(Fields.otherwise, &reading), record(Fields.heldBy, &reading))
    let askedBecause = record(Fields.askedBecause, &reading)
    let (channels, note) = (record.list(Fields.channels, &reading), record(Fields.note, &reading))
    let basis = FactFields.read(record, &reading)
    guard let evidence else { return nil }
    return EvidenceRequirement(
      evidence: evidence, form: form, originals: originals ?? 0, copies: copies ?? 0,
      certifiedCopies: certified ?? 0, isShown: show ?? false, alternatives: otherwise, heldBy: heldBy,
      askedBecause: askedBecause, channels: channels, note: note, basis: basis)
  }
}

enum StepFields {
  static let by = Field.required("by", .actor, "Who does it: `applicant`, or an organisation or officer.")
  static let title = Field.required("title", .label, "What is done, as a short sentence.")
  static let time = Field.optional("time", .duration, "How long it takes.")
  static let note = Field.optional("note", .label, "What else to know about it.")
  static let channels = Field.optional(
    "channels", .offeredChannels,
    "The ways of applying in which it is done; without it, all.")
  static let record = RecordDescription(
    "a step", "One step of the work, in the order in which it is done.",
    fields: [by, title, time, note, channels] + FactFields.all)
}

extension FieldType where Value == Step.Actor {
  static let actor = FieldType(
    .either([.word(["applicant"]), .reference(EntityKind.organisation.rawValue)])
  ) { node, reading in
    if node.filledScalar?.text == "applicant" { return .applicant }
    return FieldType<Reference>.reference(.organisation).read(node, &reading).map { .organisation($0) }
  }
}

extension FieldType where Value == Step {
  static let step = FieldType.record(StepFields.record) { record, reading in
    let (by, title) = (record(StepFields.by, &reading), record(StepFields.title, &reading))
    let (time, note) = (record(StepFields.time, &reading), record(StepFields.note, &reading))
    let channels = record.list(StepFields.channels, &reading)
    let basis = FactFields.read(record, &reading)
    return Step(
      actor: by ?? .applicant, title: title ?? unreadLabel, duration: time, note: note, channels: channels,
      basis: basis)
  }
}

enum DeadlineFields {
  static let within = Field.required("within", .duration, "The term.")
  static let after = Field.required("after", .label, "From when it counts: “the day of birth”.")
  static let consequence = Field.optional("consequence", .label, "What happens to those who are late.")
  static let record = RecordDescription(
    "a deadline", "A term that citizens must keep.", fields: [within, after, consequence] + FactFields.all)
}

extension FieldType where Value == CitizenDeadline {
  static let deadline = FieldType.record(DeadlineFields.record) { record, reading in
    let (within, after) = (record(DeadlineFields.within, &reading), record(DeadlineFields.after, &reading))
    let consequence = record(DeadlineFields.consequence, &reading)
    let basis = FactFields.read(record, &reading)
    guard let within else { return nil }
    return CitizenDeadline(
      within: within, after: after ?? unreadLabel, consequence: consequence, basis: basis)
  }
}

enum ResultFields {
  static let evidence = Field.required("evidence", .reference(.evidence), "The document that citizens get.")
  static let electronic = Field.optional(
    "electronic", .flag, "`true` where it is given as an electronic document.")
  static let paper = Field.optional(
    "paper", .flag, "`true` where it is given on paper; so it is, unless only `electronic` is stated.")
  static let note = Field.optional("note", .label, "What else to know about it.")
  static let record = RecordDescription(
    "a result", "What citizens get.", fields: [evidence, electronic, paper, note] + FactFields.all)
}

extension FieldType where Value == ProcedureResult {
  static let result = FieldType.record(ResultFields.record) { record, reading in
    let evidence = record(ResultFields.evidence, &reading)
    let (electronic, paper) = (
      record(ResultFields.electronic, &reading), record(ResultFields.paper, &reading)
    )
    let note = record(ResultFields.note, &reading)
    let basis = FactFields.read(record, &reading)
    guard let evidence else { return nil }
    return ProcedureResult(
      evidence: evidence, isElectronic: electronic ?? false, isOnPaper: paper ?? !(electronic ?? false),
      note: note,
      basis: basis)
  }
}

enum RequirementFields {
  static let text = Field.required("text", .label, "What must be fulfilled, as a sentence.")
  static let record = RecordDescription(
    "a requirement", "What somebody must fulfil to apply.", fields: [text] + FactFields.all)
}

extension FieldType where Value == EligibilityRequirement {
  static let requirement = FieldType.record(RequirementFields.record) { record, reading in
    let text = record(RequirementFields.text, &reading)
    return EligibilityRequirement(text: text ?? unreadLabel, basis: FactFields.read(record, &reading))
  }
}

enum RedressFields {
  static let within = Field.optional("within", .duration, "Within what time one can object.")
  static let to = Field.optional("to", .reference(.organisation), "To whom.")
  static let how = Field.optional("how", .label, "How, in a sentence.")
  static let record = RecordDescription(
    "a redress", "How to object to a decision.", fields: [within, to, how, FactFields.basis])
}

extension FieldType where Value == Redress {
  static let redress = FieldType.record(RedressFields.record) { record, reading in
    Redress(
      span: record.span, within: record(RedressFields.within, &reading),
      to: record(RedressFields.to, &reading),
      how: record(RedressFields.how, &reading), citations: record.list(FactFields.basis, &reading))
  }
}
