import CatalogueModel
import Diagnostics
import Syntax

enum ChannelFields {
  static let address = Field.optional("url", .webAddress, "Where one applies online.")
  static let completeness = Field.optional(
    "completeness", FieldType<Channel.Completeness>.word,
    "How much can be done online: `full`, `partial`, or only `information`.")
  static let signIn = Field.optional(
    "sign-in", FieldType<[Channel.SignIn]>.list(of: .word),
    "How one proves online who one is; any one of these.")
  static let at = Field.optional(
    "at", FieldType<[Reference]>.oneOrMore(of: .reference(.organisation)),
    "The office or offices to go or write to.")
  static let time = Field.optional("time", .processingTimes, "How long it takes this way.")
  static let note = Field.optional("note", .label, "What else to know about it.")
  static let record = RecordDescription(
    "a channel", "A way of applying.",
    fields: [address, completeness, signIn, at, time, note, FactFields.when])

  static let channels: [Field<(SourceSpan) -> Channel>] = Channel.Kind.allCases.map { kind in
    .optional(kind.rawValue, .channel(kind), meaning(of: kind))
  }
  static let channelsRecord = RecordDescription("the channels", "The ways of applying.", fields: channels)

  private static func meaning(of kind: Channel.Kind) -> String {
    switch kind {
    case .online: "Applying online."
    case .counter: "Applying in person at an office."
    case .post: "Applying by post."
    case .phone: "Applying by telephone."
    }
  }
}

extension FieldType where Value == (SourceSpan) -> Channel {
  static func channel(_ kind: Channel.Kind) -> FieldType {
    .record(ChannelFields.record) { record, reading in
      typealias Fields = ChannelFields
      let (address, completeness) = (record(Fields.address, &reading), record(Fields.completeness, &reading))
      let (signIn, offices) = (record.list(Fields.signIn, &reading), record.list(Fields.at, &reading))
      let (times, note) = (record.list(Fields.time, &reading), record(Fields.note, &reading))
      let condition = record(FactFields.when, &reading)
      return { span in
        Channel(
          kind: kind, span: span, address: address, completeness: completeness, signIn: signIn,
          offices: offices,
          times: times, note: note, condition: condition)
      }
    }
  }
}

extension FieldType where Value == [Channel] {
  static let channels = FieldType(.record { ChannelFields.channelsRecord }) { node, reading in
    guard let record = RecordReader(node, ChannelFields.channelsRecord, &reading) else { return nil }
    return ChannelFields.channels.compactMap { field in
      let span = record.mapping.entries.first { $0.key.text == field.key }?.key.span ?? record.span
      return record(field, &reading)?(span)
    }
  }
}

extension FieldType where Value == [Channel.Kind] {
  /// Some of the ways of applying that the procedure has.
  static let offeredChannels = FieldType(FieldType<[Channel.Kind]>.list(of: .word).description) {
    node, reading in
    if case .sequence(let sequence) = node, let offered = reading.offeredChannels {
      for case .scalar(let word) in sequence.items
      where Channel.Kind(rawValue: word.text) != nil && !offered.contains(word.text) {
        reading.report(ChannelNotOfferedRule.finding(word, offered: offered.sorted()))
      }
    }
    return FieldType<[Channel.Kind]>.list(of: .word).read(node, &reading)
  }
}

enum ProcessingTimeFields {
  static let value = Field.required("value", .duration, "How long it takes.")
  static let note = Field.optional("note", .label, "What else to know about it.")
  static let record = RecordDescription(
    "a time", "How long it takes, in one case or from one day on.", fields: [value, note] + FactFields.all)
}

extension FieldType where Value == ProcessingTime {
  static let processingTime = FieldType.record(ProcessingTimeFields.record) { record, reading in
    let (value, note) = (
      record(ProcessingTimeFields.value, &reading), record(ProcessingTimeFields.note, &reading)
    )
    let basis = FactFields.read(record, &reading)
    return value.map { ProcessingTime(duration: $0, note: note, basis: basis) }
  }
}

extension FieldType where Value == [ProcessingTime] {
  /// A duration, a time with its dates and conditions, or a list of these.
  static let processingTimes = FieldType(
    .either([
      FieldType<StatedDuration>.duration.description, .record { ProcessingTimeFields.record },
      .list(.record { ProcessingTimeFields.record }),
    ])
  ) { node, reading in
    switch node {
    case .scalar:
      return FieldType<StatedDuration>.duration.read(node, &reading)
        .map { [ProcessingTime(duration: $0, basis: FactBasis(span: node.span))] }
    case .mapping:
      return FieldType<ProcessingTime>.processingTime.read(node, &reading).map { [$0] }
    case .sequence:
      return FieldType<[ProcessingTime]>.list(of: .processingTime).read(node, &reading)
    }
  }
}
