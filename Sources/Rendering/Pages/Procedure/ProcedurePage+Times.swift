internal import CatalogueModel
internal import Templates

extension ProcedurePage {
  mutating func times(_ view: inout ProcedureView) {
    for group in channelGroups() {
      let inForce = group[0].times.inForce(on: asOf)
      view.times.append(
        TimeView(
          channel: writer.html(say.sentence(writer.names(of: group.map(\.kind), .and))),
          lines: inForce.map { line($0, group[0].kind) }))
    }
    if !view.times.isEmpty, let cutOff = edition.catalogue.calendar?.cutOff {
      view.cutOff = writer.message(.timeCutOff, ["time": say.time(minutes: cutOff)])
    }
    let inForce = procedure.steps.inForce(on: asOf)
    view.steps = inForce.enumerated().map { step($1, number: $0 + 1) }
    view.stepsSum = sum(of: inForce)
  }

  /// Ways of applying that state a time; those that take the same time in every case together.
  private func channelGroups() -> [[Channel]] {
    var groups: [[Channel]] = []
    for channel in procedure.channels where !channel.times.inForce(on: asOf).isEmpty {
      if let place = groups.firstIndex(where: {
        isPlain($0[0]) && isPlain(channel) && duration($0[0]) == duration(channel)
      }) {
        groups[place].append(channel)
      } else {
        groups.append([channel])
      }
    }
    return groups
  }

  /// Whether a way of applying states one time for everybody, and nothing besides.
  private func isPlain(_ channel: Channel) -> Bool {
    let inForce = channel.times.inForce(on: asOf)
    return inForce.count == 1 && inForce[0].condition == nil && inForce[0].note == nil
      && inForce[0].validity.until == nil && inForce[0].basis.citations.isEmpty
  }

  private func duration(_ channel: Channel) -> StatedDuration? {
    channel.times.inForce(on: asOf).first?.duration
  }

  private mutating func line(_ time: ProcessingTime, _ channel: Channel.Kind) -> TimeView.Line {
    let anchor = anchors.unique("time-\(channel.rawValue)")
    let say = say
    let within = say.within(time.duration)
    cases.add(
      time.condition, anchor,
      writer.message(
        .caseTime, ["value": within, "channel": say(PageMessage.name(of: channel).rawValue)]))
    return TimeView.Line(
      anchor: anchor, text: writer.html(say.sentence(within)), only: writer.onlyIf(time.condition),
      dates: dates(time.validity), note: writer.html(time.note),
      citations: writer.citations(time.basis.citations))
  }

  private mutating func step(_ step: Step, number: Int) -> StepView {
    let anchor = anchors.unique("step-\(number)")
    cases.add(step.condition, anchor, writer.message(.caseStep, ["name": writer.text(step.title)]))
    var actor: LinkView?
    if case .organisation(let organisation) = step.actor { actor = writer.organisation(organisation) }
    return StepView(
      anchor: anchor, title: writer.html(step.title), isYours: actor == nil, actor: actor,
      duration: step.duration.map { HTML(escaping: say.duration($0)) }, only: writer.onlyIf(step.condition),
      channels: only(in: step.channels), note: writer.html(step.note))
  }

  /// How long the offices' steps take in all, where they can be added up: hours and working days of 8 hours.
  private func sum(of steps: [Step]) -> HTML? {
    let work = steps.filter { $0.actor != .applicant && $0.condition == nil }
    let stated = work.compactMap { $0.duration?.workingMinutes }
    guard stated.count > 1, stated.count == work.compactMap(\.duration).count else { return nil }
    let minutes = stated.reduce(0, +)
    let total =
      minutes % 480 == 0
      ? StatedDuration(minutes / 480, .workingDay)
      : minutes % 60 == 0 ? StatedDuration(minutes / 60, .hour) : StatedDuration(minutes, .minute)
    return writer.message(
      stated.count == work.count ? .timeSum : .timeSumPartly, ["duration": say.duration(total)])
  }
}
