import CatalogueModel
import Diagnostics

/// The fact to which a label belongs: what a note stands beside is what it must not contradict.
struct OwnFact {
  var amounts: [StatedFigures.Money] = []
  var times: [StatedFigures.Time] = []
  /// How many of each are asked for, where the label belongs to a document.
  var counts: [ProseCountNoun: Int] = [:]
  /// “the document ‘x’”
  var document = ""
  /// Whether the text is the name of a kind of document, which other procedures ask for as well.
  var isName = false
  /// Whether its numbers are limits of who is exempt.
  var isExemption = false
  /// Whether only what is said about the time of the whole procedure belongs to it: the note of a channel.
  var isChannel = false

  /// The fact of a label, by where the label is written; nil where it belongs to none with a number.
  static func of(_ label: LocalizedText, in procedure: Procedure) -> OwnFact? {
    guard let span = label.span else { return nil }
    func isIt(_ text: LocalizedText?) -> Bool { text?.span == span }
    if let fee = procedure.fees.fees.first(where: { isIt($0.note) || isIt($0.name) }) {
      return OwnFact(amounts: [
        StatedFigures.Money(amount: fee.amount, name: "the fee ‘\(fee.id)’", reference: "{fee:\(fee.id)}")
      ])
    }
    if procedure.exemptions.contains(where: { isIt($0.name) }) { return OwnFact(isExemption: true) }
    for channel in procedure.channels {
      if let time = channel.times.first(where: { isIt($0.note) }) {
        return OwnFact(times: [time.stated(channel)])
      }
      if isIt(channel.note) {
        return OwnFact(times: channel.times.map { $0.stated(channel) }, isChannel: true)
      }
    }
    if let step = procedure.steps.first(where: { isIt($0.title) || isIt($0.note) }), let time = step.duration
    {
      return OwnFact(times: [
        StatedFigures.Time(duration: time, name: "the time of this step", reference: nil)
      ])
    }
    if let deadline = procedure.deadlines.first(where: { isIt($0.after) || isIt($0.consequence) }) {
      let time = StatedFigures.Time(duration: deadline.within, name: "this deadline", reference: nil)
      return OwnFact(times: [time])
    }
    return procedure.documents.value?.first { isIt($0.note) }.map { OwnFact(counting: $0) }
  }
}

extension OwnFact {
  /// The counts of a document that its name repeats.
  init(named document: EvidenceRequirement) {
    self.init(counting: document)
    isName = true
  }

  fileprivate init(counting document: EvidenceRequirement) {
    let counts: [(ProseCountNoun, Int)] = [
      (.original, document.originals), (.copy, document.copies), (.certifiedCopy, document.certifiedCopies),
    ]
    self.counts = Dictionary(uniqueKeysWithValues: counts.filter { $0.1 > 0 })
    self.document = "the document ‘\(document.evidence.id)’"
  }
}

extension ProcessingTime {
  func stated(_ channel: Channel) -> StatedFigures.Time {
    let kind = channel.kind.rawValue
    return StatedFigures.Time(duration: duration, name: "the time of ‘\(kind)’", reference: "{time:\(kind)}")
  }
}
